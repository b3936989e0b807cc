// On a phone without signal: the own part opens with its age, an obstacle and a task report wait and arrive once each,
// and after sign-out nothing stays.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture, sideways, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { eventually, pause, Product } from './lib/product.mjs';
import { promise, today, topology } from './lib/world.mjs';

const PHONE = { width: 390, height: 844 };
const NOTHING = { rows: 0, caches: [] };

let product;
let browser;
let administrator;
let page;
const accounts = {};

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const integration = new Client(product.url, await product.token('integration'));
  assert.equal((await integration.importFile('truc', 'csv', 'truc.csv', topology('truc.csv'))).status, 200);
  const { unit } = await promise(administrator, { source: 'truc' });
  for (const [name, given] of [['ha.tran', 'Hà'], ['lan.vu', 'Lan']]) {
    const person = await administrator.post('/api/people', { familyName: 'Trần', middleName: 'Thị', givenName: given });
    await administrator.post('/api/mandates', { person: person.id, unit: unit.id, post: 'Kỹ sư truyền dẫn' });
    accounts[name] = { name, person: person.id, password: (await administrator.post('/api/users', { name, role: 'worker', unit: unit.id, person: person.id })).password };
  }
  for (const [code, title] of [['CV-1', 'Đo kiểm suy hao tuyến cáp'], ['CV-2', 'Thay ắc quy trạm Vinh'], ['CV-3', 'Kiểm tra tiếp địa'], ['CV-4', 'Vệ sinh phòng máy']]) {
    await administrator.post('/api/tasks', { code, title, unit: unit.id, person: accounts['ha.tran'].person, due: today(), target: 'MT-1' });
  }
  browser = await launch();
  // What is lost without signal is what this journey is about.
  page = await visit(browser, product.url, { ...PHONE, worker: true, expected: (text) => /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|status of 401|status of 422|Access is denied for this document/.test(text) });
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function signIn(name) {
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#name').fill(accounts[name].name);
  await page.locator('#password').fill(accounts[name].password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/my-work/);
}

async function signOut() {
  await page.locator('button.account').click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
}

const offline = (gone) => page.context().setOffline(gone);
const obstacles = async (title) => (await administrator.read('/api/obstacles?size=100')).items.filter((one) => one.title === title);
const task = async (code) => (await administrator.read(`/api/tasks/${code}`));
const changesOf = async (code) => (await administrator.read('/api/audit?size=200')).items.filter((one) => one.action === 'TaskDone' && one.subjectId === code);

/** Everything a script of this origin could still read on the device. */
const left = () =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    let rows = 0;
    for (const { name } of databases) {
      const database = await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      for (const store of database.objectStoreNames) {
        rows += await new Promise((done) => (database.transaction(store).objectStore(store).count().onsuccess = ({ target }) => done(target.result)));
      }
      database.close();
    }
    return { rows, caches: await caches.keys() };
  });

async function raise(title) {
  await page.getByRole('button', { name: 'Báo vướng mắc' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Vướng ở đâu').fill(title);
  return form;
}

async function report(code, note) {
  const card = page.locator('.task-card').filter({ hasText: code });
  await card.getByRole('button', { name: 'Báo xong' }).click();
  await page.keyboard.type(note);
  await card.getByRole('button', { name: 'Gửi kết quả' }).click();
  return card;
}

test('the console can be installed', async () => {
  await signIn('ha.tran');
  await page.locator('.task-card').filter({ hasText: 'CV-1' }).waitFor();
  await eventually('the worker keeps the console', () => page.evaluate(() => navigator.serviceWorker.controller !== null && caches.keys().then((names) => names.length === 1)));
  const client = await page.context().newCDPSession(page);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
  const manifest = await (await fetch(`${product.url}/manifest.webmanifest`)).json();
  assert.equal(manifest.lang, 'vi');
  for (const { src, sizes } of manifest.icons) {
    const drawn = Buffer.from(await (await fetch(product.url + src)).arrayBuffer());
    assert.equal(`${drawn.readUInt32BE(16)}x${drawn.readUInt32BE(20)}`, sizes, src);
  }
});

test('without signal the own part opens with its age, other pages say that they need signal', async () => {
  await offline(true);
  await page.reload();
  await page.locator('.task-card').filter({ hasText: 'CV-1' }).waitFor();
  assert.match(await page.locator('.kept-notice').innerText(), /Không có tín hiệu( tới máy chủ)? · số liệu lúc \d\d:\d\d/);
  await page.locator('.signal-bar').getByText('0 việc chờ gửi').waitFor();
  await page.locator('.task-card').filter({ hasText: 'CV-1' }).getByRole('link', { name: 'MT-1' }).click();
  await page.getByText('Trang này cần tín hiệu').first().waitFor();
  await page.goBack();
  await page.locator('.kept-notice').waitFor();
});

test('what is written without signal waits, is counted, outlasts a reload and arrives once, in its order', async () => {
  const form = await raise('Chưa có giấy phép đào qua quốc lộ');
  await form.getByText('sẽ theo quy tắc khi gửi').waitFor();
  await form.locator('[data-field=onCode] input').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'CV-1' }).click();
  await form.getByRole('button', { name: 'Nêu vướng mắc' }).click();
  await page.getByText('Đã ghi trên máy này, sẽ gửi khi có tín hiệu.').waitFor();
  const card = await report('CV-2', 'Biên bản số 7');
  await card.getByText('chờ gửi').waitFor();
  await page.locator('.signal-bar').getByText('2 việc chờ gửi').waitFor();
  await page.reload();
  await page.locator('.signal-bar').getByText('2 việc chờ gửi').waitFor();
  await page.locator('.signal-bar').getByRole('button', { name: 'Xem' }).click();
  await page.locator('.outbox-item').nth(1).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(await sideways(page), 0);
  await picture(page, 'offline-outbox');
  await page.keyboard.press('Escape');
  await picture(page, 'offline-my-part');
  assert.deepEqual(await violations(page), []);
  assert.equal((await obstacles('Chưa có giấy phép đào qua quốc lộ')).length, 0);
  await offline(false);
  await page.locator('.signal-bar').waitFor({ state: 'detached' });
  const [raised, ...more] = await obstacles('Chưa có giấy phép đào qua quốc lộ');
  assert.deepEqual(more, []);
  assert.equal(raised.onCode, 'CV-1');
  assert.equal((await task('CV-2')).doneNote, 'Biên bản số 7');
  assert.equal((await changesOf('CV-2')).length, 1);
  await page.getByRole('region', { name: 'Đã báo xong, chờ nghiệm thu' }).getByText('CV-2').waitFor();
});

test('what the server did although its answer was lost is not done again', async () => {
  let reached = 0;
  await page.route('**/api/tasks/CV-3/done', async (route) => {
    await route.fetch();
    reached += 1;
    await route.abort('connectionreset');
  });
  // The worker may send it again at once: the bar may stand for less than a look takes.
  await page.evaluate(() => {
    globalThis.waited = false;
    new MutationObserver(() => (globalThis.waited ||= document.querySelector('.signal-bar') !== null)).observe(document.body, { childList: true, subtree: true });
  });
  await report('CV-3', 'Đã đo, đạt');
  await eventually('the server has done it', () => reached > 0);
  // The card may have left the open ones by then: the page is told what the server did.
  await eventually('it waits to be sent again', () => page.evaluate(() => globalThis.waited));
  assert.equal((await task('CV-3')).state, 'DONE');
  await page.unroute('**/api/tasks/CV-3/done');
  await page.locator('.signal-bar').waitFor({ state: 'detached', timeout: 40_000 });
  assert.equal((await changesOf('CV-3')).length, 1);
  await page.getByRole('region', { name: 'Đã báo xong, chờ nghiệm thu' }).getByText('CV-3').waitFor();
});

test('what the server refuses stays with its reason and can be dropped', async () => {
  await offline(true);
  const card = await report('CV-1', 'Xong');
  await card.getByText('chờ gửi').waitFor();
  const { version, title, unit, person, due } = await task('CV-1');
  await administrator.request('PUT', '/api/tasks/CV-1', { code: 'CV-1', title, unit: unit.id, person: person.id, due, withdrawn: true, version, reason: 'Không cần nữa' });
  await offline(false);
  await page.locator('.signal-bar').getByText('1 việc máy chủ không nhận').waitFor();
  await page.locator('.signal-bar').getByRole('button', { name: 'Xem' }).click();
  await page.locator('.outbox-reason').getByText(/CV-1/).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, 'offline-refused');
  await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await page.getByRole('button', { name: 'Bỏ hẳn' }).click();
  await page.getByText('Không còn việc nào chờ gửi.').waitFor();
  await page.keyboard.press('Escape');
  // Where the page sent it and not its worker, the browser tells of the refusal.
  page.faults.splice(0, Infinity, ...page.faults.filter((fault) => !/ 409 .*\/api\/tasks\/CV-1\/done$/.test(fault)));
});

test('a session that ended locks what waits: another person neither sees nor sends it, the same person sends it', async () => {
  await offline(true);
  const form = await raise('Thiếu máy đo suy hao');
  await form.locator('[data-field=onCode] input').click();
  await page.locator('.ant-select-item-option').filter({ hasText: 'CV-4' }).click();
  await form.getByRole('button', { name: 'Nêu vướng mắc' }).click();
  await page.locator('.signal-bar').getByText('1 việc chờ gửi').waitFor();
  await page.context().clearCookies();
  await offline(false);
  await page.waitForURL(/\/sign-in/);
  await page.getByText('Máy này còn giữ 1 việc chưa gửi').waitFor();
  await picture(page, 'offline-locked');
  assert.deepEqual(await violations(page), []);
  await signIn('lan.vu');
  await page.locator('.my-work').waitFor();
  await pause(500);
  assert.equal(await page.locator('.signal-bar').count(), 0);
  assert.equal((await obstacles('Thiếu máy đo suy hao')).length, 0);
  await signOut();
  await page.getByText('Máy này còn giữ 1 việc chưa gửi').waitFor();
  await signIn('ha.tran');
  await eventually('the obstacle arrives', async () => (await obstacles('Thiếu máy đo suy hao')).length === 1);
});

test('after sign-out nothing stays readable on the device, with signal or without', async () => {
  await page.locator('.task-card, .part-calm').first().waitFor();
  await page.locator('.signal-bar').waitFor({ state: 'detached' });
  await signOut();
  await page.waitForURL(/\/sign-in/);
  assert.deepEqual(await left(), NOTHING);
  await offline(true);
  await assert.rejects(page.reload(), /ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await offline(false);
  await signIn('ha.tran');
  await page.locator('.my-work').waitFor();
  await eventually('the worker keeps the console', () => page.evaluate(() => navigator.serviceWorker.controller !== null));
  await offline(true);
  await signOut();
  await page.waitForURL(/\/sign-in/);
  assert.deepEqual(await left(), NOTHING);
  await offline(false);
  await page.goto(`${product.url}/my-work`);
  await page.waitForURL(/\/sign-in/);
  assert.deepEqual(page.faults, []);
});
