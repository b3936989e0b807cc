// Documents lead from clause to promise; the office writes them; targets are negotiated; obstacles are raised and decided; key tasks stand with what serves them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { promise, thisYear, topology } from './lib/world.mjs';

let product;
let browser;
let administrator;
let worker;
let officer;
let planner;
let keeper;
let taker;
let leader;
const states = {};
let unit;
let document;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const integration = new Client(product.url, await product.token('integration'));
  assert.equal((await integration.importFile('truc', 'csv', 'truc.csv', topology('truc.csv'))).status, 200);
  const world = await promise(administrator, { source: 'truc' });
  unit = world.unit;
  document = world.resolution;
  const person = await administrator.post('/api/people', { familyName: 'Trần', middleName: 'Thị', givenName: 'Hà', code: 'NV-01' });
  worker = await administrator.post('/api/users', { name: 'ha.tran', role: 'worker', unit: unit.id, person: person.id });
  officer = await administrator.post('/api/users', { name: 'van.phong', role: 'office', unit: unit.id });
  planner = await administrator.post('/api/users', { name: 'chuong.trinh', role: 'programme', unit: unit.id });
  const clause = document.clauses[0];
  await administrator.post('/api/clause-commitments', { code: 'CK-1', text: 'Khép vòng tuyến trục trước mùa mưa bão', clause: clause.id, unit: unit.id, person: person.id, due: `${thisYear()}-12-31` });
  const above = await administrator.post('/api/resolutions', { symbol: '01-NQ/ĐH', title: 'Nghị quyết Đại hội', kind: 'CONGRESS', issuer: unit.id, adoptedOn: `${Number(thisYear()) - 1}-06-20`, clauses: [{ code: '1', text: 'Hạ tầng số dẫn đầu' }] });
  await administrator.post(`/api/resolutions/${document.id}/relations`, { kind: 'DETAILS', target: above.id });
  await administrator.request('PUT', `/api/clauses/${clause.id}`, { text: `${clause.text} trước ngày 31/12`, reason: 'Kết luận phiên tháng 10', version: clause.version });
  const theme = await administrator.post('/api/themes', { code: 'T1', name: 'Vận hành mạng' });
  const keyTask = await administrator.post('/api/key-tasks', { code: 'NVTT-01', name: 'Tự động hóa vận hành', theme: theme.id, leadUnit: unit.id, year: Number(thisYear()), receivedFrom: 'Tập đoàn' });
  await administrator.post('/api/programmes', {
    code: 'CT-03', name: 'Tuyến truyền dẫn Bắc – Nam thứ hai', keyTasks: [keyTask.id], clauses: [clause.id], leadUnit: unit.id, posts: [{ kind: 'PM', person: person.id }],
    from: `${thisYear()}-01-01`, to: `${Number(thisYear()) + 1}-01-01`, state: 'RUNNING',
  });
  for (const title of ['Giấy phép đào đường quốc lộ 9', 'Chưa có nguồn dự phòng']) {
    await administrator.post('/api/obstacles', { title, onType: 'PROGRAMME', onCode: 'CT-03', unit: unit.id, mustDecide: person.id, due: `${thisYear()}-01-15`, raisedOn: `${thisYear()}-01-02` });
  }
  const room = await administrator.post('/api/units', { code: 'P-TD', name: 'Phòng Truyền dẫn', tree: 'MANAGEMENT', parent: unit.id });
  const head = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Quang', givenName: 'Minh', code: 'NV-02' });
  keeper = await administrator.post('/api/users', { name: 'truong.phong', role: 'unit-head', unit: room.id, person: head.id });
  const other = await administrator.post('/api/units', { code: 'P-VT', name: 'Phòng Vô tuyến', tree: 'MANAGEMENT', parent: unit.id });
  const otherHead = await administrator.post('/api/people', { familyName: 'Phạm', middleName: 'Thu', givenName: 'Trang', code: 'NV-03' });
  taker = await administrator.post('/api/users', { name: 'truong.vo.tuyen', role: 'unit-head', unit: other.id, person: otherHead.id });
  leader = await administrator.post('/api/users', { name: 'giam.doc', role: 'leader', unit: unit.id });
  for (const code of ['TD-1', 'TD-2']) {
    await administrator.post('/api/targets', {
      code, name: `Độ khả dụng tuyến ${code}`, ownerUnit: room.id, head: head.id, measure: 'availability', subject: { type: 'Link', source: 'truc' },
      direction: 'HIGHER', baseline: 99, plan: [{ period: thisYear(), value: 99.9 }], weight: 1, clause: clause.id,
    });
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session(options.as ?? worker) });
  await page.goto(product.url + path);
  return page;
}

const session = async (account) => (states[account.name] ??= await signIn(browser, product.url, DESK, account));

test('a document leads from its clause to what was promised on it, to what it said before and to the documents it stands to', async () => {
  const page = await at('/commitments/resolutions');
  await page.getByRole('link', { name: new RegExp(document.symbol) }).click();
  await page.waitForURL(/clause=/);
  await page.getByText('Khép vòng tuyến trục trước mùa mưa bão').waitFor();
  await page.locator('.strip .bead').nth(4).waitFor();
  await page.getByRole('button', { name: 'Xem 1 bản trước' }).press('Enter');
  await page.locator('.versions ins').filter({ hasText: 'trước ngày 31/12' }).waitFor();
  await page.getByRole('link', { name: /01-NQ\/ĐH/ }).click();
  await page.getByText('Được cụ thể hóa bằng').waitFor();
  await page.getByRole('treeitem').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByText('Hạ tầng số dẫn đầu').nth(1).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the office writes a document with its clauses, and a commitment on one of them; a worker is offered neither', async () => {
  const reader = await at('/commitments/resolutions');
  await reader.locator('.document-row').first().waitFor();
  assert.equal(await reader.getByRole('button', { name: 'Văn bản mới' }).count(), 0);
  await reader.context().close();
  const page = await at('/commitments/resolutions', { as: officer, expected: (text) => /status of 400/.test(text) });
  const field = (name) => page.locator(`[data-field="${name}"] :is(input,textarea)`).first();
  await page.getByRole('button', { name: 'Văn bản mới' }).click();
  await page.getByRole('button', { name: 'Lưu văn bản' }).press('Enter');
  await page.locator('.form-problems li').nth(6).waitFor();
  assert.deepEqual(await violations(page), []);
  await field('symbol').fill('07-NQ/ĐU');
  await field('title').fill('Nghị quyết về an toàn thông tin mạng');
  await field('kind').click();
  await page.keyboard.type('chuyen de');
  await page.keyboard.press('Enter');
  await field('issuer').click();
  await page.keyboard.type(unit.code);
  await page.locator('.ant-select-item-option').filter({ hasText: unit.code }).first().waitFor();
  await page.keyboard.press('Enter');
  await field('adoptedOn').fill(`${thisYear()}-01-15`);
  await field('clauses[0].code').fill('1');
  await field('clauses[0].text').fill('Mọi hệ thống được phân loại cấp độ');
  await picture(page, 'writing-document');
  await page.getByRole('button', { name: 'Lưu văn bản' }).press('Enter');
  await page.waitForURL(/clause=/);
  await page.getByRole('button', { name: 'Thêm cam kết' }).click();
  await field('text').fill('Hồ sơ đề xuất cấp độ được phê duyệt');
  await field('unit').click();
  await page.keyboard.type(unit.code);
  await page.locator('.ant-select-item-option').filter({ hasText: unit.code }).first().waitFor();
  await page.keyboard.press('Enter');
  await field('due').fill(`${thisYear()}-12-31`);
  await field('code').fill('CK-7');
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await page.locator('.document-main').getByText('Hồ sơ đề xuất cấp độ được phê duyệt').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('whoever must decide removes an obstacle by a decision, told everything missing at once, by keyboard alone', async () => {
  const page = await at('/commitments/programmes?programme=CT-03', { expected: (text) => /status of 400/.test(text) });
  await page.getByRole('link', { name: 'Giấy phép đào đường quốc lộ 9' }).click();
  await page.locator('.obstacle-content').getByText('Người phải quyết').waitFor();
  await page.getByRole('button', { name: 'Quyết định tháo gỡ' }).press('Enter');
  await page.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  await page.locator('.form-problems').filter({ hasText: 'Nội dung quyết định' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, 'obstacle-decision');
  await page.locator('#content, dialog').getByLabel(/Nội dung quyết định/).fill('Đã có giấy phép số 12 của Khu quản lý đường bộ');
  await page.getByRole('button', { name: 'Ghi quyết định' }).press('Enter');
  await page.locator('.obstacle-content .clock').filter({ hasText: 'Đã tháo gỡ' }).waitFor();
  assert.equal((await administrator.read('/api/obstacles?open=true')).items.some((each) => each.title.startsWith('Giấy phép')), false);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a worker raises an obstacle on a programme, found by name without diacritics', async () => {
  const page = await at('/commitments/obstacles?raise=CT-03');
  await page.getByLabel(/Vướng ở đâu/).fill('Thiếu mô-đun quang 100G');
  // Who decides by the rule is filled in when it is known: what is typed before that is gone.
  await page.locator('[data-field="mustDecide"]').getByText('Người đứng đầu đơn vị phụ trách').waitFor();
  await page.getByLabel(/Người phải quyết/).click();
  await page.keyboard.type('tran thi ha');
  await page.locator('.ant-select-item-option').filter({ hasText: 'Trần Thị Hà' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel(/Hạn quyết/).fill(`${thisYear()}-12-31`);
  await page.locator('.form-foot').getByRole('button', { name: 'Nêu vướng mắc' }).click();
  await page.locator('.obstacle-content').filter({ hasText: 'Thiếu mô-đun quang 100G' }).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('an obstacle is raised from any page with one sentence: on what the page is about, decided by who heads it, and taken back at once', async () => {
  const page = await at('/commitments/programmes?programme=CT-03');
  await page.getByRole('heading', { name: /Tuyến truyền dẫn/ }).first().waitFor();
  await page.keyboard.press('Control+b');
  await page.locator('[data-field="mustDecide"]').getByText('Người đứng đầu đơn vị phụ trách').waitFor();
  await page.getByLabel(/Vướng ở đâu/).fill('Chưa có nguồn dự phòng ở trạm lặp');
  await page.locator('.similar').getByText('Chưa có nguồn dự phòng', { exact: true }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByLabel(/Vướng ở đâu/).press('Enter');
  await page.locator('.raised').getByText('Đã báo vướng mắc').waitFor();
  const [made] = (await administrator.read('/api/obstacles?open=true&q=tram lap')).items;
  assert.equal(made.onCode, 'CT-03');
  assert.equal(made.desks[0].level, 0);
  await page.locator('.raised').getByRole('button', { name: 'Rút lại' }).press('Enter');
  await page.locator('.raised').waitFor({ state: 'detached' });
  assert.equal((await administrator.read(`/api/obstacles/${made.id}`)).withdrawn, true);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a unit proposes another plan, those above answer with a third, and the target changes when the unit agrees', async () => {
  const own = await at('/commitments?target=TD-1', { as: keeper });
  await own.getByRole('button', { name: 'Đề xuất điều chỉnh' }).click();
  await own.locator('[data-field="plan[0].value"] input').fill('99,5');
  await own.locator('[data-field="reason"] textarea').fill('Cáp mới về chậm');
  await own.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await own.locator('dialog.form-drawer').waitFor({ state: 'detached' });
  assert.equal((await administrator.read('/api/targets/TD-1')).version, 1, 'the target in force stays');

  const above = await at('/commitments/plans', { as: leader });
  await above.getByText('1 chờ tôi').click();
  await above.getByRole('button', { name: 'Đề xuất mức khác' }).click();
  await above.locator('[data-field="plan[0].value"] input').fill('99,8');
  await above.locator('[data-field="reason"] textarea').fill('Giảm ít hơn');
  await above.locator('dialog.form-drawer').getByRole('button', { name: 'Đề xuất mức khác' }).click();
  await above.locator('dialog.form-drawer').waitFor({ state: 'detached' });

  await own.goto(`${product.url}/commitments/plans?view=proposals`);
  await own.getByRole('button', { name: 'Chốt' }).click();
  await own.locator('dialog.form-drawer').getByRole('button', { name: 'Chốt' }).click();
  await own.locator('dialog.form-drawer').waitFor({ state: 'detached' });
  const target = await administrator.read('/api/targets/TD-1');
  assert.deepEqual([target.version, target.plan, target.reason], [2, 99.8, 'Giảm ít hơn']);
  for (const page of [own, above]) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test('plans are pasted over a table, what is refused is marked in its cell, and all are saved together', async () => {
  const page = await at('/commitments/plans?q=TD-', { as: leader, expected: (text) => /status of 422/.test(text) });
  const cell = (row) => page.locator(`.plan-cell[data-place="${row}-2"]`);
  await cell(0).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '99,95\n199\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByPlaceholder(/Lý do/).fill('Giao lại theo kết luận giao ban');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.locator('.plans-wrong').waitFor();
  assert.equal(await cell(1).getAttribute('aria-invalid'), 'true');
  assert.equal((await administrator.read('/api/targets/TD-2')).plan, 99.9, 'nothing is saved in part');
  await cell(1).fill('99,97');
  await page.keyboard.press('ArrowUp');
  assert.ok(await cell(0).evaluate((one) => one === document.activeElement));
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.locator('.plans-saving').waitFor({ state: 'detached' });
  assert.deepEqual([(await administrator.read('/api/targets/TD-1')).plan, (await administrator.read('/api/targets/TD-2')).plan], [99.95, 99.97]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('work is passed to another unit, accepted, delivered, returned, delivered again and confirmed; the course says who had it', async () => {
  const giving = await at('/commitments/handovers', { as: keeper });
  await giving.getByRole('button', { name: 'Chuyển việc' }).first().click();
  const field = (page, name) => page.locator(`dialog.form-drawer [data-field="${name}"] :is(input,textarea)`).first();
  const sent = async (page, button) => {
    await page.locator('dialog.form-drawer').getByRole('button', { name: button, exact: true }).click();
    await page.locator('dialog.form-drawer').waitFor({ state: 'detached' });
  };
  await field(giving, 'what').fill('Số liệu tải trạm gốc dọc tuyến TD-1');
  await field(giving, 'toUnit').click();
  await giving.keyboard.type('vo tuyen');
  await giving.locator('.ant-select-item-option').filter({ hasText: 'Phòng Vô tuyến' }).waitFor();
  await giving.keyboard.press('Enter');
  await field(giving, 'due').fill(`${thisYear()}-12-31`);
  await sent(giving, 'Chuyển');
  await giving.locator('.handover h2').filter({ hasText: 'Số liệu tải' }).waitFor();

  const taking = await at('/commitments/handovers', { as: taker });
  await taking.locator('.handover-row').first().click();
  const step = async (page, button, words, submit) => {
    await page.locator('.handover-actions').getByRole('button', { name: button, exact: true }).click();
    if (words) await field(page, 'words').fill(words);
    await sent(page, submit);
  };
  await step(taking, 'Nhận việc', '', 'Nhận');
  await step(taking, 'Bàn giao kết quả', 'Bảng tải quý 3', 'Bàn giao');
  await giving.reload();
  await step(giving, 'Trả lại', 'Thiếu các trạm ở Huế', 'Trả lại');
  await taking.reload();
  await step(taking, 'Bàn giao kết quả', 'Đã bổ sung Huế', 'Bàn giao');
  await giving.reload();
  await step(giving, 'Xác nhận kết quả', '', 'Xác nhận');
  await giving.locator('.handover').getByText('Thiếu các trạm ở Huế').waitFor();
  assert.deepEqual(await violations(giving), []);
  const ended = await administrator.read('/api/handovers?open=false');
  assert.deepEqual(ended.items.map((one) => [one.what, one.state]), [['Số liệu tải trạm gốc dọc tuyến TD-1', 'CONFIRMED']]);
  for (const page of [giving, taking]) {
    await picture(page, `handover-${page === giving ? 'giving' : 'taking'}`);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test('a programme is started through the form, then changed with a reason; its history says who did both', async () => {
  const page = await at('/commitments/programmes', { as: planner, expected: (text) => /status of 400/.test(text) });
  const field = (name) => page.locator(`[data-field="${name}"] :is(input,textarea)`).first();
  const pick = async (name, words) => {
    await field(name).click();
    await page.keyboard.type(words);
    await page.locator('.ant-select-item-option').filter({ hasText: words }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: 'Chương trình mới' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await page.locator('.form-problems li').nth(4).waitFor();
  assert.deepEqual(await violations(page), []);
  await field('name').fill('Tổng đài không gián đoạn');
  await field('code').fill('CT-09');
  await pick('leadUnit', unit.code);
  await field('from').fill(`${thisYear()}-01-01`);
  await field('to').fill(`${thisYear()}-12-31`);
  await field('posts[-1].person').click();
  await page.keyboard.type('tran thi ha');
  await page.locator('.ant-select-item-option').filter({ hasText: 'Trần Thị Hà' }).waitFor();
  await page.keyboard.press('Enter');
  await pick('keyTasks', 'NVTT-01');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Thêm năm' }).click();
  await field('budget[0].year').fill(thisYear());
  await field('budget[0].planned').fill('1.250,5');
  await picture(page, 'writing-programme');
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await page.locator('.programme-content h2').filter({ hasText: 'Tổng đài không gián đoạn' }).waitFor();
  await page.locator('.programme-row').filter({ hasText: 'CT-09' }).waitFor();
  await page.getByRole('button', { name: 'Sửa chương trình' }).click();
  await field('name').fill('Tổng đài hoạt động không gián đoạn');
  await field('reason').fill('Theo kết luận phiên tháng 11');
  await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
  await page.locator('.history').getByText('Theo kết luận phiên tháng 11').waitFor();
  await page.locator('.history li').filter({ hasText: 'Lập chương trình' }).filter({ hasText: 'chuong.trinh' }).waitFor();
  const made = await administrator.read('/api/programmes/CT-09');
  assert.deepEqual([made.to, made.planned, made.posts[0].kind, made.keyTasks[0].code], [`${Number(thisYear()) + 1}-01-01`, 1_250_500_000, 'PO', 'NVTT-01']);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const screens = {
  documents: { path: () => '/commitments/resolutions', ready: (page) => page.locator('.document-row').nth(1).waitFor() },
  document: { path: () => `/commitments/resolutions/${document.id}`, ready: (page) => page.locator('.strip .bead').nth(4).waitFor() },
  obstacles: { path: () => '/commitments/obstacles', ready: (page) => page.locator('.obstacle-row').first().waitFor() },
  plans: { path: () => '/commitments/plans', as: () => leader, ready: (page) => page.locator('.plan-cell').first().waitFor() },
  'key-tasks': { path: () => '/commitments/programmes?view=key-tasks', ready: (page) => page.locator('.key-task a').first().waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), { ...size, as: screen.as?.() }), screen.ready);
}
