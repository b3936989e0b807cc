// Alarms from files to incidents, with nothing running.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from './lib/product.mjs';

const folder = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
const file = (name) => join(folder, name);

after(() => rmSync(folder, { recursive: true, force: true }));

/** Two cables with three links each, a service on every link; the types have names that nobody knows. */
function inventory() {
  const lines = ['type,id,parentType,parentId,aType,aId,zType,zId'];
  for (const cable of ['1', '2']) {
    lines.push(`Cáp,${cable},,,,,,`);
    for (const link of ['a', 'b', 'c']) {
      for (const end of ['x', 'y']) lines.push(`Cổng,${cable}${link}${end},,,,,,`);
      lines.push(`Tuyến,${cable}${link},Cáp,${cable},Cổng,${cable}${link}x,Cổng,${cable}${link}y`);
      lines.push(`Kênh,${cable}${link},Tuyến,${cable}${link},,,,`);
    }
  }
  return lines.join('\n') + '\n';
}

function alarms() {
  const start = 1_764_000_000_000;
  const lines = ['timeMs,alarmId,type,id,severity'];
  ['a', 'b', 'c'].forEach((link, k) => {
    lines.push(`${start + 600_000 + k * 900},t${link},Tuyến,1${link},CRITICAL`, `${start + 603_000 + k * 700},k${link},Kênh,1${link},MAJOR`);
    lines.push(`${start + 4_200_000 + k * 900},t${link},Tuyến,1${link},CLEAR`, `${start + 4_203_000 + k * 700},k${link},Kênh,1${link},CLEAR`);
  });
  lines.push(`${start + 9_000_000},other,Kênh,2b,WARNING`, `${start + 9_300_000},other,Kênh,2b,CLEAR`, `${start},stranger,Kênh,9z,MINOR`);
  return lines.join('\n') + '\n';
}

test('one cut cable is one incident, what has nothing to do with it is not', async () => {
  writeFileSync(file('inventory.csv'), inventory());
  writeFileSync(file('alarms.csv'), alarms());
  const { code, stderr } = await run('correlate', '--inventory', file('inventory.csv'), '--alarms', file('alarms.csv'), '--out', file('incidents.json'));
  assert.equal(code, 0, stderr);
  const incidents = JSON.parse(readFileSync(file('incidents.json'), 'utf8'));
  const cut = incidents.find((one) => one.alarms.includes('ta'));
  assert.equal(cut.root, 'Cáp:1');
  assert.equal(cut.candidates[0].object, cut.root);
  assert.deepEqual([...cut.alarms].sort(), ['ka', 'kb', 'kc', 'ta', 'tb', 'tc']);
  assert.deepEqual(incidents.find((one) => one.alarms.includes('other')).alarms, ['other']);
  assert.equal(incidents.find((one) => one.alarms.includes('stranger')).unplaced, true);
  const told = incidents.flatMap((one) => one.alarms);
  assert.equal(new Set(told).size, told.length, 'each alarm in one incident');
});

test('what is wrong with both files is told at once, and nothing is written', async () => {
  writeFileSync(file('bad-inventory.csv'), 'type,id,parentType,parentId,aType,aId,zType,zId\nCáp,,,,,,,\n');
  writeFileSync(file('bad-alarms.csv'), 'timeMs,alarmId,type,id,severity\nyesterday,a,Cáp,1,LOUD\n');
  const { code, stdout, stderr } = await run('correlate', '--inventory', file('bad-inventory.csv'), '--alarms', file('bad-alarms.csv'), '--out', file('none.json'));
  assert.notEqual(code, 0);
  const said = stderr + stdout;
  for (const word of ['bad-inventory.csv', 'bad-alarms.csv', 'yesterday', 'LOUD']) assert.ok(said.includes(word), said);
  assert.doesNotMatch(said, /Exception/);
  assert.equal(existsSync(file('none.json')), false);
});
