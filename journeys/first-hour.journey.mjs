// From an empty folder to a score that opens down to the raw bytes of an alarm, and still there after a restart.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { Client } from './lib/client.mjs';
import { Product, eventually, pause, run } from './lib/product.mjs';
import { batch, fault, single } from './lib/ves.mjs';
import { promise, thisYear, topology } from './lib/world.mjs';

let product;
let administrator;
let integration;
let link;

const evidence = (code = 'MT-1') => administrator.read(`/api/targets/${code}/evidence`);
const outageSeconds = (found) => found.intervals.reduce((sum, one) => sum + (Date.parse(one.to ?? found.asOf) - Date.parse(one.from)) / 1000, 0);

before(async () => {
  product = await Product.create();
  const said = await product.start();
  assert.match(said, /admin/);
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
});

after(() => product?.remove());

test('an operator topology is imported, and the same file again changes nothing', async () => {
  const first = await integration.importFile('uninett', 'graphml', 'Uninett2010.graphml', topology('Uninett2010.graphml'));
  assert.equal(first.status, 200, first.text);
  assert.ok(first.json.created > 200, first.text);
  const again = await integration.importFile('uninett', 'graphml', 'other-name.xml', topology('Uninett2010.graphml'));
  assert.deepEqual(again.json, { created: 0, changed: 0, unchanged: first.json.created, absent: 0 });
  const links = await administrator.read('/api/inventory/objects?type=Link&size=1000');
  link = links.items[0];
  assert.ok(link.aliases.includes(`ves:${link.sourceName}`), JSON.stringify(link));
});

test('a target stands on a clause and scores 100 before anything fails', async () => {
  await promise(administrator, { source: 'uninett' });
  const found = await eventually('a first score', async () => {
    const one = await evidence();
    return one.score !== null && one;
  }, 75); // a quiet target is computed at the full minute
  assert.equal(found.score, 100);
  assert.equal(found.value, 100);
  assert.equal(found.origin, 'MEASURED');
  assert.ok(found.completeness > 0 && found.completeness < 1, 'the year began before the import');
});

test('a raise and a clear move the score', async () => {
  await pause(1200);
  const raised = Date.now();
  await integration.post('/eventListener/v7', single(fault({ sourceName: link.sourceName, severity: 'CRITICAL', at: raised, id: 'first-raise' })));
  await eventually('the alarm', async () => (await administrator.read(`/api/alarms?object=${link.id}`)).total === 1);
  await pause(1500);
  await integration.post('/eventListener/v7', single(fault({ sourceName: link.sourceName, severity: 'NORMAL', at: raised + 1500, id: 'first-clear' })));
  const found = await eventually('the outage between raise and clear', async () => {
    const one = await evidence();
    return one.intervals[0]?.events.length === 2 && one; // the raise alone may have moved the score already
  });
  const { items } = await administrator.read(`/api/targets?period=${thisYear()}`);
  assert.ok(items[0].value < 100);
  assert.equal(found.intervals.length, 1);
  assert.equal(found.intervals[0].object, link.id);
  assert.ok(Math.abs(outageSeconds(found) - 1.5) < 0.001, JSON.stringify(found.intervals));
  assert.deepEqual(found.intervals[0].events.map((one) => one.sourceEventId).sort(), ['first-clear', 'first-raise']);
});

test('the score opens down to the raw bytes, with a proof of their record', async () => {
  const found = await evidence();
  const event = found.intervals[0].events.find((one) => one.sourceEventId === 'first-raise');
  const opened = await eventually('the proof', async () => {
    const one = await administrator.read(`/api/events/${event.id}`);
    return one.proof && one;
  });
  const raw = JSON.parse(Buffer.from(opened.raw, 'base64').toString('utf8'));
  assert.equal((raw.event ?? raw).commonEventHeader.eventId, 'first-raise');
  assert.equal(opened.origin, 'MEASURED');
  assert.equal(opened.sourceEventId, 'first-raise');
});

test('two readings in one minute without an event are the same bytes', async () => {
  await eventually('two equal readings', async () => {
    const one = await administrator.get('/api/targets/MT-1/evidence');
    const other = await administrator.get('/api/targets/MT-1/evidence');
    return one.text === other.text;
  });
});

test('a copy is recorded once, a repetition is counted, any order gives the same outage', async () => {
  const other = (await administrator.read('/api/inventory/objects?type=Link&size=1000')).items[1];
  const at = Date.now() - 10_000;
  const raise = fault({ sourceName: other.sourceName, severity: 'CRITICAL', at, id: 'late-raise' });
  const again = fault({ sourceName: other.sourceName, severity: 'CRITICAL', at: at + 100, id: 'late-again' });
  const clear = fault({ sourceName: other.sourceName, severity: 'NORMAL', at: at + 2000, id: 'late-clear' });
  await integration.post('/eventListener/v7/eventBatch', batch([clear, raise, raise, again]));
  await integration.post('/eventListener/v7', single(raise));
  const alarm = await eventually('the cleared alarm', async () => {
    const { items } = await administrator.read(`/api/alarms?state=cleared&object=${other.id}`);
    return items[0]?.repeats === 1 && items[0];
  });
  assert.equal(alarm.state, 'cleared');
  assert.equal(Date.parse(alarm.raisedAt), at);
  assert.equal(Date.parse(alarm.clearedAt), at + 2000);
});

test('an alarm on an unknown object is kept and shown as unplaced', async () => {
  await integration.post('/eventListener/v7', single(fault({ sourceName: 'nobody-knows-me', severity: 'MAJOR', information: { CKTID: '<script>alert(1)</script>' } })));
  const alarm = await eventually('the unplaced alarm', async () => {
    const { items } = await administrator.read('/api/alarms?state=open&size=1000');
    return items.find((one) => one.sourceName === 'nobody-knows-me');
  });
  assert.equal(alarm.unplaced, true);
  assert.match(alarm.additionalText, /CKTID=/);
});

test('a body that the schema refuses is refused whole, with its complaint', async () => {
  const bad = fault({ sourceName: link.sourceName, severity: 'CRITICAL' });
  delete bad.faultFields.vfStatus;
  const { status, json, text } = await integration.request('POST', '/eventListener/v7/eventBatch', batch([fault({ sourceName: 'never', severity: 'CRITICAL' }), bad]));
  assert.equal(status, 400);
  assert.ok(json.requestError, text);
  assert.match(text, /vfStatus/);
  await pause(700);
  const { items } = await administrator.read('/api/alarms?state=all&size=1000');
  assert.ok(!items.some((one) => one.sourceName === 'never'));
});

test('a broken import names every error with its place and stores nothing', async () => {
  const before = (await administrator.read('/api/inventory/objects')).total;
  const csv = 'type,id,parentType,parentId,aType,aId,zType,zId\nNode,1,,,,,,\nLink,2,,,Node,1,Node,9\nLink,3,,,Node,8,Node,1\n';
  const { status, json, text } = await integration.importFile('broken', 'csv', 'broken.csv', csv);
  assert.equal(status, 422, text);
  assert.deepEqual(json.errors.map((one) => one.line), [3, 4]);
  assert.ok(json.errors.every((one) => one.code && one.column > 0 && one.message), text);
  assert.equal((await administrator.read('/api/inventory/objects')).total, before);
});

test('a scorecard is issued, and everything is there after a restart', async () => {
  const issued = await administrator.post('/api/targets/MT-1/scorecards', { period: thisYear() });
  const card = await administrator.get(`/api/scorecards/${issued.id}`);
  const alarms = await administrator.read('/api/alarms?state=all&size=1000');
  const before = await evidence();
  assert.equal((await product.stop()).code, 0);
  await product.start();
  assert.equal((await administrator.get(`/api/scorecards/${issued.id}`)).text, card.text);
  assert.deepEqual((await administrator.read('/api/alarms?state=all&size=1000')).items, alarms.items);
  const after = await eventually('the score after the restart', async () => {
    const one = await evidence();
    return one.score !== null && one;
  });
  assert.deepEqual(after.intervals.map((one) => [one.object, one.from, one.to]), before.intervals.map((one) => [one.object, one.from, one.to]));
});

test('a checkpoint proves the record, also against whoever owns the database', async () => {
  const file = join(product.data, 'journey.checkpoint');
  const written = await run('checkpoint', '--out', file, '--data', product.data);
  assert.equal(written.code, 0, written.stderr);
  const intact = await run('verify', '--checkpoint', file, '--data', product.data);
  assert.equal(intact.code, 0, intact.stdout + intact.stderr);
});
