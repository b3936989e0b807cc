// A review of last year entered from paper in the console: groups, self-review, comment, proposal, decision with points for want of a scorecard, issue; the engineer reads grade and reasons, a colleague finds nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';
import { thisYear } from './lib/world.mjs';

const LAST = String(Number(thisYear()) - 1);
const PHONE = { width: 390, height: 844 };

let product;
let browser;
let round;
let subject;
const states = {};
const people = {};
const units = {};

before(async () => {
  product = await Product.create();
  await product.start();
  const administrator = new Client(product.url, await product.token('administrator'));
  units.top = await administrator.post('/api/units', { code: 'VX', name: 'Tổng công ty', tree: 'MANAGEMENT', validFrom: '2020-01-01' });
  units.noc = await administrator.post('/api/units', { code: 'NOC', name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT', parent: units.top.id, validFrom: '2020-01-01' });
  for (const [key, given, unit, post, role] of [
    ['chief', 'An', 'top', 'Tổng giám đốc', 'leader'], ['secretary', 'Bình', 'top', 'Chuyên viên', 'office'],
    ['head', 'Chi', 'noc', 'Giám đốc', 'unit-head'], ['engineer', 'Dung', 'noc', 'Kỹ sư', 'worker'], ['colleague', 'Hải', 'noc', 'Kỹ sư', 'worker'],
  ]) {
    const person = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: person.id, unit: units[unit].id, post, from: '2020-01-01' });
    const name = `xl.${key}`;
    people[key] = { id: person.id, account: { name, password: (await administrator.post('/api/users', { name, role, person: person.id, unit: units[unit].id })).password } };
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, { who = 'secretary', ...options } = {}) {
  states[who] ??= await signIn(browser, product.url, DESK, people[who].account);
  const page = await visit(browser, product.url, { ...DESK, ...options, state: states[who] });
  await page.goto(product.url + path);
  return page;
}

const field = (page, name, control = 'input,textarea') => page.locator(`dialog.form-drawer [data-field="${name}"]`).locator(control).first();

async function choose(page, name, words, option = words) {
  await field(page, name).click();
  await page.keyboard.type(words);
  await page.locator('dialog.form-drawer .ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

const send = (page) => page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
const closed = (page) => page.locator('dialog.form-drawer').waitFor({ state: 'detached' });

async function enter(page, button, day) {
  await page.locator('.gd-top').getByRole('button', { name: button }).click();
  await field(page, 'day').fill(day);
  await send(page);
  await closed(page);
}

async function points(page, each) {
  for (const code of ['QUALITIES', 'INNOVATION', 'SELF_CRITICISM']) await field(page, `points.${code}`).fill(each);
}

test('the office begins the review of last year from its papers and sets the groups', async () => {
  const page = await at('/organisation/grading', { expected: (text) => /status of 4(00|22)/.test(text) });
  await page.getByRole('button', { name: 'Lập đợt' }).click();
  await field(page, 'title').fill(`Xếp loại năm ${LAST}`);
  await choose(page, 'unit', 'Tổng công ty');
  await field(page, 'period').fill(LAST);
  await field(page, 'onPaper').fill('03-BB/ĐU');
  assert.deepEqual(await violations(page), []);
  await send(page);
  await page.waitForURL(/grading\/[0-9a-f-]{36}/);
  round = new URL(page.url()).pathname;
  await page.getByText('Lê Văn Dung (Kỹ sư, Trung tâm Điều hành mạng)').waitFor();
  await page.getByRole('button', { name: 'Chia nhóm' }).click();
  await field(page, 'groups[0].name').fill('Chuyên môn');
  await choose(page, 'groups[0].kind', 'Cá nhân');
  await choose(page, 'groups[0].subjects', 'Lê Văn Dung');
  await page.keyboard.press('Escape');
  await send(page);
  await closed(page);
  await enter(page, 'Mở kiểm điểm', `${thisYear()}-01-06`);
  await page.locator('.gd-states [aria-current=step]').getByText('Kiểm điểm').waitFor();
  await page.locator('.gd-row').getByText('Lê Văn Dung').click();
  await page.waitForURL(/subjects\/[0-9a-f-]{36}/);
  subject = new URL(page.url()).pathname;
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the engineer hands in a self-review from the own part', async () => {
  const page = await at('/my-work', { who: 'engineer', expected: (text) => /status of 400/.test(text) });
  await page.locator('section[aria-labelledby=own-grading]').getByText('Nộp tự kiểm điểm').waitFor();
  await page.locator('section[aria-labelledby=own-grading] a').click();
  await page.getByRole('button', { name: 'Nộp tự kiểm điểm' }).click();
  await send(page);
  await page.locator('.form-problems').waitFor();
  for (const part of ['achievements', 'weaknesses', 'mended', 'remedies']) await field(page, part).fill(`Nội dung ${part}`);
  await points(page, '9,5');
  await choose(page, 'grade', 'Hoàn thành tốt');
  await send(page);
  await closed(page);
  await page.locator('#gd-steps').waitFor();
  await page.getByText('Nội dung weaknesses').waitFor();
  assert.equal(await page.locator('#gd-grade').count(), 0, 'no grade before the issue');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('the head writes down the comment; the review is not ended before its time; then the head proposes', async () => {
  const page = await at(subject, { who: 'head' });
  await page.getByRole('button', { name: 'Ghi ý kiến tập thể' }).click();
  await field(page, 'day').fill(`${thisYear()}-01-06`);
  await field(page, 'present').fill('12');
  await field(page, 'text').fill('Tập thể nhất trí.');
  await field(page, 'votes.GOOD').fill('11');
  await send(page);
  await closed(page);
  const office = await at(round, { expected: (text) => /status of 409/.test(text) });
  await office.locator('.gd-top').getByRole('button', { name: 'Chuyển sang đề xuất' }).click();
  await field(office, 'day').fill(`${thisYear()}-01-06`);
  await send(office);
  await office.getByText('Kiểm điểm phải mở ít nhất 1 ngày').waitFor();
  await field(office, 'day').fill(`${thisYear()}-01-09`);
  await send(office);
  await closed(office);
  await page.reload();
  await page.getByRole('button', { name: 'Đề xuất mức xếp loại' }).click();
  await choose(page, 'grade', 'Hoàn thành tốt');
  await send(page);
  await closed(page);
  await page.getByText('Đề xuất: Hoàn thành tốt nhiệm vụ').waitFor();
  await enter(office, 'Chuyển sang quyết định', `${thisYear()}-01-12`);
  assert.deepEqual([...page.faults, ...office.faults], []);
  await office.context().close();
  await page.context().close();
});

test('the leader sees that no scorecard gives results, enters points with the papers, and what would have changed the grade', async () => {
  const page = await at(subject, { who: 'chief' });
  await page.getByText('Chưa có phiếu điểm nào trong kỳ').waitFor();
  await page.locator('.gd-top').getByRole('button', { name: 'Quyết định' }).click();
  await field(page, 'reportedResults').fill('60,5');
  await field(page, 'reportedReason').fill('Báo cáo 18-BC/NOC');
  await send(page);
  await closed(page);
  await page.locator('.gd-big').getByText('Hoàn thành tốt nhiệm vụ').waitFor();
  await page.getByText('Thêm 1 điểm').waitFor();
  assert.deepEqual(await violations(page), []);
  const office = await at(round);
  await enter(office, 'Công bố mức xếp loại', `${thisYear()}-01-15`);
  await office.locator('.gd-row').getByText('Hoàn thành tốt nhiệm vụ · 89').waitFor();
  assert.deepEqual([...page.faults, ...office.faults], []);
  await office.context().close();
  await page.context().close();
});

test('the engineer reads the grade with its reasons on the phone and who read the review; a colleague finds nothing', async () => {
  const page = await at(subject, { who: 'engineer', ...PHONE });
  await page.locator('.gd-issued').getByText('Đã công bố: Hoàn thành tốt nhiệm vụ').waitFor();
  await page.getByText('Tổng điểm: 28,5 (tiêu chí chung) + 60,5 (kết quả) = 89.').waitFor();
  await page.locator('section[aria-labelledby=gd-readings]').getByRole('button').click();
  await page.locator('section[aria-labelledby=gd-readings]').getByText('Lê Văn An').first().waitFor();
  assert.deepEqual(page.faults, []);
  await page.context().close();
  const other = await at(subject, { who: 'colleague', expected: (text) => /status of 404/.test(text) });
  await other.locator('.gd .fault,.gd [role=alert],.gd .state').first().waitFor();
  assert.equal(await other.getByText('Nội dung weaknesses').count(), 0);
  await other.context().close();
});

const screens = {
  grading: { path: () => '/organisation/grading', ready: (page) => page.locator('.gd-row').first().waitFor() },
  'grading-round': { path: () => round, ready: (page) => page.locator('.gd-row').first().waitFor() },
  'grading-subject': { path: () => subject, ready: (page) => page.locator('#gd-grade').waitFor() },
};

for (const [name, screen] of Object.entries(screens)) {
  looksRight(name, (size) => at(screen.path(), size), screen.ready);
}
