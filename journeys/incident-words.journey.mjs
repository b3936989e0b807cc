// What the shift says of incidents, on the screen as they say it; it holds, and so does what announced work keeps quiet, after the product is killed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { eventually, pause, Product } from './lib/product.mjs';
import { batch, fault } from './lib/ves.mjs';

const LINKS = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'];
/** Links of two nodes each that share nothing, but for two that lie in one cable. */
const LAB = `type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
Site,s,,,,,,,Trạm,16.05,108.20
Cable,k,,,,,,,Cáp Đôi,,
${LINKS.map((name, at) => `Node,a${at},Site,s,,,,,Nút A ${name},,
Node,z${at},Site,s,,,,,Nút Z ${name},,
Link,l${at},${at === 6 || at === 7 ? 'Cable,k' : ','},Node,a${at},Node,z${at},Chặng ${name},,
`).join('')}`;

let product;
let browser;
let administrator;
let integration;
let shift;
let state;
const objects = {};
/** Ids of incidents by what was said of them. */
const said = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
  const imported = await integration.importFile('sc', 'csv', 'sc.csv', LAB);
  assert.equal(imported.status, 200, imported.text);
  for (const item of (await administrator.read('/api/inventory/objects?source=sc&size=100')).items) objects[item.name] = item.id;
  const person = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: 'Trực' });
  shift = { name: 'sc.noc', password: (await administrator.post('/api/users', { name: 'sc.noc', role: 'noc', person: person.id })).password };
  const at = Date.now() - 120_000;
  const events = [0, 1, 2, 3, 4, 5, 6, 7].map((link, order) => fault({ sourceName: `sc/l${link}`, severity: 'MAJOR', at: link > 5 ? at : at - order * 600_000 }));
  await integration.post('/eventListener/v7/eventBatch', batch(events));
  browser = await launch();
  state = await signIn(browser, product.url, DESK, shift);
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

const incidentOf = (name) =>
  eventually(`an incident of ${name}`, async () => {
    const { items } = await administrator.read('/api/incidents?state=all&size=100');
    for (const one of items) {
      const { items: alarms } = await administrator.read(`/api/incidents/${one.id}/alarms`);
      if (alarms.some((each) => each.alarm.object?.id === objects[name])) return one;
    }
    return null;
  });

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state });
  await page.goto(product.url + path);
  return page;
}

const open = (incident) => at(`/network/incidents?state=all&incident=${incident}`);
const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();
const press = (page, name) => page.locator('.incident-say').getByRole('button', { name, exact: true }).click();
const words = (page) => page.locator('.incident-words');

async function choose(page, name, typed, option) {
  await field(page, name).click();
  await page.keyboard.type(typed);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

async function send(page, reason) {
  if (reason) await field(page, 'reason').fill(reason);
  await page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
  await page.locator('dialog.form-drawer').waitFor({ state: 'detached' });
}

async function leave(page) {
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test('a root is accepted, and another is replaced by the object that the shift knows failed', async () => {
  said.accepted = (await incidentOf('Chặng Một')).id;
  let page = await open(said.accepted);
  await press(page, 'Xác nhận hoặc chọn gốc');
  await page.getByText('Trùng với kết luận của máy.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.incident-panel').waitFor();
  await press(page, 'Xác nhận hoặc chọn gốc');
  await send(page);
  await words(page).getByText('Xác nhận gốc là Chặng Một.').waitFor();
  await leave(page);

  said.rerooted = (await incidentOf('Chặng Hai')).id;
  page = await open(said.rerooted);
  await press(page, 'Xác nhận hoặc chọn gốc');
  await choose(page, 'root', 'Nút A Hai', 'Nút A Hai');
  await page.getByText('Khác kết luận của máy: hãy nêu lý do.').waitFor();
  await send(page, 'Kỹ thuật viên báo cháy nguồn của nút');
  await words(page).getByText('Đổi gốc thành Nút A Hai.').waitFor();
  await page.locator('.incident-what').getByText('Nút A Hai').waitFor();
  await page.locator('.incident-machine').getByText('Máy cho rằng gốc là').waitFor();
  await leave(page);
});

test('an incident that is none is rejected with a reason', async () => {
  said.rejected = (await incidentOf('Chặng Ba')).id;
  const page = await open(said.rejected);
  await press(page, 'Bác bỏ');
  await send(page, 'Cảnh báo do đo kiểm');
  await words(page).getByText('Bác bỏ: các cảnh báo này không phải một sự cố.').waitFor();
  await page.locator('.incident-panel .panel-head').getByText('đã bác bỏ').waitFor();
  await leave(page);
});

test('two incidents that are one are merged, and one that is two is split', async () => {
  const other = await incidentOf('Chặng Năm');
  said.kept = (await incidentOf('Chặng Bốn')).id;
  said.gone = other.id;
  let page = await open(said.kept);
  await press(page, 'Gộp');
  await choose(page, 'incidents', other.code, other.code);
  await page.keyboard.press('Escape');
  await send(page, 'Cùng một đội thi công');
  await words(page).getByText('Gộp là một sự cố với').waitFor();
  await page.locator('.incident-alarm').getByText('Chặng Năm').waitFor();
  await leave(page);

  const pair = await eventually('both links of the cable in one incident', async () => {
    const one = await incidentOf('Chặng Bảy');
    return one.alarms === 2 && one;
  });
  said.split = pair.id;
  page = await open(pair.id);
  await press(page, 'Tách');
  await page.locator('.say-alarms label').filter({ hasText: 'Chặng Tám' }).getByRole('checkbox').check();
  await send(page, 'Hai sợi đứt ở hai nơi');
  await words(page).getByText('Tách cảnh báo giữa sự cố này và').waitFor();
  await page.locator('.incident-alarm').getByText('Chặng Tám').waitFor({ state: 'detached' });
  await leave(page);
  said.parted = (await eventually('an incident of its own', async () => {
    const one = await incidentOf('Chặng Tám');
    return one.id !== pair.id && one;
  })).id;
});

test('all of it stands after the product was killed, as does what announced work keeps quiet', async () => {
  const begins = new Date(Date.now() + 9000).toISOString();
  await administrator.post('/api/availability/windows', { object: objects['Chặng Chín'], from: begins, to: new Date(Date.now() + 3_600_000).toISOString(), reason: 'Thay thẻ quang' });
  await eventually('the work has begun', () => Date.now() > Date.parse(begins) + 1000);
  await integration.post('/eventListener/v7/eventBatch', batch([fault({ sourceName: 'sc/l8', severity: 'CRITICAL' })]));
  const quiet = await eventually('it is withheld', async () => {
    const one = await incidentOf('Chặng Chín');
    return (await administrator.read(`/api/incidents/${one.id}`)).suppressed.withheld.length > 0 && one;
  });
  execFileSync('kill', ['-9', String(product.runFile().pid)]);
  await pause(300);
  await product.start();

  const page = await open(said.accepted);
  await words(page).getByText('Xác nhận gốc là Chặng Một.').waitFor();
  const shows = async (incident, ...texts) => {
    await page.goto(`${product.url}/network/incidents?state=all&incident=${incident}`);
    for (const text of texts) await page.locator('.incident-panel').getByText(text).filter({ visible: true }).first().waitFor();
  };
  await shows(said.rerooted, 'Đổi gốc thành Nút A Hai.', 'Kỹ thuật viên báo cháy nguồn của nút');
  await page.locator('.incident-what').getByText('Nút A Hai').waitFor();
  await shows(said.rejected, 'Bác bỏ: các cảnh báo này không phải một sự cố.', 'đã bác bỏ');
  await shows(said.kept, 'Gộp là một sự cố với', 'Chặng Bốn', 'Chặng Năm');
  await shows(said.gone, 'đã gộp');
  await shows(said.split, 'Hai sợi đứt ở hai nơi', 'Chặng Bảy');
  assert.equal(await page.locator('.incident-alarm').getByText('Chặng Tám').count(), 0);
  await shows(said.parted, 'Chặng Tám');

  await pause(12_000);
  await shows(quiet.id, 'Thay thẻ quang');
  await page.goto(`${product.url}/notices?view=all`);
  await page.locator('.notices .panel-head .note').waitFor();
  assert.equal(await page.getByText(quiet.code).count(), 0, 'nobody is told of it after the restart either');
  await page.goto(`${product.url}/network/alarms`);
  await page.locator('.grid-row').getByText('Chặng Chín').click();
  await page.locator('.alarm-suppressed').getByText('Thay thẻ quang').waitFor();
  await leave(page);
});

looksRight('spoken-incident', () => open(said.rerooted), (page) => words(page).waitFor());
