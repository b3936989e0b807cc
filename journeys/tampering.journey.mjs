// Whoever owns the database alters rows; an earlier checkpoint still tells.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { Client } from './lib/client.mjs';
import { auditEntry, rowHash, scorecard, sealed } from './lib/forging.mjs';
import { Product, eventually, pause, run } from './lib/product.mjs';
import { batch, fault } from './lib/ves.mjs';
import { promise, thisYear, topology } from './lib/world.mjs';

let product;
let checkpoint;
let database;

before(async () => {
  product = await Product.create();
  await product.start();
  const integration = new Client(product.url, await product.token('integration'));
  for (let round = 0; round < 4; round++) {
    await integration.post('/eventListener/v7/eventBatch', batch(Array.from({ length: 25 }, (_, i) => fault({ sourceName: `node-${i}`, severity: 'CRITICAL' }))));
    await pause(1200);
  }
  const administrator = new Client(product.url, await product.token('administrator'));
  await integration.importFile('uninett', 'graphml', 'Uninett2010.graphml', topology('Uninett2010.graphml'));
  await promise(administrator, { source: 'uninett' });
  await eventually('a score to issue', async () => {
    const { status } = await administrator.request('POST', '/api/targets/MT-1/scorecards', { period: thisYear() });
    return status < 300;
  }, 90);
  await pause(2500);
  checkpoint = join(product.data, 'earlier.checkpoint');
  assert.equal((await run('checkpoint', '--out', checkpoint, '--data', product.data)).code, 0);
  database = new pg.Client({ connectionString: product.runFile().databaseUrl.replace(/^jdbc:/, '') });
  await database.connect();
});

after(async () => {
  await database?.end();
  await product?.remove();
});

const verify = () => run('verify', '--checkpoint', checkpoint, '--data', product.data);

/** Alters, checks that the verifier names it, and puts the old state back. */
async function tampered(change, restore, expected) {
  await database.query("set session_replication_role = replica");
  await change();
  try {
    const { code, stdout, stderr } = await verify();
    assert.notEqual(code, 0, 'the alteration was not found');
    assert.match(stdout + stderr, expected);
  } finally {
    await restore();
    await database.query("set session_replication_role = origin");
  }
  assert.equal((await verify()).code, 0, 'intact again');
}

test('nothing altered: intact', async () => {
  const { code, stdout, stderr } = await verify();
  assert.equal(code, 0, stdout + stderr);
});

test('an altered raw event is named by its batch and its row', async () => {
  const { rows: [row] } = await database.query('select id, batch, raw from event order by id offset 30 limit 1');
  const forged = Buffer.from(row.raw.toString('utf8').replace('CRITICAL', 'WARNING'), 'utf8');
  await tampered(
    () => database.query('update event set raw = $2 where id = $1', [row.id, forged]),
    () => database.query('update event set raw = $2 where id = $1', [row.id, row.raw]),
    new RegExp(`${row.batch}[\\s\\S]*${row.id}`));
});

const kept = {
  audit_entry: { fields: auditEntry, forged: ['actor_name', 'Nobody'], choose: "action = 'TokenCreated' and batch is not null order by id desc" },
  scorecard: { fields: scorecard, forged: ['score', 12.5], choose: 'batch is not null order by id' },
};

for (const [table, { fields, forged: [column, value], choose }] of Object.entries(kept)) {
  const chosen = async () => (await database.query(`select id, batch, row_hash, ${column} as old from ${table} where ${choose} limit 1`)).rows[0];
  const put = (id, content, hash) => database.query(`update ${table} set ${column} = $2, row_hash = $3 where id = $1`, [id, content, hash]);
  const putBatch = (number, { root, leaf }) => database.query('update ledger_batch set root = $2, leaf = $3 where number = $1', [number, root, leaf]);

  test(`an altered row of ${table} is named by its batch and its row`, async () => {
    const row = await chosen();
    assert.notEqual(row.old, value);
    await tampered(() => put(row.id, value, row.row_hash), () => put(row.id, row.old, row.row_hash), new RegExp(`batch ${row.batch}\\b[\\s\\S]*${table}[\\s\\S]*${row.id}`));
  });

  test(`a row of ${table} altered with its hash is named by its batch`, async () => {
    const row = await chosen();
    assert.ok(rowHash(table, await fields(database, row.id)).equals(row.row_hash), 'the forger knows how a row is hashed');
    await tampered(
      async () => {
        await put(row.id, value, row.row_hash);
        await put(row.id, value, rowHash(table, await fields(database, row.id)));
      },
      () => put(row.id, row.old, row.row_hash),
      new RegExp(`batch ${row.batch}\\b`));
  });

  test(`a row of ${table} altered with all hashes up to the leaf is named by its batch`, async () => {
    const row = await chosen();
    const { rows: [before] } = await database.query('select root, leaf from ledger_batch where number = $1', [row.batch]);
    const honest = await sealed(database, row.batch);
    assert.ok(honest.root.equals(before.root) && honest.leaf.equals(before.leaf), 'the forger knows how a batch is sealed');
    await tampered(
      async () => {
        await put(row.id, value, row.row_hash);
        await put(row.id, value, rowHash(table, await fields(database, row.id)));
        await putBatch(row.batch, await sealed(database, row.batch));
        const { code, stdout, stderr } = await run('verify', '--data', product.data);
        assert.equal(code, 1, 'found without the checkpoint too');
        assert.match(stdout + stderr, new RegExp(`batch ${row.batch}\\b`));
      },
      async () => {
        await put(row.id, row.old, row.row_hash);
        await putBatch(row.batch, before);
      },
      new RegExp(`batch ${row.batch}\\b[\\s\\S]*rewritten`));
  });
}

test('a deleted event is named by its batch', async () => {
  const { rows: [row] } = await database.query('select * from event order by id offset 40 limit 1');
  const columns = Object.keys(row);
  await database.query('create temporary table kept as select * from event where id = ' + Number(row.id));
  await tampered(
    () => database.query('delete from event where id = $1', [row.id]),
    () => database.query(`insert into event (${columns.join(',')}) select ${columns.join(',')} from kept`),
    new RegExp(String(row.batch)));
});

test('a batch cut off the end is named', async () => {
  const { rows } = await database.query('select max(number) as last from ledger_batch where leaf is not null');
  const last = Number(rows[0].last);
  await database.query('create temporary table cut_events as select * from event where batch = ' + last);
  await database.query('create temporary table cut_batch as select * from ledger_batch where number = ' + last);
  await tampered(
    async () => {
      await database.query('delete from event where batch = $1', [last]);
      await database.query('delete from ledger_batch where number = $1', [last]);
    },
    async () => {
      await database.query('insert into ledger_batch select * from cut_batch');
      await database.query('insert into event select * from cut_events');
    },
    new RegExp(String(last)));
});

test('an altered outage is named by its row and what its events give', async () => {
  const { rows: [row] } = await database.query('select alarm_key, from_event, from_time::text as since from alarm_span order by from_event offset 20 limit 1');
  const set = (since) => database.query('update alarm_span set from_time = $3 where alarm_key = $1 and from_event = $2', [row.alarm_key, row.from_event, since]);
  await tampered(
    () => set(new Date(Date.parse(row.since) - 3_600_000).toISOString()),
    () => set(row.since),
    new RegExp(`alarm_span[\\s\\S]*${row.alarm_key}/${row.from_event}[\\s\\S]*from_time`));
});

test('a forged checkpoint is refused', async () => {
  const other = await Product.create();
  try {
    await other.start();
    const file = join(other.data, 'foreign.checkpoint');
    assert.equal((await run('checkpoint', '--out', file, '--data', other.data)).code, 0);
    const { code } = await run('verify', '--checkpoint', file, '--data', product.data);
    assert.notEqual(code, 0);
  } finally {
    await other.remove();
  }
});
