// Availability that can be defended: a service falls with its last path and rises again, a correction needs a second person and leaves
// what was published readable, a silent source makes nothing up, and the quality score is what people declare.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product, eventually } from './lib/product.mjs';
import { batch, fault } from './lib/ves.mjs';
import { thisYear, today } from './lib/world.mjs';

const HOUR = 3_600_000;
const BEGUN = Math.floor(Date.now() / 1000) * 1000 - 4 * HOUR;
const NETWORK = `type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
Link,l1,,,,,,,Chặng ven biển,,
Link,l2,,,,,,,Chặng phía tây,,
Path,p1,Link,l1,,,,,Đường ven biển,,
Path,p2,Link,l2,,,,,Đường phía tây,,
Service,s1,Path,p1,,,,,Kênh Huế - Đà Nẵng,,
Service,s1,Path,p2,,,,,,,
`;

let product;
let browser;
let administrator;
let integration;
let service;
let coast;
let published;
const people = {};
const states = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
  const form = new FormData();
  form.append('file', new Blob([NETWORK]), 'mang.csv');
  const imported = await integration.request('POST', `/api/inventory/imports?source=mang&format=csv&observedFrom=${new Date(BEGUN).toISOString()}`, form);
  assert.equal(imported.status, 200, imported.text);
  const objects = (await administrator.read('/api/inventory/objects?source=mang')).items;
  service = objects.find((one) => one.type === 'Service').id;
  coast = objects.find((one) => one.name === 'Chặng ven biển').id;
  const unit = await administrator.post('/api/units', { code: 'TT-NOC', name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT' });
  const head = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Anh', givenName: 'Tuấn' });
  const resolution = await administrator.post('/api/resolutions', {
    symbol: '05-NQ/ĐU', title: 'Hạ tầng số vững chắc', kind: 'THEMATIC', issuer: unit.id, adoptedOn: `${thisYear()}-01-15`,
    clauses: [{ code: '3.2', text: 'Dịch vụ liên tỉnh không gián đoạn.' }],
  });
  await administrator.post('/api/targets', {
    code: 'DV-1', name: 'Dịch vụ liên tỉnh thông suốt', ownerUnit: unit.id, head: head.id, measure: 'service-availability', subject: { objects: [service] },
    direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 100 }], weight: 1, clause: resolution.clauses[0].id,
  });
  for (const [role, name, given] of [['noc', 'ca.truc', 'An'], ['leader', 'giam.doc', 'Bình'], ['administrator', 'quan.tri', 'Chi']]) {
    const person = await administrator.post('/api/people', { familyName: 'Trần', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: person.id, unit: unit.id, post: 'Kỹ sư' });
    people[role] = { name, password: (await administrator.post('/api/users', { name, role, unit: null, person: person.id })).password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

const session = async (role) => (states[role] ??= await signIn(browser, product.url, DESK, people[role]));

async function at(path, { role = 'noc', ...options } = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session(role) });
  await page.goto(product.url + path);
  return page;
}

const report = (link, severity, hours) => integration.post('/eventListener/v7/eventBatch', batch([fault({ sourceName: `mang/${link}`, severity, at: BEGUN + hours * HOUR })]));
const target = () => administrator.read('/api/targets/DV-1');
const score = (what, so) => eventually(what, async () => so((await target()).score) && target(), 10);
const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();
const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });

async function choose(page, name, option) {
  await field(page, name).click();
  await page.keyboard.type(option.slice(0, 12));
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

/** As a person here types an instant: Vietnamese time without its zone. */
const typed = (instant) => new Date(instant + 7 * HOUR).toISOString().slice(0, 19);

test('a target on a service falls within seconds when the last path is gone, not before, and rises when one is back', async () => {
  await score('the score of a service without failures', (points) => points === 100);
  await report('l1', 'CRITICAL', 1);
  await eventually('the weakened service', async () => (await timeline()).at(-1).state === 'WEAKENED');
  assert.equal((await target()).score, 100, 'one path is enough');
  await report('l2', 'CRITICAL', 2);
  await score('the fall', (points) => points < 60);
  const evidence = await administrator.read('/api/targets/DV-1/evidence');
  assert.equal(evidence.intervals.length, 1);
  const event = await administrator.read(`/api/events/${evidence.intervals[0].events[0].id}`);
  assert.equal(event.sourceName, 'mang/l2', 'the cut that took the last path');
  await report('l2', 'NORMAL', 3);
  const risen = await score('the recovery', (points) => points > 70);
  assert.ok(Math.abs(risen.value - 75) < 1, `${risen.value}`);
  published = await administrator.post('/api/targets/DV-1/scorecards', { period: thisYear() });
});

const timeline = async () => (await administrator.read(`/api/availability/timeline?object=${service}&from=${new Date(BEGUN).toISOString()}`)).stretches;

test('the timeline of the service opens down to the cut', async () => {
  const page = await at(`/network/resources/${service}`);
  const row = page.locator('.stood-table tr').filter({ hasText: 'Mất dịch vụ' });
  await row.waitFor();
  assert.match(await row.textContent(), /Chặng phía tây/);
  await row.getByRole('link', { name: 'cảnh báo', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/network\/alarms\?alarm=/);
  await page.getByText('Chặng phía tây').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a correction changes nothing until another account approves it, and what was published stays readable', async () => {
  const shift = await at(`/network/resources/${coast}`);
  await shift.getByRole('button', { name: 'Đề nghị hiệu chỉnh' }).click();
  await field(shift, 'from').fill(typed(BEGUN + HOUR));
  await field(shift, 'to').fill(typed(BEGUN + 3 * HOUR));
  await choose(shift, 'state', 'Hoạt động');
  await field(shift, 'reason').fill('Cảnh báo giả khi thay thẻ, biên bản 12/BB');
  assert.deepEqual(await violations(shift), []);
  await send(shift);
  await closed(shift);
  await shift.getByText('Chờ người khác duyệt').waitFor();
  assert.ok((await target()).score < 80, 'a proposal changes nothing');
  await shift.context().close();
  const leader = await at(`/network/resources/${coast}`, { role: 'leader' });
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await field(leader, 'reason').fill('Đã đối chiếu biên bản');
  await send(leader);
  await closed(leader);
  await score('the score after the correction', (points) => points === 100);
  const cards = await eventually('the restated scorecard', async () => {
    const found = (await administrator.read('/api/targets/DV-1/scorecards')).items;
    return found.length > 1 && found;
  });
  assert.equal(cards[0].supersedes, published.id);
  assert.match(cards[0].cause.words, /^Hiệu chỉnh số/);
  assert.equal((await administrator.read(`/api/scorecards/${published.id}`)).value, published.value, 'as it was published');
  assert.deepEqual(leader.faults, []);
  await leader.context().close();
});

test('nothing is up that a silent source would have told of', async () => {
  await report('l1', 'NORMAL', 3.5);
  const page = await at('/network/unclear', { role: 'administrator' });
  await page.getByText('Chưa nguồn nào có nhịp').waitFor();
  await page.getByRole('button', { name: 'Khai báo nhịp' }).click();
  await field(page, 'sender').click();
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: 'journey-integration' }).first().click();
  await choose(page, 'tellsOf', 'mang');
  await field(page, 'seconds').fill('10');
  await field(page, 'effectiveFrom').fill(today());
  await field(page, 'source').fill('Thoả thuận kết nối EMS');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByText(/^Im lặng từ/).waitFor({ timeout: 30_000 });
  assert.equal((await timeline()).at(-1).state, 'UNKNOWN');
  const object = await at(`/network/resources/${service}`);
  await object.locator('.stood-table').getByText(/im lặng từ/).waitFor();
  await object.context().close();
  const before = (await administrator.read('/api/targets/DV-1/evidence')).inputs.unknownSeconds;
  await eventually('completeness falls', async () => (await administrator.read('/api/targets/DV-1/evidence')).inputs.unknownSeconds > before + 1);
  await report('l1', 'NORMAL', 3.6);
  await eventually('the end of the silence', async () => (await administrator.read('/api/availability/silences'))[0].to !== null);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the quality score is what an administrator declares, and nothing before', async () => {
  const page = await at('/commitments/quality', { role: 'administrator' });
  await page.getByText('Chưa ai khai báo điểm MTCL').waitFor();
  await page.getByRole('button', { name: 'Khai báo thành phần' }).click();
  await field(page, 'effectiveFrom').fill(today());
  await field(page, 'source').fill('Quy định nội bộ số 7');
  await page.getByText('Chỉ là ví dụ, không theo văn bản nào').click();
  await field(page, 'parts[0].name').fill('Khả dụng dịch vụ liên tỉnh');
  await field(page, 'parts[0].code').fill('kd');
  await choose(page, 'parts[0].measure', 'Độ khả dụng dịch vụ');
  await choose(page, 'parts[0].subject', 'mang: ');
  await field(page, 'parts[0].zero').fill('90');
  await field(page, 'parts[0].full').fill('100');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByRole('row').filter({ hasText: 'Khả dụng dịch vụ liên tỉnh' }).waitFor();
  await page.getByText('Chỉ là ví dụ.').first().waitFor();
  const { score: found } = await administrator.read('/api/quality-objectives/score');
  assert.equal(found.coverage, 1);
  assert.ok(found.score >= 0 && found.score <= 100);
  await page.getByRole('button', { name: 'Khả dụng dịch vụ liên tỉnh' }).click();
  await page.getByRole('heading', { name: /Căn cứ của thành phần/ }).waitFor();
  await page.locator('.measure-intervals .measure-opens').first().click();
  await page.locator('.measure-event .raw-facts').first().waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

looksRight('quality', (size) => at('/commitments/quality', { role: 'administrator', ...size }), (page) => page.getByRole('row').filter({ hasText: 'Khả dụng dịch vụ liên tỉnh' }).waitFor());
looksRight('sources', (size) => at('/network/unclear', { role: 'administrator', ...size }), (page) => page.locator('.intake-side').getByText('mang').first().waitFor());
looksRight('object-stood', (size) => at(`/network/resources/${service}`, { ...size }), (page) => page.locator('.stood-table').waitFor());
