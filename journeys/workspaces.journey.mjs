// A worker finds the own work and what it serves; a programme stands with its milestones; both trees with their people.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { promise, thisYear, today, topology } from './lib/world.mjs';


let product;
let browser;
let administrator;
let worker;
let state;
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
  worker = await administrator.post('/api/users', { name: 'ha.tran', role: 'worker', unit: unit.id, person: person.id });
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
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state: await session() });
  await page.goto(product.url + path);
  return page;
}

async function session() {
  if (state) return state;
  const page = await visit(browser, product.url, DESK);
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#name').fill('ha.tran');
  await page.locator('#password').fill(worker.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/my-work/);
  state = await page.context().storageState();
  await page.context().close();
  return state;
}

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
  await page.getByText('Đã báo xong, chờ nghiệm thu').waitFor();
  const done = (await administrator.read('/api/tasks?size=10')).items.find((each) => each.code === 'CV-1');
  assert.equal(done.state, 'DONE');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('three clicks lead from the own task to its target and clause', async () => {
  const page = await at('/my-work');
  await page.getByRole('link', { name: 'MT-1' }).click();
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

const screens = {
  target: { path: () => '/commitments?target=MT-1', ready: (page) => page.locator('.strip .bead').nth(4).waitFor() },
  'my-work': { path: () => '/my-work', ready: (page) => page.locator('.task-card').first().waitFor() },
  programmes: { path: () => '/commitments/programmes?programme=CT-03', ready: (page) => page.locator('.milestone').nth(1).waitFor() },
  people: { path: () => `/organisation/people?unit=${unit.id}`, ready: (page) => page.locator('.post-list b').filter({ hasText: 'Hà' }).waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), size), screen.ready);
}
