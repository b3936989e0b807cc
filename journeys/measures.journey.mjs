// Business events as measures: 13 admitted against 10 scores and opens down to its record; a cascade moves with its parts.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { launch, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product, eventually, run } from './lib/product.mjs';
import { thisYear, today } from './lib/world.mjs';

let product;
let browser;
let administrator;
let integration;
let root;
let north;
let south;
let head;
let clause;
let signedIn;
let open = [];

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  integration = new Client(product.url, await product.token('integration'));
  root = await administrator.post('/api/units', { code: 'DU', name: 'Đảng ủy Tổng công ty', tree: 'PARTY' });
  north = await administrator.post('/api/units', { code: 'DU-MB', name: 'Đảng bộ Trung tâm miền Bắc', tree: 'PARTY', parent: root.id });
  south = await administrator.post('/api/units', { code: 'DU-MN', name: 'Đảng bộ Trung tâm miền Nam', tree: 'PARTY', parent: root.id });
  head = await administrator.post('/api/people', { familyName: 'Nguyễn', middleName: 'Thị', givenName: 'Hà' });
  const resolution = await administrator.post('/api/resolutions', {
    symbol: '01-NQ/ĐH', title: 'Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2025–2030', kind: 'CONGRESS', issuer: root.id, adoptedOn: `${thisYear()}-01-15`,
    clauses: [{ code: '4.1', text: 'Mỗi năm kết nạp từ 10 đảng viên mới trở lên ở mỗi đảng bộ trực thuộc.' }],
  });
  clause = resolution.clauses[0];
  await target({ code: 'KN', name: 'Kết nạp đảng viên mới toàn Đảng bộ', ownerUnit: root.id, aggregation: 'SUM', unitOfMeasure: 'member', direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 20 }], receivedFrom: { body: 'Đảng ủy Tập đoàn', document: '24-KH/ĐUK' } });
  await target({ code: 'KN-MB', name: 'Kết nạp đảng viên mới, miền Bắc', ownerUnit: north.id, ...admitted(north), parent: 'KN', sharedWith: [{ unit: south.id, share: 0.25 }] });
  await target({ code: 'KN-MN', name: 'Kết nạp đảng viên mới, miền Nam', ownerUnit: south.id, ...admitted(south), parent: 'KN' });
  await target({ code: 'HT', name: 'Học tập, quán triệt nghị quyết', ownerUnit: root.id, aggregation: 'RATIO_OF_SUMS', unitOfMeasure: 'percent' });
  for (const [code, unit] of [['HT-MB', north], ['HT-MN', south]]) {
    await target({ code, name: `Đảng viên tham gia học tập, ${unit.name}`, ownerUnit: unit.id, measure: 'study-participation', subject: { units: [unit.id] }, direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 100 }], parent: 'HT' });
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

afterEach(async () => {
  const left = open;
  open = [];
  for (const page of left) await page.context().close();
});

const admitted = (unit) => ({ measure: 'members-admitted', subject: { units: [unit.id] }, direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 10 }] });
const target = (draft) => administrator.post('/api/targets', { head: head.id, weight: 1, clause: clause.id, ...draft });
const record = (client, measure, ...events) => client.request('POST', `/api/measures/${measure}/events`, events);
const event = (unit, numerator, more = {}) => ({ subject: { kind: 'UNIT', id: unit.id }, occurredOn: today(), numerator, ...more });
const evidence = (code) => administrator.read(`/api/targets/${code}/evidence`);

test('13 admitted against a plan of 10 scores 100 and shows 130 %', async () => {
  const answer = await record(integration, 'members-admitted', event(north, 13, { note: 'QĐ 17-QĐ/ĐU', reference: '17-QĐ/ĐU' }));
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.json[0].origin, 'REPORTED');
  const item = await eventually('the score', async () => {
    const { items } = await administrator.read('/api/targets?q=kn-mb');
    return items[0].score === 100 && items[0];
  });
  assert.equal(item.value, 13);
  assert.equal(item.attainment, 130);
  const found = await evidence('KN-MB');
  assert.deepEqual(found.businessEvents.map((one) => one.id), [answer.json[0].id]);
  assert.equal(found.businessEvents[0].note, 'QĐ 17-QĐ/ĐU');
  assert.equal(found.completeness, 1);
  const again = await record(integration, 'members-admitted', event(north, 13, { note: 'QĐ 17-QĐ/ĐU', reference: '17-QĐ/ĐU' }));
  assert.equal(again.json[0].id, answer.json[0].id, 'the same reference is the same event');
});

test('the whole moves with its part in the same second and opens down to it', async () => {
  const whole = await eventually('the whole', async () => {
    const found = await evidence('KN');
    return found.value === 13 && found;
  });
  assert.equal(whole.score, 65);
  assert.equal(whole.origin, 'REPORTED');
  assert.deepEqual(whole.children.map((one) => [one.code, one.value]), [['KN-MB', 13], ['KN-MN', null]]);
  assert.deepEqual(whole.item.coverage, { children: 2, counted: 2, scored: 1 });
  const { items } = await administrator.read('/api/targets/KN/children');
  assert.deepEqual(items.map((one) => one.code), ['KN-MB', 'KN-MN']);
  assert.equal((await administrator.read('/api/targets?parent=KN')).total, 2);
});

test('numerators and denominators of the parts are those of the whole', async () => {
  await record(integration, 'study-participation', event(north, 90, { denominator: 100 }), event(south, 45, { denominator: 50 }));
  const whole = await eventually('the share', async () => {
    const found = await evidence('HT');
    return found.value === 90 && found;
  });
  assert.equal(whole.numerator, whole.children.reduce((sum, one) => sum + one.numerator, 0));
  assert.equal(whole.denominator, whole.children.reduce((sum, one) => sum + one.denominator, 0));
});

test('a record opens with its proof, and verify covers it', async () => {
  const [{ id }] = (await evidence('KN-MB')).businessEvents;
  const opened = await eventually('the proof', async () => {
    const one = await administrator.read(`/api/business-events/${id}`);
    return one.proof && one;
  });
  assert.equal(opened.numerator, 13);
  const verified = await run('verify', '--data', product.data);
  assert.equal(verified.code, 0, verified.stdout + verified.stderr);
});

test('a correction takes the place of what it corrects and restates an issued scorecard with its cause', async () => {
  await administrator.post('/api/targets/KN/scorecards', { period: thisYear() });
  const [{ id }] = (await evidence('KN-MB')).businessEvents;
  const answer = await record(administrator, 'members-admitted', event(north, 12, { corrects: id, note: 'Một trường hợp hoãn kết nạp' }));
  assert.equal(answer.status, 201, answer.text);
  await eventually('the corrected value', async () => (await evidence('KN')).value === 12);
  const card = await eventually('the restated scorecard', async () => {
    const { items } = await administrator.read('/api/targets/KN/scorecards');
    return items.length === 2 && items[0];
  }, 15);
  assert.equal(card.cause.businessEvent, answer.json[0].id);
  assert.equal(card.value, 12);
});

test('everything wrong with a report is said at once, and nothing of it is recorded', async () => {
  const answer = await record(integration, 'members-admitted', event(north, 1), event(north, 1.5), event({ id: head.id }, 2), event(south, 1, { occurredOn: '2999-01-01' }));
  assert.equal(answer.status, 422, answer.text);
  assert.deepEqual(answer.json.errors.map((one) => [one.field, one.code]).sort(), [
    ['[1].numerator', 'measure.number-not-whole'], ['[2].subject', 'measure.unknown-subject'], ['[3].occurredOn', 'measure.occurred-later'],
  ]);
  assert.equal((await evidence('KN-MB')).value, 12);
  const circle = await administrator.request('PUT', '/api/targets/KN', { ...(await body('KN')), parent: 'KN-MB', reason: 'thử' });
  assert.equal(circle.json.code, 'target.cascade-cycle', circle.text);
});

async function body(code) {
  const [found] = (await administrator.read(`/api/targets/${code}/versions`)).slice(-1);
  const { name, ownerUnit, head: person, aggregation, unitOfMeasure, direction, baseline, plan, weight, clause: on } = found;
  return { name, ownerUnit, head: person, aggregation, unitOfMeasure, direction, baseline, plan, weight, clause: on };
}

async function session() {
  if (signedIn) return signedIn;
  const page = await visit(browser, product.url, DESK);
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#name').fill('admin');
  await page.locator('#password').fill(product.administratorPassword());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  signedIn = await page.context().storageState();
  await page.context().close();
  return signedIn;
}

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session() });
  open.push(page);
  await page.goto(product.url + path);
  return page;
}

test('the tree folds and unfolds by keyboard, and a part opens from its whole', async () => {
  const page = await at('/commitments');
  const whole = page.locator('[data-key="t/KN"]');
  await whole.waitFor();
  assert.equal(await whole.getAttribute('aria-expanded'), 'true');
  await page.locator('[data-key="t/KN/KN-MB"]').waitFor();
  await whole.focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await whole.getAttribute('aria-expanded'), 'false');
  assert.equal(await page.locator('[data-key="t/KN/KN-MB"]').count(), 0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('.target-path', { hasText: 'KN-MB' }).waitFor();
  assert.match(await page.locator('.excess').first().innerText(), /120/);
  assert.deepEqual(page.faults, []);
});

test('an event is recorded from the drawer of a target and moves the score there', async () => {
  const page = await at('/commitments?target=KN-MN&evidence=1');
  await page.getByRole('button', { name: 'Ghi nhận sự kiện' }).click();
  await page.locator('.record-form input[inputmode=decimal]').first().fill('4,5');
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await page.locator('.record-problems').waitFor();
  assert.match(await page.locator('.record-problems').innerText(), /số nguyên/);
  await page.locator('.record-form input[inputmode=decimal]').first().fill('4');
  await page.locator('.record-note input').fill('QĐ 18-QĐ/ĐU');
  await page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await page.locator('.events', { hasText: 'QĐ 18-QĐ/ĐU' }).waitFor();
  await eventually('the whole', async () => (await evidence('KN')).value === 16);
  assert.deepEqual(page.faults.filter((fault) => !fault.includes('422')), []);
});

test('as of yesterday the page tells of yesterday and stands still; one click leads back to now', async () => {
  const page = await at('/commitments');
  const whole = page.locator('[data-key="t/KN"]');
  await whole.getByText('80,0').waitFor();
  await page.locator('.as-of-button').click();
  await page.getByRole('button', { name: 'Hôm qua' }).click();
  await page.locator('.as-of[data-state=past]').waitFor();
  await whole.getByText('Chưa có điểm').waitFor();
  await whole.click();
  await page.locator('.target-path', { hasText: 'KN' }).waitFor();
  assert.match(page.url(), /asOf=\d{4}-\d{2}-\d{2}/, 'the day stays in the address');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Về hiện tại' }).click();
  await page.locator('.as-of[data-state=live]').waitFor();
  await whole.getByText('80,0').waitFor();
  assert.deepEqual(page.faults, []);
});

for (const [name, path] of [['whole', '/commitments?target=KN&evidence=1'], ['reported', '/commitments?target=KN-MB&evidence=1'], ['tree', '/commitments']]) {
  looksRight(`measures-${name}`, (size) => at(path, size), async (page) => {
    await page.locator(name === 'tree' ? '[data-key="t/KN"], .overview-row' : '.drawer .step').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
  });
}
