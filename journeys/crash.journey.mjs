// kill -9 of the application, of PostgreSQL and of both, under 1,000 events a second: every accepted event exactly once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from './lib/client.mjs';
import { Product, eventually, pause } from './lib/product.mjs';
import { batch, fault } from './lib/ves.mjs';
import { promise, topology } from './lib/world.mjs';

const RATE = 1000;
const BATCH = 20;
const LINKS = 40;

let product;
let administrator;
let integration;
let links;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
  await integration.importFile('uninett', 'graphml', 'u.graphml', topology('Uninett2010.graphml'));
  await promise(administrator, { source: 'uninett' });
  links = (await administrator.read('/api/inventory/objects?type=Link&size=1000')).items.slice(0, LINKS);
  await pause(1500);
});

after(() => product?.remove());

const postmaster = () => Number(readFileSync(join(product.data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const application = () => product.runFile().pid;
const kill = (pid) => execFileSync('kill', ['-9', String(pid)]);

/**
 * Raises and clears on the links, batch by batch, at the set rate. A batch that was not answered is sent again unchanged
 * until it is accepted, as a standard client does; gives the ids that were accepted.
 */
async function send(stop, accepted, prefix) {
  let n = 0;
  let next = Date.now();
  while (!stop.now) {
    const events = [];
    for (let i = 0; i < BATCH; i++, n++) {
      const link = links[Math.floor(n / 2) % links.length];
      events.push(fault({ sourceName: link.sourceName, severity: n % 2 === 0 ? 'CRITICAL' : 'NORMAL', at: Date.now(), id: `${prefix}-${n}`, sequence: n + 1 }));
    }
    for (;;) {
      const answer = await integration.request('POST', '/eventListener/v7/eventBatch', batch(events)).catch(() => undefined);
      if (answer?.status === 202) break;
      await pause(200);
    }
    for (const one of events) accepted.push(one.commonEventHeader.eventId);
    next += (BATCH / RATE) * 1000;
    if (next > Date.now()) await pause(next - Date.now());
    else next = Date.now();
  }
}

async function recorded(prefix) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: product.runFile().databaseUrl.replace(/^jdbc:/, '') });
  await client.connect();
  try {
    const { rows } = await client.query('select source_event_id as id, count(*)::int as n from event where source_event_id like $1 group by 1', [`${prefix}-%`]);
    return new Map(rows.map((row) => [row.id, row.n]));
  } finally {
    await client.end();
  }
}

const victims = {
  application: () => kill(application()),
  postgresql: () => kill(postmaster()),
  both: () => {
    kill(application());
    kill(postmaster());
  },
};

for (const [name, strike] of Object.entries(victims)) {
  for (const moment of [300, 900, 1700]) {
    test(`kill -9 of ${name} ${moment} ms into the storm loses and doubles nothing`, async () => {
      const prefix = `${name}-${moment}`;
      const stop = { now: false };
      const accepted = [];
      const sending = send(stop, accepted, prefix);
      try {
        await pause(moment);
        strike();
        if (name !== 'postgresql') {
          await pause(300);
          await product.start();
        }
        await pause(2000);
      } finally {
        stop.now = true;
      }
      await sending;
      const found = await eventually('all accepted events recorded', async () => {
        const rows = await recorded(prefix);
        return rows.size >= accepted.length && rows;
      }, 60);
      assert.equal(found.size, accepted.length);
      assert.deepEqual([...found].filter(([, n]) => n !== 1), []);
      assert.ok(accepted.every((id) => found.has(id)));
    });
  }
}

test('after all of it the score equals the one folded from the recorded events alone', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: product.runFile().databaseUrl.replace(/^jdbc:/, '') });
  await client.connect();
  const { rows } = await client.query('select source_name, source_event_id, source_time, sequence, raw from event order by id');
  await client.end();
  const bySource = new Map();
  for (const row of rows) {
    const header = JSON.parse(row.raw.toString('utf8'));
    const event = header.event ?? header;
    const list = bySource.get(row.source_name) ?? [];
    list.push({ micros: event.commonEventHeader.lastEpochMicrosec, sequence: event.commonEventHeader.sequence, clear: event.faultFields.eventSeverity === 'NORMAL' });
    bySource.set(row.source_name, list);
  }
  let outage = 0;
  for (const list of bySource.values()) {
    list.sort((a, b) => a.micros - b.micros || a.sequence - b.sequence || a.clear - b.clear);
    let since = null;
    for (const one of list) {
      if (!one.clear && since === null) since = one.micros;
      if (one.clear && since !== null) {
        outage += one.micros - since;
        since = null;
      }
    }
    assert.equal(since, null, 'every link was cleared at the end');
  }
  const evidence = await eventually('the settled evidence', async () => {
    const one = await administrator.read('/api/targets/MT-1/evidence');
    const counted = one.intervals.reduce((sum, i) => sum + (Date.parse(i.to ?? one.asOf) - Date.parse(i.from)) * 1000, 0);
    return Math.abs(counted - outage) < 1000 * one.intervals.length + 1000 && one;
  }, 20);
  assert.ok(evidence.value < 100);
});
