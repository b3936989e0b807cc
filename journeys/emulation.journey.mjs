// A leader launches a movement, the head of a unit registers, its score follows what is reported, points are given with a reason, it is closed, awarded with a certificate, withdrawn for false claims; a good practice is tried and rated, an initiative shows what it changed, a person is asked before they are shown.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { thisYear, today } from './lib/world.mjs';

let product;
let browser;
let administrator;
let movement;
let award;
let practice;
let initiative;
const states = {};
const people = {};
const units = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  units.top = await administrator.post('/api/units', { code: 'VX', name: 'Tổng công ty Vạn Xuân', tree: 'MANAGEMENT' });
  units.centre = await administrator.post('/api/units', { code: 'NOC', name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT', parent: units.top.id });
  for (const [key, given, unit, post] of [['leader', 'An', 'top', 'Tổng giám đốc'], ['head', 'Tuấn', 'centre', 'Giám đốc'], ['worker', 'Hải', 'centre', 'Kỹ sư']]) {
    people[key] = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: people[key].id, unit: units[unit].id, post, from: '2020-01-01' });
  }
  for (const [key, role, unit] of [['leader', 'leader', 'top'], ['head', 'unit-head', 'centre'], ['worker', 'worker', 'centre']]) {
    const name = `ai.${key}`;
    people[key].account = { name, password: (await administrator.post('/api/users', { name, role, person: people[key].id, unit: units[unit].id })).password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'leader', ...options } = {}) {
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

test('a leader drafts a movement, sees what is missing at once, and launches it', async () => {
  const page = await at('/organisation/emulation', { expected: (text) => /status of 400/.test(text) });
  await page.getByRole('button', { name: 'Lập phong trào' }).click();
  await send(page);
  await page.locator('.form-problems').getByText('Tên phong trào').first().waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'title').fill('Thi đua kết nạp đảng viên');
  await field(page, 'aim').fill('Về đích trước hạn.');
  await choose(page, 'holder', 'Tổng công ty');
  await field(page, 'first').fill(`${thisYear()}-01-01`);
  await field(page, 'last').fill(`${thisYear()}-12-31`);
  await field(page, 'registerUntil').fill(`${thisYear()}-12-31`);
  await choose(page, 'areas[0].unit', 'Tổng công ty');
  await field(page, 'criteria[0].name').fill('Số đảng viên kết nạp');
  await choose(page, 'criteria[0].measure', 'kết nạp');
  await field(page, 'criteria[0].period').fill(thisYear());
  await field(page, 'criteria[0].baseline').fill('0');
  await field(page, 'criteria[0].goal').fill('10');
  await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
  await field(page, 'criteria[1].name').fill('Văn hoá phục vụ');
  await send(page);
  await page.waitForURL(/emulation\/movements\/[0-9a-f-]{36}/);
  movement = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Phát động' }).click();
  await send(page);
  await closed(page);
  await page.locator('.em-top .chip').getByText('Đang thi đua').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the head of a unit registers it, and its score follows what is reported, down to the evidence', async () => {
  await administrator.post('/api/measures/members-admitted/events', [{ subject: { kind: 'UNIT', id: units.centre.id }, occurredOn: today(), numerator: 4 }]);
  const page = await at(movement, { who: 'head' });
  await page.getByRole('button', { name: 'Đăng ký cho đơn vị' }).click();
  await field(page, 'pledge').fill('Mỗi chi bộ kết nạp một đảng viên.');
  await send(page);
  await closed(page);
  const row = page.locator('.em-standing>li').filter({ hasText: 'Trung tâm Điều hành mạng' });
  await row.locator('.em-score').getByText('40').waitFor();
  await row.getByRole('button', { name: /Xem chứng cứ/ }).click();
  await row.locator('.measure-behind').getByText('Trung tâm Điều hành mạng').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the leader gives points with a reason; a worker reads all of it', async () => {
  const page = await at(movement);
  await page.getByRole('button', { name: /^Chấm điểm: Văn hoá phục vụ/ }).click();
  await field(page, 'points').fill('80');
  await field(page, 'reason').fill('Các đơn vị phối hợp đánh giá tốt');
  await send(page);
  await closed(page);
  await page.locator('.em-score').getByText('60').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const reading = await at(movement, { who: 'worker' });
  await reading.getByText('Các đơn vị phối hợp đánh giá tốt').waitFor();
  assert.equal(await reading.getByRole('button', { name: /Chấm điểm|Tổng kết|Đăng ký/ }).count(), 0);
  assert.deepEqual(reading.faults, []);
  await reading.context().close();
});

test('the leader closes it, nominates by its result and awards; nobody decides on themselves', async () => {
  const page = await at(movement, { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Tổng kết' }).click();
  await field(page, 'summary').fill('Hoàn thành sớm.');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: /^Đề nghị khen thưởng: Trung tâm/ }).click();
  await field(page, 'title').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Giấy khen tập thể' }).click();
  await choose(page, 'unit', 'Tổng công ty');
  await send(page);
  await page.waitForURL(/emulation\/awards\/[0-9a-f-]{36}/);
  award = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Quyết định tặng' }).click();
  await field(page, 'symbol').fill('15/QĐ-VX');
  await field(page, 'decidedOn').fill(today());
  await field(page, 'place').fill('Hà Nội');
  await choose(page, 'decidedBy', 'Lê Văn Tuấn');
  await field(page, 'capacity').fill('Tổng giám đốc');
  await send(page);
  await page.locator('.form-problems').getByText('Không ai tự quyết định').waitFor();
  assert.deepEqual(await violations(page), []);
  await choose(page, 'decidedBy', 'Lê Văn An');
  await send(page);
  await closed(page);
  await page.locator('.em-top .chip').getByText('Đã tặng').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Giấy chứng nhận (PDF)' }).click()]);
  assert.match(file.suggestedFilename(), /\.pdf$/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a worker finds a good practice that their unit tried, and rates it once', async () => {
  const writing = await at('/organisation/emulation');
  await writing.getByRole('button', { name: 'Đăng mô hình' }).click();
  await field(writing, 'title').fill('Giao ca điện tử');
  await choose(writing, 'unit', 'Tổng công ty');
  for (const [name, words] of [['what', 'Biên bản giao ca trên máy'], ['how', 'Bảng kiểm bảy mục'], ['worked', 'Ba ca trực']]) await field(writing, name).fill(words);
  await send(writing);
  await writing.waitForURL(/emulation\/practices\/[0-9a-f-]{36}/);
  practice = new URL(writing.url()).pathname;
  await writing.getByRole('button', { name: 'Áp dụng thử' }).click();
  await choose(writing, 'unit', 'Trung tâm');
  await field(writing, 'from').fill(today());
  await send(writing);
  await closed(writing);
  assert.deepEqual(writing.faults, []);
  await writing.context().close();
  const page = await at('/organisation/emulation', { who: 'worker' });
  await page.getByRole('textbox', { name: 'Tìm mô hình' }).fill('giao ca');
  await page.locator('section[aria-labelledby=em-practices] .em-row').getByText('Giao ca điện tử').click();
  await page.getByRole('button', { name: 'Đánh giá' }).click();
  await field(page, 'stars').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '4 sao' }).click();
  await send(page);
  await closed(page);
  await page.locator('section[aria-labelledby=em-ratings]').getByText('4 sao (1 đánh giá)').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Đánh giá' }).count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a worker submits an initiative, its effect is read from the measure, and the leader recognises it', async () => {
  const year = thisYear() - 1;
  await administrator.post('/api/measures/members-admitted/events', [['02', 2], ['05', 5]].map(([month, numerator]) => ({ subject: { kind: 'UNIT', id: units.centre.id }, occurredOn: `${year}-${month}-03`, numerator })));
  const page = await at('/organisation/emulation', { who: 'worker' });
  await page.getByRole('button', { name: 'Gửi sáng kiến' }).click();
  await field(page, 'title').fill('Kèm cặp người xin vào Đảng');
  await choose(page, 'unit', 'Trung tâm');
  await field(page, 'problem').fill('Hồ sơ chậm');
  await field(page, 'solution').fill('Mỗi người một người kèm');
  await choose(page, 'authors[0].person', 'Lê Văn Hải');
  await choose(page, 'measure', 'kết nạp');
  await field(page, 'before').fill(`Quý I/${year}`);
  await field(page, 'after').fill(`Quý II/${year}`);
  await send(page);
  await page.waitForURL(/emulation\/initiatives\/[0-9a-f-]{36}/);
  initiative = new URL(page.url()).pathname;
  await page.locator('section[aria-labelledby=em-effect]').getByText('tốt hơn 3 đảng viên').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Công nhận' }).count(), 0);
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const deciding = await at(initiative);
  await deciding.getByRole('button', { name: 'Công nhận', exact: true }).click();
  await field(deciding, 'symbol').fill('9/QĐ-VX');
  await field(deciding, 'decidedOn').fill(today());
  await choose(deciding, 'decidedBy', 'Lê Văn An');
  await send(deciding);
  await closed(deciding);
  await deciding.locator('.em-top .chip').getByText('Đã công nhận').waitFor();
  assert.deepEqual(deciding.faults, []);
  await deciding.context().close();
});

test('a person is named as exemplary, and shown to others once they agree', async () => {
  const naming = await at('/organisation/emulation');
  await naming.getByRole('button', { name: 'Nêu gương' }).click();
  await choose(naming, 'person', 'Lê Văn Hải');
  await field(naming, 'story').fill('Cứu trạm trong bão');
  await send(naming);
  await closed(naming);
  await naming.locator('section[aria-labelledby=em-exemplars]').getByText('Chờ người được nêu đồng ý').waitFor();
  assert.deepEqual(naming.faults, []);
  await naming.context().close();
  const page = await at('/organisation/emulation', { who: 'worker' });
  await page.getByRole('button', { name: 'Đồng ý đăng' }).click();
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Rút đồng ý' }).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('for false claims the award is withdrawn, and everybody sees that on the wall', async () => {
  const page = await at(award);
  await page.getByRole('button', { name: 'Hủy quyết định tặng' }).click();
  await field(page, 'symbol').fill('20/QĐ-VX');
  await field(page, 'withdrawnOn').fill(today());
  await field(page, 'reason').fill('Số kết nạp khai khống');
  await send(page);
  await closed(page);
  await page.context().close();
  const wall = await at('/organisation/emulation', { who: 'worker' });
  await wall.locator('section[aria-labelledby=em-awards] .em-row').filter({ hasText: 'Đã hủy' }).click();
  await wall.getByText('Số kết nạp khai khống').waitFor();
  assert.equal(await wall.getByRole('link', { name: /Giấy chứng nhận/ }).count(), 0);
  assert.deepEqual(wall.faults, []);
  await wall.context().close();
});

const screens = {
  emulation: { path: () => '/organisation/emulation', ready: (page) => page.locator('.em-row').first().waitFor() },
  'emulation-award': { path: () => award, ready: (page) => page.locator('.em-about').waitFor() },
  'emulation-initiative': { path: () => initiative, ready: (page) => page.locator('section[aria-labelledby=em-effect]').waitFor() },
  'emulation-movement': { path: () => movement, ready: (page) => page.locator('.em-standing>li').first().waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), size), screen.ready);
}
