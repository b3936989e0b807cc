// A congress from its delegates to the second round: the office prepares it, three posts enter the ballots apart, one difference and one doubtful ballot are decided, a tie leads to a second round, whose record two confirm.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, picture, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product, ROOT } from './lib/product.mjs';
import { today } from './lib/world.mjs';

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** Names struck on the six ballots: every candidate keeps four of them. */
const STRUCK = ['c3', 'c3', 'c2', 'c2', 'c1', 'c1'];
const marks = (...struck) => ({ marks: Object.fromEntries(struck.map((id) => [id, 'STRUCK'])) });

let product;
let browser;
let body;
let congress;
let election;
let second;
const states = {};
const people = {};
const accounts = {};
const clients = {};

before(async () => {
  product = await Product.create();
  await product.start();
  const administrator = new Client(product.url, await product.token('administrator'));
  body = await administrator.post('/api/units', { code: 'DB', name: 'Đảng bộ Trung tâm Điều hành mạng', tree: 'PARTY' });
  for (const given of ['Sơn', 'Tâm', 'Uyên', 'Đào', 'An', 'Bình', 'Vắng']) people[given] = await administrator.post('/api/people', { code: `DH-${Object.keys(people).length + 1}`, familyName: 'Nguyễn', middleName: 'Văn', givenName: given });
  for (const [key, role, who] of [['office', 'office', null], ['first', 'worker', 'Sơn'], ['second', 'worker', 'Tâm'], ['third', 'worker', 'Uyên'], ['chair', 'leader', 'Đào']]) {
    const name = `dh.${key}`;
    const { password } = await administrator.post('/api/users', { name, role, unit: body.id, ...(who ? { person: people[who].id } : {}) });
    accounts[key] = { name, password };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'office', ...options } = {}) {
  states[who] ??= await signIn(browser, product.url, DESK, accounts[who]);
  const page = await visit(browser, product.url, { ...DESK, ...options, state: states[who] });
  await page.goto(product.url + path);
  return page;
}

const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();

async function choose(page, name, words) {
  await field(page, name).click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: words }).first().click();
}

async function choosePost(page, post, name, words) {
  const control = page.locator(`dialog.form-drawer [data-post="${post}"] [data-field="${post}.${name}"] input`).first();
  await control.click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: words }).first().click();
  if (name === 'others') await page.keyboard.press('Escape');
}

const shown = (page, name) => (process.env.PICTURES === 'looks' ? picture(page, name) : undefined);
const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });

/** Asks as the person who is signed in, with their session. */
async function call(who, method, path, sent, status = 200) {
  clients[who] ??= await at('/my-work', { who });
  const answer = await clients[who].evaluate(
    async ([how, where, what]) => {
      const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '');
      const response = await fetch(where, { method: how, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, ...(what === undefined ? {} : { body: JSON.stringify(what) }) });
      return { status: response.status, json: await response.json() };
    },
    [method, path, sent],
  );
  assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.json)}`);
  return answer.json;
}

test('the office prepares a congress, calls the delegates, records who is absent and names the tellers', async () => {
  const page = await at('/organisation/congresses', { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Lập đại hội' }).click();
  await field(page, 'name').fill('Đại hội đại biểu lần thứ XI');
  await choose(page, 'unit', 'Đảng bộ Trung tâm');
  await field(page, 'termFrom').fill('2026-01-01');
  await field(page, 'termTo').fill('2031-01-01');
  await field(page, 'first').fill(today());
  await field(page, 'last').fill(today());
  await field(page, 'place').fill('Hội trường lớn');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await page.waitForURL(/congresses\/[0-9a-f-]{36}/);
  congress = new URL(page.url()).pathname;
  const api = congress.replace('/organisation/', '/api/');
  await page.getByRole('button', { name: 'Dán danh sách' }).click();
  await field(page, 'text').fill(['Mã\tĐơn vị', ...Object.values(people).map((one) => `${one.code}\tDB`), 'KHONG-CO\t'].join('\n'));
  await send(page);
  await page.locator('.form-problems').getByText('Dòng 9, cột 1').waitFor();
  await shown(page, 'congress-paste');
  assert.deepEqual(await violations(page), []);
  await field(page, 'text').fill(Object.values(people).map((one) => `${one.code}\tDB`).join('\n'));
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Ghi tình trạng Nguyễn Văn Vắng' }).click();
  await choose(page, 'standing', 'Vắng suốt, có lý do');
  await field(page, 'reason').fill('Điều trị tại bệnh viện');
  await send(page);
  await closed(page);
  await page.locator('.cg-excluded').getByText('không có dự khuyết thay').waitFor();
  assert.deepEqual(await page.locator('.cg-numbers dd').allTextContents(), ['7', '1', '6', '6']);
  await page.getByRole('button', { name: 'Ghi danh sách' }).click();
  await choosePost(page, 'PRESIDIUM', 'head', 'Nguyễn Văn Đào');
  await choosePost(page, 'TELLERS', 'head', 'Nguyễn Văn Sơn');
  await choosePost(page, 'TELLERS', 'others', 'Nguyễn Văn Tâm');
  await choosePost(page, 'TELLERS', 'others', 'Nguyễn Văn Uyên');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Khai mạc' }).click();
  await send(page);
  await closed(page);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a teller is refused as a candidate; the list is closed in the order of names', async () => {
  const made = await call('office', 'POST', `${congress.replace('/organisation/', '/api/')}/elections`, { office: 'COMMITTEE', mandate: 'Ủy viên Ban Chấp hành', seats: 2, day: today() }, 201);
  election = `/organisation/elections/${made.election.id}`;
  const page = await at(election, { expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Thêm người ứng cử' }).click();
  await choose(page, 'person', 'Nguyễn Văn Sơn');
  await send(page);
  await page.locator('.form-problems').getByText('không thuộc Tổ kiểm phiếu được').waitFor();
  await choose(page, 'person', 'Nguyễn Văn Đào');
  await send(page);
  await closed(page);
  for (const given of ['An', 'Bình']) await call('office', 'POST', `/api/elections/${made.election.id}/nominations`, { person: people[given].id, source: 'CONVENERS' }, 201);
  await page.reload();
  await page.getByRole('button', { name: 'Chốt danh sách' }).click();
  await page.locator('.cg-names .cg-place').first().waitFor();
  assert.deepEqual(await page.locator('.cg-names b').allTextContents(), ['Nguyễn Văn An', 'Nguyễn Văn Bình', 'Nguyễn Văn Đào']);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('ballots are issued and reconciled; one post enters by the keyboard, two others apart', async () => {
  const api = election.replace('/organisation/', '/api/');
  await call('first', 'POST', `${api}/batches`, { issued: 6 }, 201);
  await call('first', 'POST', `${api}/reconciliation`, { returned: 6, posts: ['Sơn', 'Tâm', 'Uyên'].map((given) => people[given].id) });
  const page = await at(`${election}/entry`, { who: 'first' });
  for (const [at, struck] of STRUCK.entries()) {
    await page.getByText(`Phiếu số ${at + 1}`, { exact: true }).waitFor();
    await page.keyboard.press(struck.slice(1));
    await page.locator(`.cg-sheet li:nth-child(${struck.slice(1)})[data-mark-now=STRUCK]`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`đã nhập ${at + 1}/6`).first().waitFor();
  }
  await page.getByRole('button', { name: 'Đóng điểm nhập' }).click();
  await page.waitForURL(/elections\/[0-9a-f-]{36}$/);
  for (const [who, other] of [['second', 'c1'], ['third', null]]) {
    if (who === 'second') await uploads(other);
    else for (const [at, struck] of STRUCK.entries()) await call(who, 'PUT', `${api}/entries/${at + 1}`, { ...marks(other && at === 2 ? other : struck), doubtful: at === 5 });
    await call(who, 'POST', `${api}/entries/closing`, {});
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

/** The second post has its ballots in a file; the first one it chooses has a mistake. */
async function uploads(other) {
  const page = await at(`${election}/entry`, { who: 'second', expected: (text) => /status of 422/.test(text) });
  const lines = ['ballot,genuine,marks,extraNames,signed', ...STRUCK.map((struck, at) => `${at + 1},1,${at === 2 ? other : struck}=struck,0,0`)];
  const file = (text) => ({ name: 'phieu.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Nhập từ tệp CSV' }).click();
  await field(page, 'file').setInputFiles(file(lines.join('\n').replace('6,1,', '9,1,')));
  await send(page);
  await page.locator('.form-problems').getByText('Dòng 7, cột ballot').waitFor();
  await shown(page, 'congress-upload');
  assert.deepEqual(await violations(page), []);
  await field(page, 'file').setInputFiles(file(lines.join('\n')));
  await send(page);
  await closed(page);
  await page.getByText('đã nhập 6/6').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test('the tellers decide the difference and the doubtful ballot, and count: a tie', async () => {
  const page = await at(election, { who: 'first' });
  await page.getByRole('button', { name: 'Kết luận 3' }).click();
  await field(page, 'reason').fill('Điểm 2 nhìn nhầm dòng');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Kết luận 6' }).click();
  await field(page, 'image').setInputFiles({ name: 'phieu-6.png', mimeType: 'image/png', buffer: PICTURE });
  await field(page, 'reason').fill('Nét gạch qua đúng tên thứ nhất');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Kiểm phiếu' }).click();
  await page.locator('.cg-votes tr[data-place=tied]').nth(2).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the congress votes again between two; both are elected in the second round', async () => {
  const page = await at(election);
  await page.getByRole('button', { name: 'Lập vòng bầu tiếp' }).click();
  await page.locator('dialog.form-drawer [data-field=people] .ant-select-selection-item-remove').last().click();
  await send(page);
  await page.waitForURL((url) => !url.pathname.endsWith(election));
  second = new URL(page.url()).pathname;
  const api = second.replace('/organisation/', '/api/');
  await page.getByRole('button', { name: 'Chốt danh sách' }).click();
  await page.getByText('phiếu hai cột').waitFor();
  await call('first', 'POST', `${api}/batches`, { issued: 6 }, 201);
  await call('first', 'POST', `${api}/reconciliation`, { returned: 6, entry: 'TALLIES', posts: ['Sơn', 'Tâm'].map((given) => people[given].id) });
  await call('second', 'PUT', `${api}/bundles/1`, { ballots: 6, valid: 6, votes: { c1: { votesFor: 6, against: 0 }, c2: { votesFor: 4, against: 0, notCounted: 2 } } });
  await call('second', 'POST', `${api}/entries/closing`, {});
  await enterBundle();
  await enterAgain();
  const head = await at(second, { who: 'first' });
  await head.getByText('khớp nhau ở mọi tập').waitFor();
  await head.getByRole('button', { name: 'Kiểm phiếu' }).click();
  await head.locator('.cg-votes tr[data-place=elected]').nth(1).waitFor();
  await head.context().close();
  await page.reload();
  await page.locator('.cg-votes tr[data-place=elected]').nth(1).waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

/** The first post counts the only bundle, once with sums that cannot be right. */
async function enterBundle() {
  const page = await at(`${second}/entry`, { who: 'first', expected: (text) => /status of 422/.test(text) });
  await page.getByRole('button', { name: 'Thêm tập phiếu' }).click();
  await field(page, 'ballots').fill('6');
  await field(page, 'valid').fill('6');
  for (const [id, counts] of [['c1', ['6', '1']], ['c2', ['5', '0', '1']]]) {
    for (const [at, typed] of counts.entries()) await page.locator(`dialog.form-drawer [data-field="votes.${id}"] input`).nth(at).fill(typed);
  }
  await send(page);
  await page.locator('.form-problems').getByText('cộng lại 7').waitFor();
  await shown(page, 'congress-bundle');
  assert.deepEqual(await violations(page), []);
  await page.locator('dialog.form-drawer [data-field="votes.c1"] input').nth(1).fill('0');
  await send(page);
  await closed(page);
  await page.getByText('6 phiếu, hợp lệ 6').waitFor();
  await page.locator('.tab-on', { hasText: 'Đại hội' }).waitFor();
  await page.getByRole('button', { name: 'Đóng điểm nhập' }).click();
  await page.waitForURL(/elections\/[0-9a-f-]{36}$/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** The second post finds on the paper what it had miscounted. */
async function enterAgain() {
  const page = await at(second, { who: 'second' });
  await page.locator('.cg-differs').getByText('Điểm 1: 5/0/1 · Điểm 2: 4/0/2').waitFor();
  await shown(page, 'congress-bundles-differ');
  await page.getByRole('button', { name: 'Nhập lại tập 1' }).click();
  await page.locator('dialog.form-drawer [data-field="votes.c2"] input').nth(0).fill('5');
  await page.locator('dialog.form-drawer [data-field="votes.c2"] input').nth(2).fill('1');
  await field(page, 'reason').fill('Đếm lại có năm phiếu đồng ý');
  await send(page);
  await closed(page);
  await page.getByText('khớp nhau ở mọi tập').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test('the head of the tellers and the presidium confirm the record; the office records the ratification and gives the posts', async () => {
  const page = await at(second, { who: 'first' });
  await page.getByRole('button', { name: 'Xác nhận biên bản' }).click();
  await page.getByText('Nguyễn Văn Sơn xác nhận').waitFor();
  const digest = await page.locator('.cg-digest').textContent();
  await page.context().close();
  const api = second.replace('/organisation/', '/api/');
  await call('chair', 'POST', `${api}/record`, { digest });
  const office = await at(second);
  await office.getByText('đã xác nhận đủ').waitFor();
  for (const [format, mark] of [['PDF', '%PDF'], ['DOCX', 'PK']]) {
    const file = await office.request.get(`${product.url}${api}/record-paper?format=${format}`);
    const body = await file.body();
    if (process.env.PICTURES === 'looks') await mkdir(join(ROOT, 'build', 'pictures'), { recursive: true });
    if (process.env.PICTURES === 'looks') await writeFile(join(ROOT, 'build', 'pictures', `tally-record.${format.toLowerCase()}`), body);
    assert.equal(body.subarray(0, mark.length).toString(), mark);
  }
  await office.getByRole('button', { name: 'Ghi quyết định chuẩn y' }).click();
  await field(office, 'symbol').fill('12-QĐ/ĐU');
  await field(office, 'day').fill(today());
  await field(office, 'body').fill('Ban Thường vụ Đảng uỷ cấp trên');
  await send(office);
  await closed(office);
  await office.getByRole('button', { name: 'Ghi chức danh' }).click();
  await field(office, 'from').fill(today());
  await send(office);
  await closed(office);
  await office.getByText('ghi từ').waitFor();
  assert.deepEqual(await violations(office), []);
  assert.deepEqual(office.faults, []);
  await office.context().close();
});

test('a worker who has no post learns nothing of it', async () => {
  const page = await at('/organisation/congresses', { who: 'second' });
  await page.locator('.cg-row').first().waitFor();
  const administrator = new Client(product.url, await product.token('administrator'));
  const stranger = await administrator.post('/api/people', { familyName: 'Lê', givenName: 'Lạ' });
  accounts.stranger = { name: 'dh.la', password: (await administrator.post('/api/users', { name: 'dh.la', role: 'worker', unit: body.id, person: stranger.id })).password };
  const other = await at(election, { who: 'stranger', expected: (text) => /status of 404/.test(text) });
  await other.locator('.state, [role=alert], .fault').first().waitFor();
  assert.equal(await other.getByText('Ủy viên Ban Chấp hành').count(), 0);
  await page.context().close();
  await other.context().close();
});

const screens = {
  congresses: { path: () => '/organisation/congresses', ready: (page) => page.locator('.cg-row').first().waitFor() },
  congress: { path: () => congress, ready: (page) => page.locator('.cg-people li').first().waitFor() },
  election: { path: () => election, ready: (page) => page.locator('.cg-votes tbody tr').first().waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), size), screen.ready);
}

/** An election of one, listed and opened for two posts. */
async function opened(entry) {
  const api = congress.replace('/organisation/', '/api/');
  const made = await call('office', 'POST', `${api}/elections`, { office: 'SECRETARY', mandate: 'Bí thư', seats: 1, day: today() }, 201);
  const path = `/api/elections/${made.election.id}`;
  await call('office', 'POST', `${path}/nominations`, { person: people.An.id, source: 'CONVENERS' }, 201);
  await call('office', 'POST', `${path}/list`, {});
  await call('first', 'POST', `${path}/batches`, { issued: 6 }, 201);
  await call('first', 'POST', `${path}/reconciliation`, { returned: 6, entry, posts: ['Sơn', 'Tâm'].map((given) => people[given].id) });
  return path;
}

looksRight('election-entry', async (size) => at(`${(await opened('BALLOTS')).replace('/api/', '/organisation/')}/entry`, { ...size, who: 'first' }), (page) => page.locator('.cg-sheet li').first().waitFor());

looksRight('election-bundles', async (size) => {
  const path = await opened('TALLIES');
  await call('first', 'PUT', `${path}/bundles/1`, { ballots: 4, valid: 3, invalid: { SIGNED_OR_MARKED: 1 }, votes: { c1: { votesFor: 2, against: 1 } } });
  return at(`${path.replace('/api/', '/organisation/')}/entry`, { ...size, who: 'first' });
}, (page) => page.locator('.cg-lines li').first().waitFor());
