// The secretary of a cell sets its month, chooses the agenda from what is open and leads to closed minutes; the other signs on the phone; an administrator sees nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { eventually, Product } from './lib/product.mjs';
import { today } from './lib/world.mjs';

const PHONE = { width: 390, height: 844 };

let product;
let browser;
let address;
const states = {};
const people = {};

before(async () => {
  product = await Product.create();
  await product.start();
  const administrator = new Client(product.url, await product.token('administrator'));
  const top = await administrator.post('/api/units', { code: 'DU', name: 'Đảng bộ Tổng công ty', tree: 'PARTY', validFrom: '2020-01-01' });
  const cell = await administrator.post('/api/units', { code: 'CB1', name: 'Chi bộ Đài Giám sát', tree: 'PARTY', parent: top.id, validFrom: '2020-01-01' });
  const station = await administrator.post('/api/units', { code: 'DAI', name: 'Đài Giám sát', tree: 'MANAGEMENT', validFrom: '2020-01-01' });
  for (const [key, given, post, role] of [['head', 'Bình', 'Bí thư', 'leader'], ['scribe', 'An', 'Đảng viên', 'worker'], ['absent', 'Hà', 'Đảng viên', 'worker'], ['admin', 'Vân', null, 'administrator']]) {
    people[key] = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Thị', givenName: given });
    if (post) await administrator.post('/api/mandates', { person: people[key].id, unit: cell.id, post, from: '2020-01-01' });
    const name = `ai.${key}`;
    people[key].account = { name, password: (await administrator.post('/api/users', { name, role, ...(key === 'head' ? {} : { unit: station.id }), person: people[key].id })).password };
  }
  await administrator.post('/api/tasks', { code: 'CV-CU', title: 'Lập hồ sơ tuyến cáp', unit: station.id, person: people.scribe.id, due: '2026-06-01' });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'head', ...options } = {}) {
  states[who] ??= await signIn(browser, product.url, DESK, people[who].account);
  const page = await visit(browser, product.url, { ...DESK, ...options, state: states[who] });
  await page.goto(product.url + path);
  return page;
}

/** A field of the open form, by its name in the request. */
const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();

async function choose(page, name, words, option = words) {
  await field(page, name).click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });

test('the secretary of a cell sets its month, calls a meeting for today and chooses what is open', async () => {
  const page = await at('/organisation/meetings', { expected: (text) => /status of 422/.test(text) });
  await page.getByText('Chưa có cuộc họp nào').waitFor();
  await page.getByRole('button', { name: 'Lịch hằng tháng' }).click();
  await field(page, 'place').fill('Phòng 201');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('a.meetings-row').filter({ hasText: 'Chi bộ Đài Giám sát' }).first().waitFor();
  await page.getByRole('button', { name: 'Triệu tập' }).click();
  await field(page, 'day').fill(today());
  await field(page, 'title').fill('Kiểm điểm việc quá hạn');
  await field(page, 'link').fill('http://hop.example.vn/cb1');
  await choose(page, 'secretary', 'Lê Thị An');
  await send(page);
  await page.locator('.form-problems').getByText('không phải địa chỉ https').waitFor();
  await field(page, 'link').fill('https://hop.example.vn/cb1');
  await send(page);
  await page.waitForURL(/organisation\/meetings\/[0-9a-f-]{36}/);
  address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Vào họp tại hop.example.vn' }).waitFor();
  await page.getByRole('button', { name: 'Lập chương trình' }).click();
  await page.getByRole('button', { name: /Đưa vào: .*CV-CU/ }).click();
  await page.getByRole('button', { name: 'Thêm mục riêng' }).click();
  await field(page, 'items[1].title').fill('Nhiệm vụ tháng tới');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('.meetings-agenda').getByText('CV-CU Lập hồ sơ tuyến cáp').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('attendance is marked at once with its exception, the minutes written, and the head signs', async () => {
  const page = await at(address, { expected: (text) => /status of 409/.test(text) });
  await page.getByRole('button', { name: 'Ghi nhận đã họp' }).click();
  await page.getByRole('button', { name: 'Ký biên bản' }).click();
  await page.getByText('Còn 3 người chưa điểm danh').waitFor();
  await page.getByRole('button', { name: 'Điểm danh' }).click();
  await page.getByRole('button', { name: 'Tất cả người còn lại có mặt' }).click();
  const absent = page.locator('.meetings-mark li').filter({ hasText: 'Lê Thị Hà' });
  await absent.getByText('Vắng', { exact: true }).click();
  await absent.getByRole('textbox').fill('Đi công tác');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByText('Có mặt 2/3').first().waitFor();
  await page.getByRole('button', { name: 'Ghi biên bản' }).click();
  for (const at of [0, 1]) {
    await field(page, `items[${at}].discussed`, 'textarea').fill('Trao đổi nguyên nhân');
    await field(page, `items[${at}].concluded`, 'textarea').fill('Hoàn thành trong tháng');
  }
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Ký biên bản' }).click();
  await page.locator('.meetings-signed dd').first().filter({ hasText: /\d{2}\/\d{2}\/\d{4}/ }).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a task and a resolution with its commitment follow, the document leads back, and the cell stands among those that met', async () => {
  const page = await at(address, { expected: (text) => /status of 4/.test(text) });
  await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
  await field(page, 'title').fill('Bổ sung hồ sơ tuyến cáp');
  await choose(page, 'unit', 'Đài Giám sát');
  await choose(page, 'person', 'Lê Thị An');
  await field(page, 'due').fill('2027-01-15');
  await send(page);
  await closed(page);
  await page.getByText(/CV-\d+-\d+ Bổ sung hồ sơ tuyến cáp/).waitFor();
  await page.getByRole('button', { name: 'Ghi nghị quyết' }).click();
  await send(page);
  await page.locator('.form-problems').waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'symbol').fill('12-NQ/CB');
  await field(page, 'title').fill('Giữ hồ sơ tuyến đầy đủ');
  for (const clause of [0, 1]) await field(page, `clauses[${clause}].commitment.due`).fill('2027-03-31');
  await send(page);
  await closed(page);
  await page.getByRole('link', { name: /12-NQ\/CB/ }).click();
  await page.getByRole('link', { name: /Thông qua tại Kiểm điểm việc quá hạn/ }).click();
  await page.waitForURL(new RegExp(address));
  await eventually('the cell counted', async () => (await (await page.request.get(`${product.url}/api/meeting-months?month=${today()}`)).json()).count.cells === 1, 90);
  await page.goto(`${product.url}/organisation/meetings?view=cells`);
  await page.getByText(/1 chi bộ phải họp/).waitFor();
  await page.locator('.meetings-people li').filter({ hasText: 'Chi bộ Đài Giám sát' }).getByText('Đã họp').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the secretary signs on the phone, which closes the minutes; they print and are only added to; an administrator sees nothing', async () => {
  const phone = await at(address, { who: 'scribe', ...PHONE });
  await phone.getByRole('button', { name: 'Ký biên bản' }).click();
  await phone.getByText('Biên bản đã chốt; chỉ ghi bổ sung được.').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'Ghi biên bản' }).count(), 0);
  const paper = await phone.request.get(`${product.url}/api/meetings/${address.split('/').pop()}/minutes?format=PDF`);
  assert.equal((await paper.body()).subarray(0, 4).toString(), '%PDF');
  await phone.getByRole('button', { name: 'Ghi bổ sung' }).click();
  await field(phone, 'text', 'textarea').fill('Đính chính: tuyến cáp số 2');
  await send(phone);
  await closed(phone);
  await phone.getByText('Đính chính: tuyến cáp số 2').waitFor();
  assert.deepEqual(await violations(phone), []);
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
  const admin = await at('/organisation/study', { who: 'admin' });
  await admin.locator('.study-list').waitFor();
  assert.equal(await admin.getByRole('link', { name: 'Sinh hoạt, hội nghị' }).count(), 0);
  assert.equal((await admin.request.get(`${product.url}/api/meetings`)).status(), 403);
  await admin.context().close();
});

looksRight('meetings', (size) => at('/organisation/meetings', size), (page) => page.locator('a.meetings-row').first().waitFor());
looksRight('meetings-month', (size) => at('/organisation/meetings?view=month', size), (page) => page.locator('.meetings-grid a').first().waitFor());
looksRight('meetings-cells', (size) => at('/organisation/meetings?view=cells', size), (page) => page.locator('.meetings-people li').first().waitFor());
looksRight('meeting', (size) => at(address, size), (page) => page.locator('.meetings-agenda li').first().waitFor());
