// An administrator brings units in from a file, tries it first, keeps accounts, and checks a rule against its document.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';

const HEADINGS = 'Mã đơn vị;Tên đơn vị;Hệ thống;Mã đơn vị cấp trên;Hiệu lực từ ngày\n';

let product;
let browser;
let administrator;
let state;
let office;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  await administrator.post('/api/units', { code: 'TCT', name: 'Tổng công ty Hạ tầng mạng', tree: 'MANAGEMENT', validFrom: '2020-01-01' });
  await administrator.post('/api/users', { name: 'ha.tran', role: 'office' });
  office = (await administrator.read('/api/users')).items.find((each) => each.name === 'ha.tran');
  browser = await launch();
  state = await signedIn('admin', product.administratorPassword());
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

const signedIn = (name, password) => signIn(browser, product.url, DESK, { name, password });

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, state, ...options });
  await page.goto(product.url + path);
  return page;
}

const file = (text) => ({ name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a file with errors is refused whole with row, column and reason; mended it is tried, then imported', async () => {
  const page = await at('/administration/imports', { expected: (text) => text.includes('422') });
  await page.locator('input[type=file]').setInputFiles(file(`${HEADINGS}TT-A;Trung tâm A;Chuyên môn;TCT;31/02/2026\nTT-B;;Chuyên môn;KHONG-CO;\n`));
  const rows = page.locator('.import-problems tbody tr');
  await rows.nth(2).waitFor();
  assert.match(await rows.nth(0).innerText(), /2[\s\S]*Hiệu lực từ ngày[\s\S]*31\/02\/2026/);
  assert.match(await page.locator('.import-refused').innerText(), /3 lỗi ở 2 dòng; chưa có gì được lưu/);
  await picture(page, 'imports-refused');
  await page.locator('input[type=file]').setInputFiles(file(`${HEADINGS}TT-A1;Phòng Truyền dẫn;Chuyên môn;TT-A;01/02/2026\nTT-A;Trung tâm A;Chuyên môn;TCT;01/01/2026\n`));
  await page.getByText('2 dòng mới · 0 dòng thay đổi').waitFor();
  assert.equal((await administrator.read('/api/units?q=TT-A')).total, 0);
  await page.getByRole('button', { name: 'Nhập thật' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã nhập xong.').waitFor();
  assert.equal((await administrator.read('/api/units?q=TT-A')).total, 2);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất danh sách hiện có' }).click()]);
  await page.locator('input[type=file]').setInputFiles(await download.path());
  await page.getByText('giống hệt dữ liệu đang có').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a locked account is out at once, and the last administrator cannot be locked', async () => {
  const page = await at(`/administration/accounts?user=${office.id}`, { expected: (text) => text.includes('422') });
  await page.getByRole('button', { name: 'Cấp mật khẩu mới' }).click();
  await page.getByRole('button', { name: 'Cấp ngay' }).click();
  const password = await page.locator('.admin-password code').innerText();
  const theirs = await visit(browser, product.url, { ...DESK, state: await signedIn('ha.tran', password), expected: (text) => text.includes('401') });
  await theirs.goto(`${product.url}/organisation/people`);
  await theirs.locator('.unit-line').filter({ hasText: 'Tổng công ty Hạ tầng mạng' }).waitFor();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByRole('button', { name: 'Khóa ngay' }).click();
  await page.getByText('Đã khóa từ').waitFor();
  await theirs.goto(`${product.url}/organisation/people`);
  await theirs.waitForURL(/\/sign-in/);
  await theirs.context().close();
  await page.locator('.admin-row').filter({ hasText: 'admin' }).click();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByRole('button', { name: 'Khóa ngay' }).click();
  await page.getByText('là người quản trị cuối cùng').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a token is made on the screen, told once, noted when it is used, and refused once revoked', async () => {
  const page = await at('/administration/accounts', { expected: (text) => text.includes('400') });
  await page.getByRole('button', { name: 'Tạo mã truy cập' }).click();
  const form = page.getByRole('form', { name: 'Tạo mã truy cập' });
  await form.getByLabel('Tên hệ thống dùng mã').fill('tram-do');
  await form.getByLabel('Hiệu lực, số ngày').fill('9999');
  await form.getByRole('button', { name: 'Tạo mã' }).click();
  await form.getByRole('alert').filter({ hasText: 'thời hạn từ 1 đến 3650 ngày' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await form.getByLabel('Hiệu lực, số ngày').fill('30');
  await form.getByRole('button', { name: 'Tạo mã' }).press('Enter');
  const token = await page.locator('.admin-password code').innerText();
  const row = page.locator('.token-row').filter({ hasText: 'tram-do' });
  await row.getByText('chưa dùng lần nào').waitFor();
  const machine = new Client(product.url, token);
  assert.equal((await machine.request('GET', '/api/me')).status, 200);
  await page.reload();
  await row.getByText(/dùng gần nhất/).waitFor();
  assert.equal(await page.getByText(token).count(), 0);
  await picture(page, 'tokens');
  await row.getByRole('button', { name: 'Thu hồi mã tram-do' }).click();
  await row.getByRole('button', { name: 'Thu hồi ngay' }).click();
  await row.getByText('đã thu hồi').waitFor();
  assert.equal((await machine.request('GET', '/api/me')).status, 401);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a unit is renamed from a day on, and a rule is noted as checked with its document', async () => {
  const page = await at('/administration/units');
  await page.getByRole('button', { name: /Trung tâm A/ }).click();
  await page.getByRole('textbox', { name: 'Tên đơn vị' }).fill('Trung tâm Khai thác A');
  await page.getByRole('button', { name: 'Đổi tên hoặc chuyển đơn vị' }).click();
  await page.locator('.admin-lines li').nth(1).waitFor();
  await page.getByRole('navigation', { name: 'Quản trị' }).getByRole('link', { name: 'Quy định' }).click();
  const rule = page.locator('.rule').filter({ hasText: 'outage.severities' });
  await rule.getByRole('button', { name: 'Xác minh' }).click();
  await rule.getByRole('textbox').fill('QĐ 12/QĐ-TCT, Điều 4');
  await page.keyboard.press('Enter');
  await rule.getByText('Đã xác minh: admin').waitFor();
  await rule.getByText('QĐ 12/QĐ-TCT, Điều 4').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('administration stands under the avatar, for those who may', async () => {
  const page = await at('/commitments');
  await page.locator('.account').click();
  await page.getByRole('menuitem', { name: 'Quản trị' }).click();
  await page.waitForURL(/\/administration\/accounts/);
  assert.equal(await page.locator("a.tab").count(), 5);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const screens = {
  accounts: { path: () => `/administration/accounts?user=${office.id}`, ready: (page) => page.locator('.admin-content form').waitFor() },
  'admin-units': { path: () => '/administration/units', ready: (page) => page.locator('.unit-line').nth(1).waitFor() },
  rules: { path: () => '/administration/rules', ready: (page) => page.locator('.rule-range').nth(1).waitFor() },
  imports: { path: () => '/administration/imports', ready: (page) => page.locator('.drop-zone').waitFor() },
};

for (const [name, screen] of Object.entries(screens)) looksRight(name, (size) => at(screen.path(), size), screen.ready);
