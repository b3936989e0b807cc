// An inspector issues a plan, is refused a team with somebody of the unit inspected, opens the file, asks for evidence, is led to figures, concludes; the head of the unit sees what is served on them, answers and mends.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { thisYear, today } from './lib/world.mjs';

const PHONE = { width: 390, height: 844 };

let product;
let browser;
let administrator;
let plan;
let file;
let lead;
const states = {};
const people = {};
const units = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  units.body = await administrator.post('/api/units', { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', tree: 'PARTY' });
  units.centre = await administrator.post('/api/units', { code: 'NOC', name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT' });
  units.shift = await administrator.post('/api/units', { code: 'NOC.1', name: 'Đài Giám sát mạng', tree: 'MANAGEMENT', parent: units.centre.id });
  units.union = await administrator.post('/api/units', { code: 'CD', name: 'Công đoàn Trung tâm', tree: 'PARTY' });
  for (const [key, given, unit, post] of [
    ['chair', 'An', 'body', 'Chủ nhiệm'], ['lead', 'Bình', 'body', 'Ủy viên'], ['second', 'Chi', 'body', 'Ủy viên'], ['third', 'Dung', 'body', 'Ủy viên'],
    ['own', 'Hải', 'shift', 'Kỹ sư'], ['head', 'Tuấn', 'centre', 'Giám đốc'], ['speaker', 'Em', 'union', 'Ủy viên'],
  ]) {
    people[key] = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: people[key].id, unit: units[unit].id, post, from: '2020-01-01' });
  }
  const resolution = await administrator.post('/api/resolutions', {
    symbol: '05-NQ/ĐU', title: 'Hạ tầng số vững chắc', kind: 'THEMATIC', issuer: units.body.id, adoptedOn: `${thisYear()}-01-01`, clauses: [{ code: '1', text: 'Mạng trục không gián đoạn' }],
  });
  for (const [code, weight] of [['DUNG-HAN', 3], ['THONG-TIN', 1]]) {
    await administrator.post('/api/targets', {
      code, name: `Việc đúng hạn ${code}`, ownerUnit: units.centre.id, head: people.head.id, measure: 'tasks-on-time', subject: { units: [units.centre.id] },
      direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 100 }], weight, clause: resolution.clauses[0].id,
    });
  }
  await administrator.post('/api/targets/DUNG-HAN/disputes', { period: thisYear(), wrong: 'Thiếu hai việc quá hạn' });
  for (const [key, role, unit] of [['chair', 'inspector', null], ['lead', 'inspector', null], ['second', 'office', null], ['speaker', 'worker', units.shift.id], ['head', 'unit-head', units.centre.id]]) {
    const name = `ai.${key}`;
    people[key].account = { name, password: (await administrator.post('/api/users', { name, role, person: people[key].id, ...(unit ? { unit } : {}) })).password };
  }
  people.admin = { account: { name: 'quan.tri', password: (await administrator.post('/api/users', { name: 'quan.tri', role: 'administrator', person: people.third.id })).password } };
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'lead', ...options } = {}) {
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

test('an inspector writes the plan of the year, sees what is missing at once, and issues it', async () => {
  const page = await at('/organisation/supervision', { expected: (text) => /status of 400/.test(text) });
  await page.getByRole('button', { name: 'Lập kế hoạch năm' }).click();
  await send(page);
  await page.locator('.form-problems').getByText('Năm', { exact: false }).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'year').fill(thisYear());
  await choose(page, 'body', 'Ủy ban Kiểm tra');
  await field(page, 'items[0].kind').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: /^Kiểm tra$/ }).click();
  await choose(page, 'items[0].subject', 'Trung tâm', 'Trung tâm Điều hành mạng');
  await choose(page, 'items[0].directive', '05-NQ', 'Hạ tầng số');
  await field(page, 'items[0].first').fill(today());
  await field(page, 'items[0].last').fill(`${thisYear()}-12-31`);
  await send(page);
  await page.waitForURL(/supervision\/plans\/[0-9a-f-]{36}/);
  plan = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await field(page, 'symbol').fill('01-KH/UBKT');
  await field(page, 'issuedOn').fill(today());
  await send(page);
  await closed(page);
  await page.locator('.sv-top').getByText('01-KH/UBKT').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a team with somebody of a unit below the one inspected is refused by name; without them the file is opened', async () => {
  const page = await at('/organisation/supervision', { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click();
  await field(page, 'planItem').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Trung tâm Điều hành mạng' }).click();
  await field(page, 'symbol').fill('12-QĐ/UBKT');
  await field(page, 'decidedOn').fill(today());
  await choose(page, 'decidedBy', 'Lê Văn An');
  await field(page, 'first').fill(today());
  await field(page, 'last').fill(`${thisYear()}-12-31` > today() ? `${thisYear()}-12-31` : today());
  await choose(page, 'head', 'Lê Văn Bình');
  await choose(page, 'members[0]', 'Lê Văn Chi');
  await choose(page, 'members[1]', 'Lê Văn Hải');
  await send(page);
  await page.locator('.form-problems').getByText('“Lê Văn Hải” giữ chức vụ Kỹ sư tại Đài Giám sát mạng').waitFor();
  await choose(page, 'members[1]', 'Lê Văn Dung');
  await send(page);
  await page.waitForURL(/supervision\/cases\/[0-9a-f-]{36}/);
  file = new URL(page.url()).pathname;
  await page.locator('.sv-phases [aria-current=step]').getByText('Chuẩn bị').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the head of the team conducts it, writes the diary and puts an entry right', async () => {
  const page = await at(file);
  await page.getByRole('button', { name: 'Bắt đầu tiến hành' }).click();
  await field(page, 'day').fill(today());
  await send(page);
  await closed(page);
  await page.locator('.sv-phases [aria-current=step]').getByText('Tiến hành').waitFor();
  await page.getByRole('button', { name: 'Ghi nhật ký' }).click();
  await field(page, 'day').fill(today());
  await field(page, 'text').fill('Công bố quyết định tại đơn vị.');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Đính chính 1' }).click();
  await field(page, 'text').fill('Công bố lúc 14 giờ.');
  await send(page);
  await closed(page);
  await page.locator('.sv-diary').getByText('đính chính dòng số 1').waitFor();
  await page.locator('.sv-diary').getByText('Công bố quyết định tại đơn vị.').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the team asks the unit for evidence about a clause, and the head of the unit answers', async () => {
  const page = await at(file);
  await page.getByRole('button', { name: 'Yêu cầu cung cấp' }).click();
  await field(page, 'text').fill('Nguồn số liệu độ khả dụng đã báo cáo.');
  await field(page, 'due').fill(today());
  await page.getByRole('button', { name: 'Thêm liên quan' }).click();
  await field(page, 'ties[0].kind').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Điều khoản' }).click();
  await choose(page, 'ties[0].reference', 'Mạng trục', 'Mạng trục không gián đoạn');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('.sv-evidence').getByText('Chờ trả lời').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const head = await at(file, { who: 'head' });
  assert.equal(await head.locator('.sv-evidence').getByText('yêu cầu').count(), 0, 'who asked is not told');
  await head.getByRole('button', { name: 'Trả lời yêu cầu số 1' }).click();
  await field(head, 'text').fill('Lấy từ hệ thống giám sát, xuất ngày 1 hằng tháng.');
  await send(head);
  await closed(head);
  await head.locator('.sv-evidence').getByText('Đã trả lời').waitFor();
  assert.deepEqual(head.faults, []);
  await head.context().close();
});

test('the head of the unit sees the decision on the phone and nothing of the file', async () => {
  const page = await at('/organisation/supervision', { who: 'head', ...PHONE });
  await page.locator('.sv-row').getByText('Quyết định gửi đơn vị bạn').click();
  await page.getByText('Đơn vị bạn được kiểm tra, giám sát').waitFor();
  assert.equal(await page.locator('.sv-phases,.sv-diary,#sv-team').count(), 0);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the team is led to a disputed figure, draws a sample whose seed the diary keeps, and makes a finding of a target', async () => {
  const page = await at(file);
  await page.getByRole('link', { name: 'Soi số liệu' }).click();
  await page.locator('.sv-led').getByText('Thiếu hai việc quá hạn').waitFor();
  lead = new URL(page.url()).pathname + new URL(page.url()).search;
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Chọn mẫu' }).click();
  const drawn = await page.locator('section[aria-labelledby=sv-sample] [role=status]').innerText();
  const [, seed] = /hạt giống (\d+)/.exec(drawn);
  await page.locator('section[aria-labelledby=sv-sample]').getByRole('button', { name: 'Ghi nhận xét về DUNG-HAN' }).click();
  await field(page, 'kind').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Dấu hiệu vi phạm' }).click();
  await field(page, 'text').fill('Số bị phản đối, đơn vị chưa giải trình.');
  await send(page);
  await closed(page);
  await page.getByRole('link', { name: 'Về hồ sơ' }).click();
  await page.locator('.sv-findings').getByText('DUNG-HAN').waitFor();
  await page.locator('.sv-diary').getByText(`hạt giống ${seed}`).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the team writes a finding, concludes with something to be mended, and the unit mends it after the file is closed', async () => {
  const page = await at(file, { expected: (text) => /status of (400|422)/.test(text) });
  await page.getByRole('button', { name: 'Ghi nhận xét' }).click();
  await field(page, 'kind').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Hạn chế, khuyết điểm' }).click();
  await field(page, 'text').fill('Chưa đối chiếu số báo cáo với số đo.');
  await send(page);
  await closed(page);
  await page.locator('.sv-findings').getByText('Chưa đối chiếu').waitFor();
  await page.getByRole('button', { name: 'Kết thúc cuộc', exact: true }).click();
  await field(page, 'day').fill(today());
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await send(page);
  await page.locator('.form-problems').waitFor();
  await field(page, 'symbol').fill('05-KL/UBKT');
  await field(page, 'announcedOn').fill(today());
  await field(page, 'text').fill('Đơn vị thực hiện nghị quyết nghiêm túc, còn một hạn chế.');
  await page.getByRole('button', { name: 'Thêm việc phải khắc phục' }).click();
  await field(page, 'shortcomings[0].text').fill('Đối chiếu số liệu hằng tháng.');
  await field(page, 'shortcomings[0].due').fill(today());
  await field(page, 'shortcomings[0].finding').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Chưa đối chiếu' }).click();
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('.sv-clock').getByText('Hoàn chỉnh hồ sơ').waitFor();
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await field(page, 'day').fill(today());
  await send(page);
  await closed(page);
  assert.deepEqual(page.faults, []);
  await page.context().close();

  const head = await at('/organisation/supervision', { who: 'head' });
  await head.locator('section[aria-labelledby=sv-owed]').getByText('Đối chiếu số liệu hằng tháng.').click();
  await head.getByRole('button', { name: 'Tiếp nhận' }).click();
  await head.getByText('Lê Văn Tuấn tiếp nhận').waitFor();
  await head.getByRole('button', { name: 'Báo cáo khắc phục việc số 1' }).click();
  await field(head, 'day').fill(today());
  await field(head, 'text').fill('Đã lập biên bản đối chiếu.');
  await send(head);
  await closed(head);
  await head.locator('.sv-evidence').getByText('Chờ xem xét').waitFor();
  assert.equal(await head.locator('.sv-findings').count(), 0, 'findings are not told to the unit');
  assert.deepEqual(head.faults, []);
  await head.context().close();

  const chair = await at(file, { who: 'chair' });
  await chair.getByRole('button', { name: 'Xem xét việc khắc phục số 1' }).click();
  await send(chair);
  await closed(chair);
  await chair.locator('.sv-evidence').getByText('Đã khắc phục').waitFor();
  assert.deepEqual(chair.faults, []);
  await chair.context().close();
});

test('a trade union sends a critique, and the head of the unit answers it', async () => {
  const page = await at('/organisation/critiques', { who: 'speaker' });
  await page.getByRole('button', { name: 'Gửi phản biện' }).click();
  await field(page, 'about').click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Dự thảo' }).click();
  await field(page, 'title').fill('Dự thảo chương trình trực ca');
  await field(page, 'draft').fill('Mỗi ca trực kéo dài 12 giờ.');
  await field(page, 'text').fill('Đề nghị ca 8 giờ, có nghỉ bù.');
  await choose(page, 'addressee', 'Trung tâm', 'Trung tâm Điều hành mạng');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByText('Đề nghị ca 8 giờ, có nghỉ bù.').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const head = await at('/organisation/critiques', { who: 'head' });
  await head.getByRole('button', { name: 'Trả lời: Dự thảo chương trình trực ca' }).click();
  await field(head, 'outcome').click();
  await head.locator('.ant-select-item-option:visible').filter({ hasText: /^Tiếp thu$/ }).click();
  await field(head, 'text').fill('Tiếp thu, sửa dự thảo.');
  await send(head);
  await closed(head);
  await head.getByText('Tiếp thu, sửa dự thảo.').waitFor();
  assert.deepEqual(head.faults, []);
  await head.context().close();
});

test('an administrator reads no file, though a member of the team stands behind the account', async () => {
  const page = await at(file, { who: 'admin', expected: (text) => /status of 403/.test(text) });
  await page.getByText('Tài khoản không có quyền xem mục này').waitFor();
  assert.equal(await page.getByText('Công bố').count(), 0);
  await page.context().close();
});

test('the head of the commission sees who read the file', async () => {
  const page = await at(file, { who: 'chair' });
  await page.getByRole('button', { name: 'Xem nhật ký đọc' }).click();
  await page.locator('section[aria-labelledby=sv-readings]').getByText('Lê Văn Bình').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const screens = {
  supervision: { path: () => '/organisation/supervision', ready: (page) => page.locator('.sv-row').first().waitFor() },
  'supervision-plan': { path: () => plan, ready: (page) => page.locator('.sv-top').waitFor() },
  'supervision-lead': { path: () => lead, ready: (page) => page.locator('.sv-led > li').first().waitFor() },
  critiques: { path: () => '/organisation/critiques', who: 'speaker', ready: (page) => page.locator('.sv-evidence > li').first().waitFor() },
  'supervision-case': { path: () => file, ready: (page) => page.locator('.sv-diary li').first().waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), { ...size, ...(screen.who ? { who: screen.who } : {}) }), screen.ready);
}
