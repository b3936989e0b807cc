// The sample operator: prepared once by the launcher, living until stopped; what is simulated, reported and measured never mixes.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from './lib/client.mjs';
import { launch, picture, visit } from './lib/browser.mjs';
import { opensDown, unmarked } from './lib/figures.mjs';
import { Product, ROOT, eventually, run } from './lib/product.mjs';

let product;
let client;
let browser;

const start = (...more) => run('start', '--detach', '--data', product.data, '--port', String(product.port), ...more);

before(async () => {
  product = await Product.create();
  const started = await start('--sample');
  assert.equal(started.code, 0, started.stderr);
  assert.ok(started.stdout.split('\n').includes(`Ready: ${product.url}`), started.stdout);
  client = new Client(product.url, await product.token('administrator'));
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

const all = async (path) => (await client.read(path)).items;

test('a whole operator stands there, and most of its targets are computed', async () => {
  assert.equal((await client.read('/api/people?size=1')).total, 5_000);
  assert.ok((await client.read('/api/units?size=1')).total > 380);
  const objects = (type) => client.read(`/api/inventory/objects?size=1&type=${type}`);
  assert.ok((await objects('Site')).total >= 3_000);
  assert.ok((await objects('Cell')).total >= 29_000);
  const targets = await eventually('scores', async () => {
    const found = await all('/api/targets?size=1000');
    return found.every((target) => target.score !== null) && found;
  }, 120);
  assert.ok(targets.filter((target) => target.measure === 'availability').length >= 60);
  assert.ok(targets.length >= 110);
});

test('nothing of the invented operator passes for measured', async () => {
  const targets = await all('/api/targets?size=1000');
  const network = (target) => /availability$|^mean-time-/.test(target.measure ?? '') || target.aggregation !== null; // the wholes have parts of the network
  const origin = (target) => (target.subject?.source === 'vi-ba' ? 'MEASURED' : network(target) ? 'SIMULATED' : 'REPORTED');
  for (const target of targets) assert.equal(target.origin, origin(target), target.code);
  const evidence = await client.read('/api/targets/TRUC-1/evidence');
  assert.equal(evidence.origin, 'SIMULATED');
  assert.ok(evidence.intervals.length > 20);
  for (const alarm of await all('/api/alarms?state=all&size=1000')) assert.equal(alarm.origin, alarm.sourceName.startsWith('vi-ba/') ? 'MEASURED' : 'SIMULATED');
  const page = await (await fetch(product.url)).text();
  assert.match(page, /thongmach-sample" content="true"/);
});

test('a real recording of another network is replayed as measured, says so, and lights a line of sight to its clause', async () => {
  const source = (await client.read('/api/inventory/sources')).find((each) => each.name === 'vi-ba');
  assert.match(source.notice, /mạng vi ba khác/);
  const evidence = await client.read('/api/targets/KC-VIBA/evidence');
  assert.equal(evidence.origin, 'MEASURED');
  assert.ok(evidence.intervals.length > 100, 'records that lasted are outages, instants are not');
  const { chains } = await client.read('/api/line-of-sight?type=target&id=KC-VIBA');
  assert.equal(chains[0].lit, 4);
});

test('every figure of every target opens down to its events or records and bears their origin', async () => {
  for (const target of await all('/api/targets?size=1000')) await opensDown(client, target);
});

test('thirteen admitted against ten score in full and show what is over', async () => {
  const year = new Date().getFullYear() - 1;
  const target = await client.read(`/api/targets/KN-NOC?period=${year}`);
  assert.equal(target.value, 13);
  assert.equal(target.score, 100);
});

const guide = {
  'my-work': ['diaban', '/my-work', '.task-card'],
  cockpit: ['lanhdao', '/overview', '.cockpit .score-figure'],
  coverage: ['lanhdao', '/overview/coverage', '.coverage-rest'],
  decisions: ['truongdonvi', '/overview/decisions', '.panel'],
  field: ['diaban', '/field', '.panel'],
  commitments: ['truongdonvi', '/commitments', '.tree .score-figure'],
  evidence: ['kiemtra', '/commitments?target=KC-VIBA&evidence=1', '.drawer .step:nth-of-type(8)'],
  programmes: ['chuongtrinh', '/commitments/programmes?programme=CT-03', '.milestone'],
  obstacles: ['truongdonvi', '/commitments/obstacles', '.panel .scroll li'],
  alarms: ['trucca', '/network/alarms', '.grid-row'],
  incidents: ['trucca', '/network/incidents?state=all', '.incident-row'],
  resources: ['quyhoach', '/network/resources', '.object-line'],
  resolutions: ['vanphong', '/commitments/resolutions', '.document-rows li'],
  import: ['quantri', '/administration/imports', '.drop-zone'],
};

test('screens of ten roles show no figure without its origin', async () => {
  const passwords = new Map(readFileSync(join(product.data, 'sample', 'accounts'), 'utf8').trim().split('\n').map((line) => line.trim().split(/\s+/)));
  browser = await launch();
  for (const [name, [account, path, ready]] of Object.entries(guide)) {
    const page = await visit(browser, product.url, { width: 1440, height: 900 });
    await page.goto(`${product.url}/sign-in?next=${encodeURIComponent(path)}`);
    await page.locator('#name').fill(account);
    await page.locator('#password').fill(passwords.get(account));
    await page.keyboard.press('Enter');
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(1_000);
    await picture(page, name, process.env.PICTURES === 'docs' ? join(ROOT, 'docs', 'pictures', 'guide') : join(ROOT, 'build', 'pictures', 'guide'));
    assert.deepEqual(await unmarked(page), [], name);
    assert.deepEqual(page.faults.filter((fault) => !/status of 401/.test(fault)), [], name);
    await page.context().close();
  }
});

test('its network goes on, and stops with the product', async () => {
  const simulator = Number(readFileSync(join(product.data, 'sample', 'pid'), 'utf8'));
  assert.match(readFileSync(`/proc/${simulator}/cmdline`, 'utf8'), /Simulator/);
  assert.equal((await product.stop()).code, 0);
  await eventually('the simulator ends', () => {
    try {
      return !readFileSync(`/proc/${simulator}/cmdline`, 'utf8').includes('Simulator');
    } catch {
      return true;
    }
  });
  const again = await start();
  assert.equal(again.code, 0, again.stderr);
  assert.match(await (await fetch(product.url)).text(), /thongmach-sample" content="true"/);
  assert.throws(() => readFileSync(join(product.data, 'sample', 'pid')), 'without --sample no simulator');
});

test('the sample is refused on a folder with other data', async () => {
  const other = await Product.create();
  mkdirSync(other.data, { recursive: true });
  writeFileSync(join(other.data, 'VERSION'), 'thongmach-data 1\n');
  const refused = await run('start', '--detach', '--sample', '--data', other.data, '--port', String(other.port));
  assert.notEqual(refused.code, 0);
  assert.match(refused.stderr, /holds other data/);
  await other.remove();
});
