// The console in the real browser: every screen at three sizes, light and dark, and the way from a score down to the raw bytes.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch, picture, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product, ROOT, eventually, pause, run } from './lib/product.mjs';
import { batch, fault, single } from './lib/ves.mjs';
import { promise, thisYear, today, topology } from './lib/world.mjs';

const LOSS = 'Mất tín hiệu quang (LOS)';
const HOSTILE = '<img src=x onerror=alert(1)> \u202Egnol \u0007';

let product;
let browser;
let administrator;
let integration;
let links;
let signedIn;
let open = [];

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const token = await run('token', 'create', '--name', 'ems-truc', '--role', 'integration', '--data', product.data);
  assert.equal(token.code, 0, token.stderr);
  integration = new Client(product.url, token.stdout.trim());
  for (const [source, format, file] of [['ntt', 'graphml', 'Ntt.graphml'], ['uninett', 'graphml', 'Uninett2010.graphml'], ['truc', 'csv', 'truc.csv']]) {
    const answer = await integration.importFile(source, format, file, topology(file));
    assert.equal(answer.status, 200, answer.text);
  }
  const { unit, head, resolution } = await promise(administrator, { source: 'truc', symbol: '05-NQ/ĐU' });
  await administrator.post('/api/targets', {
    code: 'MT-2', name: 'Độ khả dụng các tuyến trục trong ngày', ownerUnit: unit.id, head: head.id, measure: 'availability', subject: { type: 'Link', source: 'truc' },
    direction: 'HIGHER', baseline: 95, plan: [{ period: today(), value: 99.95 }, { period: thisYear(), value: 99.95 }], weight: 1, clause: resolution.clauses[0].id,
  });
  await promise(administrator, { source: 'ntt', code: 'MT-3', symbol: '07-NQ/ĐU' });
  links = new Map((await administrator.read('/api/inventory/objects?type=Link&size=1000')).items.map((link) => [link.name, link]));
  browser = await launch();
  await pause(8_000); // so that outages of seconds stand in some minutes of observation
  await outage('Đồng Hới – Đông Hà', 2_000, 'truc-dong-ha');
  await raise('Huế – Đà Nẵng', { id: 'truc-hue-raise', problem: LOSS });
  await integration.post('/eventListener/v7/eventBatch', batch([
    fault({ sourceName: links.get('Quy Nhơn – Nha Trang').sourceName, severity: 'MAJOR', condition: 'opticalPowerLow', problem: 'Suy hao quang −24,1 dBm', id: 'truc-major' }),
    fault({ sourceName: 'truc/OTN-HCM', severity: 'MINOR', condition: 'powerLoss', problem: 'Mất điện lưới, chạy ắc quy', id: 'truc-minor' }),
    fault({ sourceName: 'truc/OTN-CTO', severity: 'WARNING', condition: 'temperature', problem: 'Nhiệt độ phòng máy 31,5 °C', id: 'truc-warning' }),
  ]));
  await integration.post('/eventListener/v7', single(fault({ sourceName: HOSTILE, severity: 'MINOR', condition: HOSTILE, problem: HOSTILE, id: 'hostile' })));
  await clear('Huế – Đà Nẵng', { id: 'truc-hue-clear', problem: LOSS });
  await eventually('scores', async () => (await evidence('MT-2')).intervals.length === 2 && (await evidence('MT-1')).score !== null, 90);
  await report({ period: today(), value: 99.99, note: 'Báo cáo ca bỏ sót đoạn Huế – Đà Nẵng' });
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

afterEach(async () => {
  const left = open;
  open = [];
  for (const page of left) await page.context().close();
});

const sent = (name, severity, more) => integration.post('/eventListener/v7', single(fault({ sourceName: links.get(name).sourceName, severity, ...more })));
const raise = (name, more = {}) => sent(name, 'CRITICAL', more);
const clear = (name, more = {}) => sent(name, 'NORMAL', more);
const evidence = (code, period = today()) => administrator.read(`/api/targets/${code}/evidence?period=${code === 'MT-2' ? period : thisYear()}`);

async function outage(name, milliseconds, id) {
  await raise(name, { id: `${id}-raise`, problem: LOSS });
  await pause(milliseconds);
  await clear(name, { id: `${id}-clear`, problem: LOSS });
}

/** A page of the product; signed in once, the session is used by all. */
async function at(path, options = {}) {
  const { anonymous = false, ...more } = options;
  const page = await visit(browser, product.url, { ...DESK, ...more, state: anonymous ? undefined : await session() });
  open.push(page);
  await page.goto(product.url + path);
  return page;
}

async function session() {
  if (signedIn) return signedIn;
  const page = await visit(browser, product.url, DESK);
  await page.goto(`${product.url}/sign-in`);
  await signIn(page, 'admin', product.administratorPassword());
  signedIn = await page.context().storageState();
  await page.context().close();
  return signedIn;
}

/** A figure reported by a person, as the console's own session with its forgery token. */
async function report(body) {
  const page = await visit(browser, product.url, { ...DESK, state: await session() });
  await page.goto(product.url);
  const status = await page.evaluate(async (sent) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '');
    const answer = await fetch('/api/targets/MT-2/reported', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(sent) });
    return answer.status;
  }, body);
  assert.equal(status, 201);
  await page.context().close();
}

async function signIn(page, name, password) {
  await page.locator('#name').fill(name);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

const clean = (page) => assert.deepEqual(page.faults, []);
const drawer = (page) => page.locator('.drawer');
const matches = (page) => drawer(page).locator('.verdict[data-verdict=SIGNED], .verdict[data-verdict=INCLUDED]');

async function evidenceReady(page) {
  await drawer(page).locator('.step').nth(7).waitFor();
  if (page.viewportSize().width > 900) await matches(page).waitFor();
}

test('a wrong password is refused in words with a code, the generated one opens the console', async () => {
  const page = await at('/commitments', { anonymous: true, expected: (text) => /status of 401/.test(text) });
  await page.waitForURL(/\/sign-in/);
  await page.locator('#name').fill('admin');
  await page.locator('#password').fill('not-the-password');
  await page.keyboard.press('Enter');
  const refusal = page.getByRole('alert').filter({ hasText: 'access.sign-in-refused' });
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /[À-ỹ]/, 'in Vietnamese');
  await signIn(page, 'admin', product.administratorPassword());
  assert.match(page.url(), /\/commitments/);
  await page.locator('[data-key="t/MT-1"]').waitFor();
  clean(page);
});

test('a score opens down to the raw bytes of the event and to the proof that matches', async () => {
  const page = await at(`/commitments?period=${today()}`);
  await page.locator('[data-key="t/MT-2"]').click();
  await page.getByRole('button', { name: 'Mở bằng chứng' }).click();
  const steps = drawer(page).locator('.step');
  await drawer(page).locator('.raw-dump').waitFor();
  assert.equal(await steps.count(), 8);
  const found = await evidence('MT-2');
  assert.equal(await drawer(page).locator('.event-line').count(), found.intervals.length);
  await drawer(page).getByRole('button', { name: /truc-hue-raise|Mở dữ liệu gốc/ }).filter({ hasText: 'truc-hue-raise' }).click();
  await drawer(page).getByRole('button', { name: 'Xem dạng chữ' }).click();
  assert.match(await drawer(page).locator('.raw-text').innerText(), /"eventId":"truc-hue-raise"/);
  await matches(page).waitFor();
  assert.match(await matches(page).innerText(), /^Khớp\./);
  clean(page);
});

test('an event moves the shown score without a reload', async () => {
  const page = await at(`/commitments?period=${today()}&target=MT-2`);
  const figure = page.locator('.target .big-score .score-figure');
  await figure.waitFor();
  await page.locator('.as-of[data-state=live]').waitFor();
  const before = await figure.innerText();
  let loads = 0;
  page.on('framenavigated', () => loads++);
  await outage('Vinh – Đồng Hới', 1_500, 'truc-vinh');
  await page.waitForFunction((former) => document.querySelector('.target .big-score .score-figure')?.textContent !== former && document.querySelector('.tree .score-figure'), await figure.textContent(), { timeout: 60_000 });
  assert.notEqual(await figure.innerText(), before);
  assert.equal(loads, 0);
  clean(page);
});

test('the picture of the read-me is made here', { skip: process.env.PICTURES !== 'docs' }, async () => {
  const page = await at(`/commitments?period=${today()}&target=MT-2&evidence=1`);
  await evidenceReady(page);
  await page.evaluate(() => document.fonts.ready);
  await picture(page, 'commitments-evidence', join(ROOT, 'docs', 'pictures'));
  assert.ok(statSync(join(ROOT, 'docs', 'pictures', 'commitments-evidence.png')).size < 400_000);
});

test('an alarm appears as it is posted, and what somebody else wrote stays text', async () => {
  const page = await at('/network/alarms');
  await page.locator('.as-of[data-state=live]').waitFor();
  await page.getByRole('row').filter({ hasText: 'onerror' }).waitFor();
  await raise('Đà Nẵng – Quảng Ngãi', { problem: 'Đứt cáp', id: 'live-raise' });
  const row = page.getByRole('row').filter({ hasText: 'Đứt cáp' });
  await row.waitFor({ timeout: 60_000 });
  assert.match(await row.innerText(), /Nghiêm trọng/);
  await clear('Đà Nẵng – Quảng Ngãi', { problem: 'Đứt cáp', id: 'live-clear' });
  await row.waitFor({ state: 'detached', timeout: 60_000 });

  await page.getByRole('row').filter({ hasText: 'onerror' }).click();
  await page.locator('.alarm-panel .facts').waitFor();
  assert.equal(await page.locator('main img').count(), 0);
  const text = await page.locator('main').innerText();
  assert.ok(text.includes('<img src=x onerror=alert(1)>'));
  assert.ok(!text.includes('\u202E') && !text.includes('\u0007'), 'direction and control characters stand as marks');
  assert.ok((await page.locator('.hostile').count()) > 0);
  clean(page);
});

test('the network is searched without diacritics and one object has one page', async () => {
  const page = await at('/network/resources');
  await page.getByRole('textbox', { name: /không cần dấu/ }).fill('dong hoi');
  await page.locator('.object-line').filter({ hasText: 'Đồng Hới – Đông Hà' }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('.object-line')].every((line) => line.textContent.includes('Đồng Hới')));
  await page.locator('.object-line').filter({ hasText: 'Đồng Hới – Đông Hà' }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Đồng Hới – Đông Hà' }).waitFor();
  await page.locator('.target-link').filter({ hasText: 'MT-1' }).waitFor();
  assert.equal(await page.locator('.end').count(), 2);
  clean(page);
});

test('the map shows Việt Nam whole: 34 provinces, 186 islands, the network on it', async () => {
  const page = await at('/network/resources');
  await page.locator('.map-site').first().waitFor();
  assert.equal(await page.locator('.map-province').count(), 34);
  assert.equal(await page.locator('.map-island').count(), 186);
  const map = await page.locator('svg.map').boundingBox();
  for (const point of await page.locator('.map-island').all().then((all) => [all[0], all.at(-1)])) {
    const box = await point.boundingBox();
    assert.ok(box.x >= map.x && box.y >= map.y && box.x + box.width <= map.x + map.width && box.y + box.height <= map.y + map.height, 'inside the frame');
  }
  const words = await page.locator('svg.map').innerHTML();
  for (const name of ['Hoàng Sa', 'Trường Sa', 'Hà Nội', 'Ho Chi Minh']) assert.ok(words.includes(name), name);
  clean(page);
});

test('sign-in, commitments and evidence by keyboard alone', async () => {
  const page = await at('/commitments', { anonymous: true, expected: (text) => /status of 401/.test(text) });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.waitForFunction(() => document.activeElement?.id === 'name');
  await page.keyboard.type('admin');
  await press('Tab');
  await page.keyboard.type(product.administratorPassword());
  await press('Enter');
  await page.getByRole('treeitem').first().waitFor();
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'treeitem')); i++) await press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.dataset.key);
  for (let i = 0; i < 10 && (await focused()) !== 't/MT-2'; i++) {
    const from = await focused();
    await press('ArrowDown');
    await page.waitForFunction((key) => document.activeElement?.dataset.key !== key, from);
  }
  await press('Enter');
  const button = page.getByRole('button', { name: 'Mở bằng chứng' });
  await button.waitFor();
  for (let i = 0; i < 30 && !(await button.evaluate((element) => element === document.activeElement)); i++) await press('Tab');
  const ring = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.notEqual(ring, 'none', 'the focus can be seen');
  await press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'drawer-title');
  const events = () => page.evaluate(() => document.activeElement?.matches('.event-ids button'));
  for (let i = 0; i < 20 && !(await events()); i++) await press('Tab');
  await press('Enter');
  await matches(page).waitFor();
  await press('Escape');
  await drawer(page).waitFor({ state: 'detached' });
  clean(page);
});

test('a role without the right is told so and whom to ask', async () => {
  const added = await run('user', 'add', '--name', 'vanphong', '--role', 'office', '--data', product.data);
  assert.equal(added.code, 0, added.stderr);
  const page = await at('/network/alarms', { anonymous: true, expected: (text) => /status of 40[13]/.test(text) });
  await page.waitForURL(/sign-in/);
  await signIn(page, 'vanphong', added.stdout.trim().split(/\s+/).at(-1));
  await page.getByText('Tài khoản không có quyền xem mục này').first().waitFor();
  assert.equal(await page.getByRole('row').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Tạm dừng' }).count(), 0);
  assert.deepEqual(await violations(page), []);
  await picture(page, 'alarms-not-allowed');
  await page.goto(`${product.url}/commitments?period=${today()}&target=MT-2&evidence=1`);
  await drawer(page).locator('.step').nth(7).getByText('không có quyền').waitFor();
  await picture(page, 'evidence-not-allowed');
  await page.goto(`${product.url}/network/resources`);
  await page.locator('.map-site').first().waitFor();
  assert.equal(await page.locator('.map-province').count(), 34);
  clean(page);
});

const link = () => links.get('Huế – Đà Nẵng').id;
const screens = {
  'sign-in': { path: () => '/sign-in', anonymous: true, ready: (page) => page.locator('#name').waitFor() },
  commitments: { path: () => '/commitments', ready: (page) => page.locator('[data-key="t/MT-3"]').waitFor() },
  evidence: { path: () => `/commitments?period=${today()}&target=MT-2&evidence=1`, ready: evidenceReady },
  alarms: { path: () => '/network/alarms?state=all', ready: (page) => page.locator('.grid-row').nth(3).waitFor() },
  'alarm-open': { path: async () => `/network/alarms?state=all&alarm=${await anAlarm()}`, ready: (page) => page.locator('.alarm-panel .timeline-row').first().waitFor() },
  incidents: { path: () => '/network/incidents', ready: (page) => page.locator('.incident-row').first().waitFor() },
  'incident-open': { path: async () => `/network/incidents?state=all&incident=${await anIncident()}`, ready: (page) => page.locator('.incident-alarm').first().waitFor() },
  network: { path: () => '/network/resources', ready: (page) => page.locator('.object-line').nth(3).waitFor() },
  object: { path: () => `/network/resources/${link()}`, ready: (page) => page.locator('.target-link').first().waitFor() },
  map: { path: () => '/network/resources?view=map', ready: (page) => page.locator('.map-site').first().waitFor() },
};

const anAlarm = async () => (await administrator.read(`/api/alarms?state=all&object=${link()}`)).items[0].id;

const anIncident = async () => (await administrator.read(`/api/incidents?state=all&size=1`)).items[0].id;

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, async (size) => at(await screen.path(), { ...size, anonymous: screen.anonymous }), screen.ready);
}

test('after a restart the same session finds all of it again; after sign-out nothing', async () => {
  const page = await at(`/commitments?period=${today()}&target=MT-2`, { expected: (text) => /status of 40[13]|ERR_|Failed to (fetch|load)|status of 503/.test(text) });
  const figure = page.locator('.target .big-score .score-figure');
  const before = await figure.innerText();
  await product.stop();
  await page.locator('.as-of:not([data-state=live])').waitFor();
  await product.start();
  await page.locator('.as-of[data-state=live]').waitFor({ timeout: 60_000 });
  await page.reload();
  await figure.waitFor();
  assert.match(before, /\d/);
  assert.match(await figure.innerText(), /\d/);
  await page.goto(`${product.url}/network/alarms?state=all`);
  await page.getByRole('row').filter({ hasText: 'onerror' }).waitFor();

  await page.locator('.account').click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/\/sign-in/);
  assert.equal(await page.evaluate(async () => (await fetch('/api/me')).status), 401);
  await page.goto(`${product.url}/commitments`);
  await page.waitForURL(/\/sign-in/);
  clean(page);
});
