// The Party office keeps a candidate's file up to the admission and takes Party fees; the person sees what is kept and who read it, and asks for erasure; an administrator sees nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
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
  const office = new Client(product.url, await product.token('office'));
  const top = await administrator.post('/api/units', { code: 'DU', name: 'Đảng bộ Tổng công ty', tree: 'PARTY', validFrom: '2020-01-01' });
  const cell = await administrator.post('/api/units', { code: 'CB1', name: 'Chi bộ Đài Giám sát', tree: 'PARTY', parent: top.id, validFrom: '2020-01-01' });
  for (const [key, given] of [['office', 'Vân'], ['first', 'An'], ['second', 'Bình'], ['candidate', 'Hà']]) {
    people[key] = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Thị', givenName: given });
  }
  for (const key of ['first', 'second']) {
    await office.post('/api/membership/files', { person: people[key].id, cell: cell.id, bornOn: '1980-02-03', kind: 'ENTERED_OFFICIAL', day: '2010-05-19' });
  }
  for (const [key, role] of [['office', 'office'], ['candidate', 'worker'], ['first', 'administrator']]) {
    const name = `ai.${key}`;
    people[key].account = { name, password: (await administrator.post('/api/users', { name, role, unit: top.id, person: people[key].id })).password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'office', ...options } = {}) {
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

async function kind(page, words) {
  await page.getByRole('button', { name: 'Ghi bước tiếp theo' }).click();
  await field(page, 'kind').click();
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: words }).click();
}

test('the register opens for a purpose only; a candidate without consent gets no file', async () => {
  const page = await at('/organisation/members', { expected: (text) => /status of 422/.test(text) });
  await page.getByText('Chọn mục đích để mở hồ sơ').waitFor();
  assert.equal(await page.locator('.members-row').count(), 0);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('combobox', { name: 'Mục đích đọc' }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Quản lý sổ đảng viên' }).click();
  await page.locator('.members-row').filter({ hasText: 'Lê Thị An' }).getByText('Chính thức').waitFor();
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
  await choose(page, 'person', 'Lê Thị Hà');
  await choose(page, 'cell', 'Chi bộ', 'Chi bộ Đài Giám sát');
  await field(page, 'bornOn').fill('1998-03-08');
  await field(page, 'day').fill('2026-01-05');
  await send(page);
  await page.locator('.form-problems').getByText('không có đồng ý thì không lưu').waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'consentOn').fill('2026-01-05');
  await send(page);
  await page.waitForURL(/organisation\/members\/[0-9a-f-]{36}/);
  address = new URL(page.url()).pathname;
  await page.locator('.members-top').getByText('Quần chúng ưu tú').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('introducers, a vote that fails, one that passes and the decision lead to probation with its clock', async () => {
  const page = await at(`${address}?purpose=ADMISSION`, { expected: (text) => /status of 422/.test(text) });
  await kind(page, 'Phân công người giới thiệu');
  await field(page, 'day').fill('2026-02-02');
  await choose(page, 'introducers[0]', 'Lê Thị An');
  await choose(page, 'introducers[1]', 'Lê Thị Bình');
  await send(page);
  await closed(page);
  for (const [agreed, told] of [['5', 'không đạt'], ['6', 'đạt']]) {
    await kind(page, 'Chi bộ biểu quyết kết nạp');
    await field(page, 'day').fill('2026-02-10');
    await field(page, 'convened').fill('9');
    await field(page, 'present').fill('8');
    await field(page, 'agreed').fill(agreed);
    await send(page);
    await closed(page);
    await page.locator('.members-steps').getByText(told, { exact: true }).waitFor();
  }
  await kind(page, 'Quyết định kết nạp');
  await field(page, 'day').fill('2026-03-03');
  await field(page, 'symbol').fill('12-QĐ/ĐU');
  await field(page, 'decidedBy').fill('Đảng uỷ Tổng công ty');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('.members-top').getByText('Dự bị').waitFor();
  await page.getByText('03/03/2027').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the person sees on the phone what is kept and who read it why, takes it away and asks for erasure', async () => {
  const phone = await at('/organisation/members', { who: 'candidate', ...PHONE });
  const readings = phone.getByRole('region', { name: 'Ai đã đọc hồ sơ của tôi' });
  await readings.getByText(/Lê Thị Vân · Kết nạp/).first().waitFor();
  assert.equal(await phone.getByText('Sổ đảng viên theo chi bộ').count(), 0);
  assert.deepEqual(await violations(phone), []);
  const taken = await phone.request.get(`${product.url}/api/membership/own/export`);
  assert.equal((await taken.json()).file.bornOn, '1998-03-08');
  await phone.getByRole('button', { name: 'Đề nghị xoá' }).click();
  await field(phone, 'reason').fill('Không muốn lưu nữa');
  await send(phone);
  await closed(phone);
  await phone.getByText('Không muốn lưu nữa').waitFor();
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
});

test('the office takes fees by what was declared; the list of the cell tells who owes, and the member sees their own', async () => {
  const page = await at(`${address}?purpose=FEES`, { expected: (text) => /status of 422/.test(text) });
  const fees = page.getByRole('region', { name: 'Đảng phí' });
  await fees.getByText('chưa biết mức').waitFor();
  await page.getByRole('button', { name: 'Kê khai mức đóng' }).click();
  await field(page, 'income').fill('20.000.000');
  await field(page, 'from').fill('2026-04');
  await send(page);
  await closed(page);
  await fees.getByText('Hưởng tiền lương, tiền công · 20.000.000 đồng').waitFor();
  await page.getByRole('button', { name: 'Ghi thu đảng phí' }).click();
  await field(page, 'amount').fill('300000,5');
  await field(page, 'receipt').fill('PT-01');
  await send(page);
  await page.locator('.form-problems').getByText('số đồng chẵn').waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'amount').fill('300.000');
  await send(page);
  await closed(page);
  await fees.locator('.members-row').filter({ hasText: '05/2026' }).getByText('Còn nợ 100.000 đồng').waitFor();
  await page.goto(`${product.url}/organisation/members?view=fees&month=2026-05`);
  await page.locator('a.members-row').filter({ hasText: 'Lê Thị Hà' }).getByText('Còn nợ 100.000 đồng').waitFor();
  await page.locator('a.members-row').filter({ hasText: 'Lê Thị An' }).getByText('Chưa kê khai mức đóng').waitFor();
  const csv = await page.request.get(new URL(await page.getByRole('link', { name: 'Tải danh sách (CSV)' }).getAttribute('href'), product.url).href);
  assert.match(await csv.text(), /"Lê Thị Hà";200000;100000;100000;0\r/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const phone = await at('/organisation/members', { who: 'candidate', ...PHONE });
  await phone.getByRole('region', { name: 'Đảng phí' }).getByText('phiếu PT-01').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'Rút lần nộp' }).count(), 0);
  await phone.getByText(/Lê Thị Vân · Thu, nộp đảng phí/).first().waitFor();
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
});

test('the office cannot erase the file of a member and refuses with its ground; an administrator is shown nothing', async () => {
  const page = await at('/organisation/members?purpose=REGISTER', { expected: (text) => /status of 409/.test(text) });
  await page.getByRole('button', { name: 'Xoá hồ sơ Lê Thị Hà' }).click();
  await field(page, 'ground').fill('Theo đề nghị');
  await send(page);
  await page.locator('.form-problems').getByText('không xoá được').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bỏ' }).first().click();
  await closed(page);
  await page.getByRole('button', { name: 'Từ chối Lê Thị Hà' }).click();
  await field(page, 'ground').fill('Đảng viên đang sinh hoạt');
  await send(page);
  await closed(page);
  await page.getByText(/Từ chối .*Đảng viên đang sinh hoạt/).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const admin = await at('/organisation/study', { who: 'first' });
  await admin.locator('.study-list').waitFor();
  assert.equal(await admin.getByRole('link', { name: 'Đảng viên' }).count(), 0);
  for (const path of ['own', 'register?purpose=REPORT', `files/${address.split('/').pop()}?purpose=REPORT`]) {
    assert.equal((await admin.request.get(`${product.url}/api/membership/${path}`)).status(), 403, path);
  }
  await admin.context().close();
});

looksRight('members', (size) => at(`/organisation/members?purpose=REGISTER&day=${today()}`, size), (page) => page.locator('a.members-row').first().waitFor());
looksRight('member', (size) => at(`${address}?purpose=ADMISSION`, size), (page) => page.locator('.members-steps li').first().waitFor());
looksRight('member-own', (size) => at('/organisation/members', { ...size, who: 'candidate' }), (page) => page.locator('.members-steps li').first().waitFor());
looksRight('member-fees', (size) => at(`${address}?purpose=FEES`, size), (page) => page.getByRole('region', { name: 'Đảng phí' }).getByText('PT-01').waitFor());
looksRight('cell-fees', (size) => at('/organisation/members?view=fees', size), (page) => page.locator('a.members-row').first().waitFor());
