// A head writes a study campaign and opens it, records who attended; a worker writes the commitment on the phone; coverage opens down to the person.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { eventually, Product } from './lib/product.mjs';
import { promise, thisYear, today, topology } from './lib/world.mjs';

const PHONE = { width: 390, height: 844 };
const TITLE = 'Quán triệt nghị quyết về hạ tầng số';

let product;
let browser;
let administrator;
let unit;
let address;
let wall;
const states = {};
const people = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const integration = new Client(product.url, await product.token('integration'));
  assert.equal((await integration.importFile('truc', 'csv', 'truc.csv', topology('truc.csv'))).status, 200);
  const world = await promise(administrator, { source: 'truc' });
  unit = world.unit;
  const worker = await administrator.post('/api/people', { familyName: 'Trần', middleName: 'Thị', givenName: 'Hà' });
  await administrator.post('/api/mandates', { person: worker.id, unit: unit.id, post: 'Kỹ sư truyền dẫn' });
  await administrator.post('/api/targets', {
    code: 'PHU-1', name: 'Độ phủ học tập', ownerUnit: unit.id, head: world.head.id, measure: 'study.coverage', subject: { units: [unit.id] },
    direction: 'HIGHER', baseline: 0, plan: [{ period: thisYear(), value: 100 }], weight: 1, clause: world.resolution.clauses[0].id,
  });
  for (const [role, name, who] of [['worker', 'ha.tran', worker.id], ['unit-head', 'tuan.le', world.head.id]]) {
    people[role] = { name, password: (await administrator.post('/api/users', { name, role, unit: unit.id, person: who })).password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { role = 'unit-head', ...options } = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session(role) });
  await page.goto(product.url + path);
  return page;
}

const session = async (role) => (states[role] ??= await signIn(browser, product.url, DESK, people[role]));

/** A field of the open form, by its name in the request. */
const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();

async function choose(page, name, words, option) {
  await field(page, name).click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });

test('a head writes a campaign, sees what is wrong with it at once, and opens it', async () => {
  const page = await at('/organisation/study', { expected: (text) => /status of 400/.test(text) });
  await page.getByRole('button', { name: 'Lập đợt học tập' }).click();
  await send(page);
  await page.locator('.form-problems').getByText('Chưa ghi nội dung học tập').waitFor();
  assert.deepEqual(await violations(page), []);
  await field(page, 'title').fill(TITLE);
  await choose(page, 'directive', '05-NQ', 'Hạ tầng số vững chắc');
  await field(page, 'first').fill(today());
  await field(page, 'last').fill(`${thisYear()}-12-31` > today() ? `${thisYear()}-12-31` : today());
  await choose(page, 'ownerUnit', 'Trung tâm', 'Trung tâm Điều hành mạng');
  await choose(page, 'audience[0].unit', 'Trung tâm', 'Trung tâm Điều hành mạng');
  await page.getByLabel('Yêu cầu viết bản cam kết').check();
  await field(page, 'material').fill('Đọc điểm 3.2, liên hệ với tuyến mình trực.');
  await field(page, 'links').fill('https://tailieu.example.vn/05-nq');
  await send(page);
  await page.waitForURL(/organisation\/study\/[0-9a-f-]{36}/);
  address = new URL(page.url()).pathname;
  await closed(page);
  await page.getByRole('button', { name: 'Mở đợt' }).click();
  await send(page);
  await closed(page);
  await page.locator('.study-top .study-count').getByText('0/2 người hoàn thành').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the head adds a session and ticks who attended, by name', async () => {
  const page = await at(address);
  await page.getByRole('button', { name: 'Thêm buổi học' }).click();
  await field(page, 'place').fill('Hội trường A');
  await field(page, 'ledBy').fill('Bí thư Chi bộ');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: /^Điểm danh/ }).click();
  await page.locator('dialog.form-drawer').getByRole('checkbox', { name: /Trần Thị Hà/ }).check();
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.locator('.study-session').getByText('1 người dự').waitFor();
  await page.locator('.study-people summary').filter({ hasText: 'Trần Thị Hà' }).getByText('Còn thiếu').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a code on the wall records whoever scans it, once; a list is tried before it is taken', async () => {
  const page = await at(address, { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Thêm buổi học' }).click();
  await field(page, 'place').fill('Phòng họp 2');
  await field(page, 'ledBy').fill('Bí thư Chi bộ');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: /^Mã điểm danh/ }).first().click();
  const code = page.locator('.study-wall-code');
  await code.locator('svg path').first().waitFor();
  assert.deepEqual(await violations(page), []);
  wall = new URL(page.url()).pathname;
  const scanned = new URL(await code.getAttribute('data-address'));
  const phone = await at(scanned.pathname + scanned.search, { role: 'worker', ...PHONE, expected: (text) => /status of 4(09|22)/.test(text) });
  await phone.getByText('Đã ghi nhận bạn dự buổi học').waitFor();
  assert.deepEqual(await violations(phone), []);
  await phone.reload();
  await phone.getByText('Bạn đã có tên trong danh sách dự').waitFor();
  await phone.goto(`${product.url + scanned.pathname}?code=${'A'.repeat(32)}`);
  await phone.getByText('không phải mã điểm danh').waitFor();
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
  await page.getByText('1 người dự').waitFor();
  await page.goto(product.url + address);
  await page.getByRole('button', { name: /^Nhập danh sách/ }).first().click();
  const form = page.locator('dialog.form-drawer');
  const rows = form.getByLabel('Hoặc dán các dòng');
  await rows.fill('Họ và tên\nTrần Thị Hà\nTrần Văn Không');
  await form.getByRole('button', { name: 'Kiểm tra thử' }).click();
  await form.locator('.import-problems').getByText('Không có ai tên “Trần Văn Không”').waitFor();
  assert.deepEqual(await violations(page), []);
  await rows.fill('Họ và tên\nTrần Thị Hà');
  await form.getByRole('button', { name: 'Kiểm tra thử' }).click();
  await form.getByText('giống hệt dữ liệu đang có').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a head writes a quiz; a worker tries it on the phone until it is passed, and only then sees the answers', async () => {
  const page = await at(address, { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Soạn bài trắc nghiệm' }).click();
  await field(page, 'questions[0].text').fill('Mục tiêu sẵn sàng của tuyến trục?');
  await field(page, 'questions[0].options[0].text').fill('99%');
  await field(page, 'questions[0].options[1].text').fill('99,95%');
  await send(page);
  await page.locator('.form-problems').getByText('Câu 1 chọn một phương án').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.locator('dialog.form-drawer').getByRole('checkbox', { name: 'Đúng', exact: true }).nth(1).check();
  await send(page);
  await closed(page);
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const phone = await at(address, { role: 'worker', ...PHONE });
  const quiz = phone.getByRole('region', { name: 'Bài trắc nghiệm' });
  for (const [option, told] of [['99%', 'Chưa đạt'], ['99,95%', 'Bạn đã đạt']]) {
    await quiz.getByRole('button', { name: 'Làm bài trắc nghiệm' }).click();
    await phone.locator('dialog.form-drawer').getByText(option, { exact: true }).click();
    assert.deepEqual(await violations(phone), []);
    await send(phone);
    await closed(phone);
    await quiz.getByText(told).first().waitFor();
    assert.equal(await quiz.getByText('Đáp án: 99,95%').count(), option === '99%' ? 0 : 2);
  }
  assert.deepEqual(phone.faults, []);
  await phone.context().close();
});

test('a worker finds on the phone what is missing and what completing adds, and writes the commitment', async () => {
  const page = await at('/my-work', { role: 'worker', ...PHONE });
  const thing = page.locator('.task-card').filter({ hasText: TITLE });
  await eventually('the gain is told', async () => {
    await page.reload();
    await thing.waitFor();
    return /50[\s\S]*PHU-1/.test(await thing.locator('.gain').innerText());
  });
  const section = page.getByRole('region', { name: 'Học tập' });
  await section.getByText('còn thiếu: cam kết').waitFor();
  await section.getByRole('button', { name: 'Viết cam kết' }).click();
  await field(page, 'text').fill('Trực đủ ca, không để tuyến gián đoạn quá 30 phút.');
  await send(page);
  await closed(page);
  await section.getByText('Bạn đã hoàn thành').waitFor();
  await thing.waitFor({ state: 'detached' });
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('coverage stands at one of two, opens down to the person, and moves the target', async () => {
  const page = await at(address);
  await page.locator('.study-top .study-count').getByText('1/2 người hoàn thành').waitFor();
  const row = page.locator('.study-people details').filter({ hasText: 'Trần Thị Hà' });
  await row.locator('summary').click();
  await row.getByText('Trực đủ ca').waitFor();
  await row.getByText(/Lê Anh Tuấn ghi/).waitFor();
  await page.getByRole('combobox', { name: 'Lọc người' }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Còn thiếu' }).click();
  await page.waitForURL(/state=MISSING/);
  await page.locator('.study-people summary').filter({ hasText: 'Lê Anh Tuấn' }).waitFor();
  await row.waitFor({ state: 'detached' });
  assert.equal((await eventually('half is covered', async () => (await administrator.read('/api/targets/PHU-1')).value === 50 && { value: 50 })).value, 50);
  await page.goto(`${product.url}/commitments?target=PHU-1&evidence=1`);
  await page.locator('.event-line button').first().click();
  await page.getByRole('link', { name: 'Mở tới từng người' }).click();
  await page.waitForURL(new RegExp(`${address}\\?unit=`));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the head sees in their own part who of their people is missing', async () => {
  const page = await at('/my-work');
  const section = page.getByRole('region', { name: 'Học tập' });
  await section.getByText('còn thiếu 1/2 người').waitFor();
  await section.getByText('Lê Anh Tuấn').waitFor();
  await section.getByRole('button', { name: 'Tôi đã nghiên cứu' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('commitments are reviewed: a worker says how far, the head returns it and then confirms it', async () => {
  assert.equal((await administrator.request('PUT', '/api/rules/study.commitment-review', { effectiveFrom: `${thisYear()}-01-01T00:00:00+07:00`, parameters: { month: 1, day: 1, ownDays: 15, answerDays: 15 }, source: 'Kế hoạch của Đảng uỷ' })).status, 200);
  const write = async (text, open) => {
    const phone = await at('/organisation/study/reviews', { role: 'worker', ...PHONE });
    await phone.getByRole('button', { name: open }).click();
    await phone.locator('dialog.form-drawer').getByText('Cơ bản thực hiện').click();
    await field(phone, 'text').fill(text);
    assert.deepEqual(await violations(phone), []);
    await send(phone);
    await closed(phone);
    await phone.locator('.study-reviews').getByText('Chờ xác nhận').waitFor();
    assert.deepEqual(phone.faults, []);
    await phone.context().close();
  };
  await write('Đủ ca, một lần khắc phục quá 30 phút.', 'Tự rà soát');
  const page = await at('/organisation/study/reviews', { expected: (text) => /status of 400/.test(text) });
  const led = page.getByRole('region', { name: 'Cam kết của người tôi phụ trách' });
  await led.getByRole('button', { name: 'Trả lại Trần Thị Hà' }).click();
  await send(page);
  await page.locator('.form-problems').waitFor();
  await field(page, 'reason').fill('Nêu rõ ngày và tuyến.');
  await send(page);
  await closed(page);
  await led.getByText('Nêu rõ ngày và tuyến.').waitFor();
  await write('Đủ 24 ca; ngày 12/10 tuyến TRUC quá 30 phút vì thiếu vật tư.', 'Ghi lại');
  await page.reload();
  await led.getByRole('button', { name: 'Xác nhận Trần Thị Hà' }).click();
  await send(page);
  await closed(page);
  await led.locator('.chip').getByText('Đã xác nhận').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const screens = {
  study: { path: () => '/organisation/study', ready: (page) => page.locator('.study-row').first().waitFor() },
  'study-campaign': { path: () => address, ready: (page) => page.locator('.study-people summary').first().waitFor() },
  'study-code': { path: () => wall, ready: (page) => page.locator('.study-wall-code svg path').first().waitFor() },
  'study-reviews': { path: () => '/organisation/study/reviews', ready: (page) => page.locator('.study-review').first().waitFor() },
  'study-part': { path: () => '/my-work', ready: (page) => page.getByRole('region', { name: /^(Học tập|Study)$/ }).waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), size), screen.ready);
}
