// A log from another time becomes a past that ends now, and stays one past however often it is played.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from './lib/client.mjs';
import { Product, eventually, foreground, pause, run } from './lib/product.mjs';

const RECORDS = 3000;

let product;
let client;
let log;

before(async () => {
  product = await Product.create();
  await product.start('--snmp-port', '0');
  client = new Client(product.url, await product.token('administrator'));
  const lines = ['alarm_id,device_id,start_timestamp,end_timestamp'];
  for (let i = 0; i < RECORDS; i++) lines.push(`${i % 24},${i % 400},${i * 10},${i * 10 + (i % 10 === 0 ? 5 : 0)}`);
  log = join(product.data, 'numbered.csv');
  writeFileSync(log, `${lines.join('\n')}\n`);
});

after(() => product?.remove());

const total = async (query) => (await client.read(`/api/alarms?size=1&${query}`)).total;
const replay = (...words) => run('replay', ...words, '--data', product.data);

test('a log with mistakes is told of all of them and nothing is sent', async () => {
  const bad = join(product.data, 'bad.csv');
  writeFileSync(bad, 'alarm_id,device_id,start_timestamp,end_timestamp\n7,12,100\n7,x,1,2\n7,1,9,3\n');
  const { code, stderr } = await replay(bad, '--source', 'mw', '--until', 'now');
  assert.notEqual(code, 0);
  assert.match(stderr, /Line 2: .*\nLine 3: .*\nLine 4: /);
  const dateless = await replay(log, '--source', 'mw');
  assert.match(dateless.stderr, /--until now/);
  assert.equal(await total('state=all'), 0);
});

test('an interrupted replay goes on where it ended, and every line is there once', async () => {
  const child = foreground('replay', log, '--source', 'mw', '--speed', '2000', '--until', 'now', '--origin', 'measured', '--data', product.data);
  await eventually('some of it is there', async () => (await total('state=all')) > 100, 90);
  child.kill('SIGKILL');
  await pause(500);
  assert.ok((await total('state=all')) < RECORDS);
  const { code, stdout, stderr } = await replay(log, '--source', 'mw', '--until', 'now');
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Going on where an earlier run ended: \d+ of 6000 events/);
  assert.match(stdout, /All 6000 events are sent and durable/);
  await eventually('all are there', async () => (await total('state=cleared')) === RECORDS);
  assert.equal(await total('state=open'), 0);
});

test('the past ends now and its alarms say no more than the log', async () => {
  const { items } = await client.read('/api/alarms?state=all&size=1000');
  const newest = Math.max(...items.map((one) => Date.parse(one.clearedAt)));
  assert.ok(Math.abs(Date.now() - newest) < 10 * 60_000, new Date(newest).toISOString());
  for (const one of items) {
    assert.match(one.alarmCondition, /^HW-\d\d$/);
    assert.match(one.sourceName, /^mw\/\d+$/);
    assert.equal(one.origin, 'MEASURED');
    const lasted = Date.parse(one.clearedAt) - Date.parse(one.raisedAt);
    assert.equal(one.severity, lasted > 0 ? 'CRITICAL' : 'WARNING');
  }
});

test('a source keeps the origin it was registered with', async () => {
  const { code, stderr } = await replay(log, '--source', 'mw', '--until', 'now', '--origin', 'simulated');
  assert.notEqual(code, 0);
  assert.match(stderr, /registered with origin measured/);
});

test('a table of reports and lines of VES keep their own times', async () => {
  const table = join(product.data, 'table.csv');
  writeFileSync(table, 'time,sourceName,alarmCondition,severity,specificProblem\n2026-10-01T00:00:00+07:00,r1,lossOfSignal,MAJOR,Mất tín hiệu\n2026-10-01T00:05:00+07:00,r1,lossOfSignal,NORMAL,Mất tín hiệu\n');
  for (let i = 0; i < 2; i++) assert.equal((await replay(table, '--source', 'ems')).code, 0);
  const found = await eventually('the alarm is there', async () => (await client.read('/api/alarms?state=cleared&source=r1')).items[0]);
  assert.equal(found.raisedAt, '2026-09-30T17:00:00Z');
  assert.equal(found.clearedAt, '2026-09-30T17:05:00Z');
  assert.equal(found.repeats, 0);
});

test('without a running product nothing is replayed', async () => {
  await product.stop();
  const { code, stderr } = await replay(log, '--source', 'mw', '--until', 'now');
  assert.notEqual(code, 0);
  assert.match(stderr, /does not run/);
});
