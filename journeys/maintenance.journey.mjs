// The shift announces work against other work and against a protected event; a leader lets it in; what the work explains is not told; the event is readied and reported.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, sideways, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { eventually, pause, Product } from './lib/product.mjs';
import { batch, fault } from './lib/ves.mjs';

const LAB = `type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude,snmp,customers,province
Site,s1,,,,,,,Trạm Một,16.05,108.20,,,Đà Nẵng
Site,s2,,,,,,,Trạm Hai,16.46,107.59,,,Huế
Power,p1,Site,s1,,,,,Nguồn Một,,,,,
Node,n1,Power,p1,,,,,Nút Một,,,,,
Node,n2,Site,s2,,,,,Nút Hai,,,,,
Link,l1,,,Node,n1,Node,n2,Chặng Biển,,,,,
Link,l2,,,Node,n1,Node,n2,Chặng Núi,,,,,
Link,l3,,,Node,n1,Node,n2,Chặng Dự Phòng,,,,,
Path,w1,Link,l1,,,,,Đường một,,,,,
Path,w2,Link,l2,,,,,Đường hai,,,,,
Service,v1,Path,w1,,,,,Kênh Hội Nghị,,,,,
Service,v1,Path,w2,,,,,,,,,,
AccessNode,g1,Site,s1,,,,,Trạm gốc Một,,,,300,
AccessNode,g1,Service,v1,,,,,,,,,,
${[2, 3, 4, 5, 6, 7, 8].map((n) => `Power,p${n},Site,s1,,,,,Nguồn số ${n},,,,,\nNode,n1,Power,p${n},,,,,,,,,,\n`).join('')}`;
const EVENT = 'Hội nghị cấp cao';

let product;
let browser;
let administrator;
let integration;
let events;
let unit;
let inConflict;
const objects = {};
const people = {};
const states = {};

/** Vietnamese time so many hours from now, as a field takes it. */
const local = (hours) => new Date(Date.now() + (hours + 7) * 3600_000).toISOString().slice(0, 16);
const instant = (hours) => new Date(Date.now() + hours * 3600_000).toISOString();

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
  unit = await administrator.post('/api/units', { code: 'TT-BD', name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT' });
  assert.equal((await integration.importFile('bd', 'csv', 'bd.csv', LAB, unit.id)).status, 200);
  for (const item of (await administrator.read('/api/inventory/objects?source=bd&size=50')).items) objects[item.name] = item.id;
  for (const [role, given] of [['noc', 'Trực'], ['leader', 'Lãnh']]) {
    const person = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: person.id, unit: unit.id, post: 'Chuyên viên' });
    people[role] = { name: `bd.${role}`, id: person.id, password: (await administrator.post('/api/users', { name: `bd.${role}`, role, person: person.id })).password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { role = 'noc', ...options } = {}) {
  states[role] ??= await signIn(browser, product.url, DESK, people[role]);
  const page = await visit(browser, product.url, { ...DESK, ...options, state: states[role] });
  await page.goto(product.url + path);
  return page;
}

const refused = (text) => /status of 422/.test(text);
const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();
const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });
const conflicts = (page, kind) => page.locator(`.work-conflicts > li[data-kind=${kind}]`);

async function choose(page, name, words, option) {
  await field(page, name).click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

async function announce(page, object, from, to, reason) {
  await page.getByRole('button', { name: 'Báo trước việc' }).click();
  await choose(page, 'object', object, object);
  await field(page, 'from').fill(local(from));
  await field(page, 'to').fill(local(to));
  await field(page, 'reason').fill(reason);
}

test('the shift announces work that comes every week, with its reach before it is sent', async () => {
  const page = await at('/network/work');
  await page.getByText('Chưa báo trước công việc nào').waitFor();
  await announce(page, 'Chặng Núi', 72, 76, 'Bảo dưỡng định kỳ');
  await choose(page, 'recurrence', 'tuần', 'Hằng tuần');
  await field(page, 'until').fill(local(72 + 24 * 21).slice(0, 10));
  await page.locator('.work-times').getByText('4 lượt:').waitFor();
  await page.locator('.work-reach table').getByText('Dịch vụ').waitFor();
  await page.getByText('Không trùng với công việc hay đợt bảo đảm nào.').waitFor();
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByText('Cả 4 lượt').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('work that would take all paths of a service needs a reason, and shows what conflicts by name and time', async () => {
  const page = await at('/network/work', { expected: refused });
  await announce(page, 'Chặng Biển', 73, 75, 'Thay cáp');
  await conflicts(page, 'ALL_PATHS').getByText('Chặng Núi').waitFor();
  await conflicts(page, 'ALL_PATHS').getByText('Kênh Hội Nghị').waitFor();
  await send(page);
  await page.locator('.form-problems').getByText('mất hết đường').waitFor();
  await field(page, 'conflictReason').fill('Hai đội cùng làm, có phương án lưu thoát');
  await send(page);
  await closed(page);
  inConflict = new URL(page.url()).searchParams.get('work');
  await page.locator('.work-body .hint').getByText('có phương án lưu thoát').waitFor();
  await page.goto(`${product.url}/network/resources/${objects['Kênh Hội Nghị']}`);
  await page.locator('.planned-list').getByText('Chặng Biển').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a leader declares an event protected; work on its scope is frozen until another person approves an exception', async () => {
  const page = await at('/network/protection', { role: 'leader' });
  await page.getByRole('button', { name: 'Khai báo đợt bảo đảm' }).first().click();
  await field(page, 'name').fill(EVENT);
  await field(page, 'purpose').fill('Theo chỉ đạo của lãnh đạo');
  await field(page, 'from').fill(local(70));
  await field(page, 'to').fill(local(90));
  await field(page, 'readyFrom').fill(local(-1));
  await choose(page, 'objects', 'Kênh', 'Kênh Hội Nghị');
  await page.keyboard.press('Escape');
  await choose(page, 'watchers', 'Lê', 'Lê Văn Lãnh');
  await page.keyboard.press('Escape');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await page.waitForURL(/network\/protection\/[0-9a-f-]{36}/);
  events = new URL(page.url()).pathname;
  await page.locator('.protection-top').getByText('Đang chuẩn bị').waitFor();
  await page.locator('.planned-list').getByText('cần giải quyết').first().waitFor();
  await page.locator('[data-kind=WORK_IN_CONFLICT]').getByText('Chặng Biển').waitFor();

  const shift = await at('/network/work', { expected: refused });
  await announce(shift, 'Chặng Biển', 80, 82, 'Cáp sắp đứt');
  const asked = await field(shift, 'from').inputValue();
  await conflicts(shift, 'FREEZE').getByText(EVENT).waitFor();
  await send(shift);
  await shift.locator('.form-problems').getByText('không tác động').waitFor();
  await shift.getByRole('button', { name: 'Xin ngoại lệ', exact: true }).click();
  await shift.getByText('Đã gửi ngoại lệ số').waitFor();

  await page.goto(`${product.url}/notices`);
  await page.getByText('Lê Văn Trực xin ngoại lệ số').click();
  await page.locator('.planned-list [data-shown]').getByText('Chặng Biển').waitFor();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await field(page, 'reason').fill('Nguy cơ mất liên lạc lớn hơn');
  await send(page);
  await closed(page);
  await page.getByText('Lê Văn Lãnh duyệt lúc').or(page.getByText('bd.leader duyệt lúc')).first().waitFor();

  await shift.goto(`${product.url}/notices`);
  await shift.getByText('Nguy cơ mất liên lạc lớn hơn').click();
  await shift.locator('.planned-list [data-shown]').getByRole('button', { name: 'Báo công việc này' }).click();
  await shift.getByText('Không trùng với công việc hay đợt bảo đảm nào.').waitFor();
  assert.equal(await field(shift, 'from').inputValue(), asked);
  assert.deepEqual(await violations(shift), []);
  await send(shift);
  await closed(shift);
  await shift.locator('.work-what').getByText('Cáp sắp đứt').waitFor();
  await shift.goBack();
  await shift.locator('.planned-list [data-shown]').getByText('Xem công việc đã báo').waitFor();
  assert.deepEqual(await violations(shift), []);
  for (const one of [page, shift]) {
    assert.deepEqual(one.faults, []);
    await one.context().close();
  }
});

test('the readiness of the event is kept as it was', async () => {
  const page = await at(events, { role: 'leader' });
  await page.locator('[data-kind=SHARED_POINT]').getByText('Nút Một').waitFor();
  await page.getByRole('button', { name: 'Lập và lưu báo cáo sẵn sàng' }).click();
  await page.waitForURL(/report=/);
  await page.locator('.protection-report .note').getByText('bd.leader').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the readiness report prints on A4, all that was found and nothing to press', async () => {
  const page = await at(events, { role: 'leader' });
  const found = page.locator('[data-kind=SHARED_POINT] li').filter({ visible: true });
  await found.first().waitFor();
  assert.equal(await found.count(), 10, 'the first ones on the screen');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 710, height: 1000 });
  assert.equal(await found.count(), 12, 'all of them on paper');
  assert.match(await page.locator('.print-head h1').innerText(), /Bảo đảm thông tin/);
  assert.equal(await page.locator('button').filter({ visible: true }).count(), 0);
  assert.equal(await sideways(page), 0);
  if (process.env.PICTURES === 'looks') await picture(page, 'protected-event-paper');
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  for (const [, width, height] of pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)) {
    assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('what announced work explains is not told to the shift, and everybody sees that', async () => {
  const began = instant(2.5 / 3600);
  await administrator.post('/api/availability/windows', { object: objects['Chặng Dự Phòng'], from: began, to: instant(1), reason: 'Đấu nối thiết bị mới' });
  await eventually('the work has begun', () => Date.now() > Date.parse(began));
  await pause(1000);
  await integration.post('/eventListener/v7/eventBatch', batch([fault({ sourceName: 'bd/l3', severity: 'MAJOR' })]));
  const incident = await eventually('it is withheld', async () => {
    const [one] = (await administrator.read(`/api/incidents?root=${objects['Chặng Dự Phòng']}`)).items;
    return one && (await administrator.read(`/api/incidents/${one.id}`)).suppressed.withheld.length > 0 ? one : null;
  });
  const page = await at(`/network/incidents?incident=${incident.id}`);
  await page.locator('.incident-machine').getByText('Đấu nối thiết bị mới').waitFor();
  await page.locator('.incident-machine').getByText('Lê Văn Trực').first().waitFor();
  await page.locator('.incident-machine').getByRole('link').first().click();
  await page.locator('.work-withheld').getByText(incident.code).waitFor();
  await page.goto(`${product.url}/notices?view=all`);
  await page.locator('.notices .panel-head .note').waitFor();
  assert.equal(await page.getByText(incident.code).count(), 0, 'no notice of it');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('while an event goes on its incidents bear its mark and are told at once; afterwards it is reported', async () => {
  const made = await administrator.post('/api/protected-events', { name: 'Đợt ngắn', purpose: 'Thử', from: instant(-0.01), to: instant(40 / 3600), objects: [objects['Kênh Hội Nghị']], watchers: [people.leader.id] });
  await integration.post('/eventListener/v7/eventBatch', batch([fault({ sourceName: 'bd/l2', severity: 'CRITICAL' })]));
  const incident = await eventually('it is guarded', async () => (await administrator.read(`/api/incidents?root=${objects['Chặng Núi']}`)).items.find((one) => one.guards.length > 0));
  const page = await at('/network/incidents', { role: 'leader' });
  await page.locator('.guard-mark').getByText('Đợt ngắn').first().waitFor();
  await page.goto(`${product.url}/notices`);
  await page.getByText(new RegExp(`Đang bảo đảm thông tin.*${incident.code}`)).first().waitFor();
  await eventually('it is over', async () => (await administrator.read(`/api/protected-events/${made.id}`)).phase === 'OVER', 90);
  await page.goto(`${product.url}/network/protection/${made.id}`);
  await page.getByRole('button', { name: 'Lập báo cáo sau sự kiện' }).click();
  await page.locator('.protection-report').getByText(incident.code).waitFor();
  await page.locator('.protection-report').getByText('Đã báo ngay').first().waitFor();
  await page.locator('.protection-report').getByRole('link', { name: incident.code }).click();
  await page.locator('.incident-panel').getByText(incident.code).first().waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('how a unit stood is opened by its address with the name of the unit, and another is chosen', async () => {
  const page = await at(`/network/provinces?unit=${unit.id}`);
  const chooser = page.locator('.stood-choose .ant-select').filter({ has: page.locator('#stood-unit') });
  await chooser.getByText('Trung tâm Điều hành mạng').waitFor();
  await page.locator('.stood .panel-head').getByText('Trung tâm Điều hành mạng').waitFor();
  await page.locator('#province').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Huế' }).click();
  await page.locator('.stood .panel-head').getByText('Huế').waitFor();
  await page.locator('#stood-unit').click();
  await page.keyboard.type('trung tam');
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'TT-BD' }).click();
  await page.locator('.stood .panel-head').getByText('Trung tâm Điều hành mạng').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

looksRight('unit-stood', () => at(`/network/provinces?unit=${unit.id}`), (page) => page.locator('.stood-body').waitFor());
looksRight('announced-work', () => at(`/network/work?work=${inConflict}`), (page) => page.locator('.work-reach').first().waitFor());
looksRight('protected-events', () => at('/network/protection', { role: 'leader' }), (page) => page.locator('.protection-rows').getByText(EVENT).waitFor());
looksRight('protected-event', () => at(events, { role: 'leader' }), (page) => page.locator('.protection-kind').first().waitFor());
