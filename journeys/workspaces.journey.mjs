// A worker finds the own work and what it serves; a programme stands with its milestones; both trees with their people;
// a leader sees what is reached and decides; field staff see their area.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { promise, thisYear, today, topology } from './lib/world.mjs';

let product;
let browser;
let administrator;
const states = {};
const people = {};
let unit;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const integration = new Client(product.url, await product.token('integration'));
  assert.equal((await integration.importFile('truc', 'csv', 'truc.csv', topology('truc.csv'))).status, 200);
  const world = await promise(administrator, { source: 'truc' });
  unit = world.unit;
  const party = await administrator.post('/api/units', { code: 'CB-1', name: 'Chi bộ Trung tâm Điều hành mạng', tree: 'PARTY' });
  const person = await administrator.post('/api/people', { familyName: 'Trần', middleName: 'Thị', givenName: 'Hà', code: 'NV-01' });
  await administrator.post('/api/mandates', { person: person.id, unit: unit.id, post: 'Kỹ sư truyền dẫn' });
  await administrator.post('/api/mandates', { person: world.head.id, unit: party.id, post: 'Bí thư' });
  for (const [role, name, who] of [['worker', 'ha.tran', person.id], ['field', 'ha.diaban', person.id], ['leader', 'tuan.le', world.head.id]]) {
    people[role] = { name, password: (await administrator.post('/api/users', { name, role, unit: unit.id, person: who })).password };
  }
  await administrator.post('/api/programmes', {
    code: 'CT-03', name: 'Tuyến truyền dẫn Bắc – Nam thứ hai', clauses: [world.resolution.clauses[0].id], leadUnit: unit.id,
    posts: [{ kind: 'PO', person: world.head.id }, { kind: 'PM', person: person.id }], from: `${thisYear()}-01-01`, to: `${Number(thisYear()) + 1}-01-01`,
    budget: [{ year: Number(thisYear()), planned: 320_000_000_000, spent: 41_500_000_000 }], state: 'RUNNING',
  });
  await administrator.post('/api/programmes/CT-03/milestones', { code: 'M1', name: 'Xong chặng Hà Nội – Vinh', due: `${thisYear()}-01-31` });
  await administrator.post('/api/programmes/CT-03/milestones', { code: 'M2', name: 'Thông mạch toàn tuyến', due: `${thisYear()}-12-31` });
  const node = (await administrator.read('/api/inventory/objects?type=Node&size=1')).items[0];
  await administrator.post('/api/tasks', { code: 'CV-1', title: 'Đo kiểm suy hao tuyến cáp', product: 'Biên bản đo', unit: unit.id, person: person.id, due: today(), target: 'MT-1', objects: [node.id] });
  await administrator.post('/api/tasks', { code: 'CV-2', title: 'Sắp xếp lại kho vật tư', unit: unit.id, person: person.id, due: today() });
  await administrator.post('/api/tasks', { code: 'CV-3', title: 'Thay ắc quy trạm Vinh', unit: unit.id, person: person.id, due: today(), target: 'MT-1' });
  await administrator.post('/api/tasks/CV-3/done', { note: 'Biên bản số 7' });
  await administrator.post('/api/obstacles', { title: 'Chưa có giấy phép đào qua quốc lộ', unit: unit.id, onType: 'PROGRAMME', onCode: 'CT-03', mustDecide: world.head.id, due: `${thisYear()}-01-31` });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { role = 'worker', ...options } = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session(role) });
  await page.goto(product.url + path);
  return page;
}

const session = async (role) => (states[role] ??= await signIn(browser, product.url, DESK, people[role], { worker: /\/my-work/, field: /\/field/, leader: /\/overview/ }[role]));

test('a worker begins with the own work, sees what it serves, and hands it over by keyboard alone', async () => {
  const page = await at('/');
  await page.waitForURL(/\/my-work/);
  const task = page.locator('.task-card').filter({ hasText: 'CV-1' });
  assert.match(await task.innerText(), /MT-1/);
  await page.locator('.task-card').filter({ hasText: 'CV-2' }).getByText('Chưa nối với chỉ tiêu').waitFor();
  await task.getByRole('button', { name: 'Báo xong' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Biên bản số 12, lưu tại phòng kỹ thuật');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Đã báo xong, chờ nghiệm thu' }).getByText('CV-1').waitFor();
  const done = (await administrator.read('/api/tasks?size=10')).items.find((each) => each.code === 'CV-1');
  assert.equal(done.state, 'DONE');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('three clicks lead from the own task to its target and clause', async () => {
  const page = await at('/my-work');
  await page.locator('.task-card').filter({ hasText: 'CV-1' }).getByRole('link', { name: 'MT-1' }).click();
  await page.locator('.target-path').getByText('3.2').waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('Ctrl K finds a programme without diacritics, and Enter opens it', async () => {
  const page = await at('/my-work');
  await page.locator('.task-card').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('tuyen truyen dan');
  await page.getByRole('option').filter({ hasText: 'CT-03' }).waitFor();
  await page.waitForTimeout(400);
  assert.deepEqual(await violations(page), []);
  await picture(page, 'search');
  await page.keyboard.press('Enter');
  await page.waitForURL(/programmes\?programme=CT-03/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the strip leads from a target to its clause, its task and its object, and says where it is open', async () => {
  const page = await at('/commitments?target=MT-1');
  const strip = page.locator('.strip');
  await strip.locator('.bead').nth(4).waitFor();
  assert.match(await strip.innerText(), /Điểm nghị quyết[\s\S]*Chương trình[\s\S]*Chỉ tiêu[\s\S]*Nhiệm vụ[\s\S]*Đối tượng/);
  assert.match(await strip.locator('.strip-summary').innerText(), /Thông mạch|Hở mạch \d\/4/);
  await strip.locator('button[aria-current=step]').focus();
  await page.keyboard.press('ArrowRight');
  await picture(page, 'strip');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a leader begins in the cockpit and removes an obstacle by keyboard alone', async () => {
  const page = await at('/', { role: 'leader' });
  await page.waitForURL(/\/overview$/);
  await page.locator('.resolution-line').filter({ hasText: '05-NQ' }).waitFor();
  await page.locator('.cockpit-steps').getByText('Quá hạn').waitFor();
  assert.equal(await page.locator('.cockpit-map .map-province').count(), 34);
  assert.equal(await page.locator('.cockpit-map .map-island').count(), 186);
  await page.getByRole('link', { name: 'Chờ quyết' }).click();
  const obstacle = page.locator('.decision').filter({ hasText: 'giấy phép' });
  await obstacle.getByText('Chờ tôi').waitFor();
  await obstacle.getByText('MT-1').waitFor();
  await obstacle.getByRole('button', { name: 'Quyết' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đã làm việc với Khu Quản lý đường bộ, cấp phép trong tuần');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await obstacle.waitFor({ state: 'detached' });
  const [removed] = (await administrator.read('/api/obstacles?size=10')).items;
  assert.match(removed.decision, /cấp phép/);
  await page.locator('.decision').filter({ hasText: 'CV-3' }).getByRole('button', { name: 'Nghiệm thu' }).click();
  await page.locator('.decision').filter({ hasText: 'CV-3' }).waitFor({ state: 'detached' });
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the cockpit goes on A4 paper whole: nothing cut, nowhere to go, marks kept, black on white', async () => {
  const page = await at('/overview', { role: 'leader', theme: 'dark' });
  await page.locator('.cockpit-changes').waitFor();
  await page.locator('.cockpit .resolution-line').first().waitFor();
  // The first score is computed beside the page's opening: on a busy machine it comes later.
  await page.locator('.cockpit .mark').nth(3).waitFor({ timeout: 120_000 });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  const paper = await page.evaluate(() => {
    const shown = (one) => one.getClientRects().length > 0;
    const all = [...document.querySelectorAll('.page *')].filter(shown);
    return {
      ways: [...document.querySelectorAll('.rail, .tabs, .strip, .ant-btn')].filter(shown).length,
      cut: all.filter((one) => getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1 && !one.closest('.map-box')).map((one) => one.className),
      wide: all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('svg')).map((one) => one.className),
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.querySelector('.cockpit h2')).color,
      marks: [...document.querySelectorAll('.cockpit .mark')].filter(shown).length,
      head: document.querySelector('.print-head').innerText,
    };
  });
  assert.deepEqual({ ways: paper.ways, cut: paper.cut, wide: paper.wide, ground: paper.ground, ink: paper.ink }, { ways: 0, cut: [], wide: [], ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  assert.ok(paper.marks > 3, 'figures keep their marks of origin');
  assert.match(paper.head, new RegExp(`${unit.name}[\\s\\S]*Toàn cảnh: Buồng lái[\\s\\S]*Số liệu tính đến`));
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  assert.ok(pages.length >= 1 && pages.length <= 4, `${pages.length} pages`);
  for (const [, wide, high] of pages) assert.deepEqual([Math.round(Number(wide)), Math.round(Number(high))], [595, 842]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('field staff begin in their area, with what a task serves', async () => {
  const page = await at('/', { role: 'field', width: 390, height: 844 });
  await page.waitForURL(/\/field$/);
  await page.locator('.area-task[data-mine]').filter({ hasText: 'CV-2' }).waitFor();
  assert.equal(await page.locator('.rail-item:visible').filter({ hasText: 'Toàn cảnh' }).count(), 0, 'five places fit a phone');
  await page.locator('.area-target').filter({ hasText: 'MT-1' }).click();
  await page.waitForURL(/commitments\?target=MT-1/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

const screens = {
  target: { path: () => '/commitments?target=MT-1', ready: (page) => page.locator('.strip .bead').nth(4).waitFor() },
  'my-work': { path: () => '/my-work', ready: (page) => page.locator('.task-card').first().waitFor() },
  programmes: { path: () => '/commitments/programmes?programme=CT-03', ready: (page) => page.locator('.milestone').nth(1).waitFor() },
  cockpit: { role: 'leader', path: () => '/overview', ready: (page) => page.locator('.resolution-line').first().waitFor() },
  'unit-part': { role: 'leader', path: () => '/my-work/unit', ready: (page) => page.locator('.unit-part .part-rows').first().waitFor() },
  coverage: { role: 'leader', path: () => '/overview/coverage', ready: (page) => page.locator('.covered').first().waitFor() },
  decisions: { role: 'leader', path: () => '/overview/decisions', ready: (page) => page.locator('.decisions-page h2').waitFor() },
  area: { role: 'field', path: () => '/field', ready: (page) => page.locator('.area-target').first().waitFor() },
  people: { path: () => `/organisation/people?unit=${unit.id}`, ready: (page) => page.locator('.post-list b').filter({ hasText: 'Hà' }).waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), { role: screen.role, ...size }), screen.ready);
}
