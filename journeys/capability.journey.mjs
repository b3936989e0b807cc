// An engineer states a skill and hands in a certificate, the head confirms both in one press each, spares are counted; what the unit has opens to the people, a later day shows what will have expired, a worker sees their own only. A programme's need shows its gap by date and who is near; the gap becomes a plan, the plan a confirmed skill, and the shift sees who can stand in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { Product } from './lib/product.mjs';

/** A day from today in Asia/Ho_Chi_Minh, yyyy-mm-dd. */
const inDays = (days) => new Date(Date.now() + 7 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);

let product;
let browser;
let administrator;
const states = {};
const people = {};
const units = {};
const items = {};
let needs;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  units.top = await administrator.post('/api/units', { code: 'VX', name: 'Tổng công ty Vạn Xuân', tree: 'MANAGEMENT' });
  units.centre = await administrator.post('/api/units', { code: 'KTM', name: 'Trung tâm Kỹ thuật miền Trung', tree: 'MANAGEMENT', parent: units.top.id });
  for (const [key, given, unit, post] of [['leader', 'An', 'top', 'Tổng giám đốc'], ['head', 'Tuấn', 'centre', 'Giám đốc'], ['worker', 'Hải', 'centre', 'Kỹ sư'], ['second', 'Sơn', 'centre', 'Kỹ sư']]) {
    people[key] = await administrator.post('/api/people', { familyName: 'Lê', middleName: 'Văn', givenName: given });
    await administrator.post('/api/mandates', { person: people[key].id, unit: units[unit].id, post, from: '2020-01-01' });
  }
  for (const [key, role, unit] of [['leader', 'leader', 'top'], ['head', 'unit-head', 'centre'], ['worker', 'worker', 'centre'], ['second', 'worker', 'centre']]) {
    const name = `ai.${key}`;
    people[key].account = { name, password: (await administrator.post('/api/users', { name, role, person: people[key].id, unit: units[unit].id })).password };
  }
  for (const [key, kind, name, unitOfMeasure] of [['splice', 'SKILL', 'Hàn nối cáp quang', null], ['height', 'CERTIFICATE', 'An toàn làm việc trên cao', null], ['optic', 'SPARE', 'Mô-đun quang 10G', 'cái']]) {
    items[key] = await administrator.post('/api/capability-items', { kind, code: key, name, unitOfMeasure });
  }
  const programme = await administrator.post('/api/programmes', { code: 'CT-01', name: 'Khép vòng cáp quang nội tỉnh', leadUnit: units.centre.id, from: inDays(-30), to: inDays(121) });
  await administrator.post(`/api/programmes/${programme.code}/milestones`, { code: 'M1', name: 'Khép vòng 20 tỉnh', due: inDays(90) });
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

async function done(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

test('an engineer states a skill and hands in a certificate, on their own page only', async () => {
  const page = await at('/organisation/capability', { who: 'worker' });
  await page.getByRole('button', { name: 'Khai kỹ năng' }).click();
  await choose(page, 'item', 'Hàn nối');
  await choose(page, 'level', '4', 'Hướng dẫn được người khác');
  await send(page);
  await closed(page);
  await page.getByRole('button', { name: 'Nộp chứng chỉ' }).click();
  await choose(page, 'item', 'trên cao');
  await field(page, 'number').fill('07/ATLĐ');
  await field(page, 'issuer').fill('Trường Cao đẳng nghề');
  await field(page, 'issuedOn').fill('2024-06-01');
  await field(page, 'validTo').fill(inDays(30));
  await send(page);
  await closed(page);
  await page.locator('section[aria-labelledby=cap-own]').getByText('Chờ xác nhận').first().waitFor();
  assert.equal(await page.locator('section[aria-labelledby=cap-people]').count(), 0);
  await done(page);
});

test('the head confirms both, counts spares, and sees what will have expired', async () => {
  const page = await at('/organisation/capability', { who: 'head' });
  await page.locator('section[aria-labelledby=cap-waiting]').getByText('Lê Văn Hải').click();
  await page.getByRole('button', { name: 'Xác nhận Hàn nối cáp quang bậc 4' }).click();
  await page.getByText('Xác nhận: bậc 4 · Lê Văn Tuấn').waitFor();
  await page.getByRole('button', { name: /^Xác nhận chứng chỉ An toàn/ }).click();
  await page.locator('section[aria-labelledby=cap-papers]').getByText('Đã xác nhận').waitFor();
  await page.locator('.cap-path a').click();
  await page.getByRole('button', { name: 'Ghi kiểm đếm' }).click();
  await choose(page, 'item', 'Mô-đun');
  await field(page, 'quantity').fill('6');
  await send(page);
  await closed(page);
  await page.locator('section[aria-labelledby=cap-spares]').getByText('6 cái').waitFor();
  const people = page.locator('section[aria-labelledby=cap-people]');
  await people.getByText('bậc 4: 1 người').waitFor();
  await people.getByRole('button', { name: /An toàn/ }).click();
  await people.getByRole('link', { name: 'Lê Văn Hải' }).waitFor();
  await page.locator('.cap-tools input[type=date]').fill(inDays(31));
  await people.getByText('1 người đã hết hạn').waitFor();
  await done(page);
});

test('the head plans who learns what from whom; done and confirmed, the skill counts and they can stand in on shift', async () => {
  const page = await at('/organisation/capability?view=shift', { who: 'head' });
  await page.getByRole('button', { name: 'Thêm vị trí trực' }).click();
  await field(page, 'name').fill('Trưởng ca hiện trường');
  await choose(page, 'unit', 'Trung tâm');
  await choose(page, 'holder', 'Lê Văn Hải');
  await choose(page, 'requirements[0].item', 'Hàn nối');
  await send(page);
  await closed(page);
  const post = page.locator('section[aria-labelledby=cap-shift]');
  await post.getByRole('button', { name: /Trưởng ca hiện trường/ }).click();
  await post.getByText('Không ai thay được').waitFor();
  await post.getByText('chưa có Hàn nối cáp quang').first().waitFor();
  await page.getByText('Tự đào tạo', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
  await choose(page, 'learner', 'Lê Văn Sơn');
  await choose(page, 'item', 'Hàn nối');
  await choose(page, 'mentor', 'Lê Văn Hải');
  await field(page, 'until').fill(inDays(20));
  await field(page, 'how').fill('Kèm hàn 20 mối tại tuyến.');
  await send(page);
  await closed(page);
  await page.locator('section[aria-labelledby=cap-training]').getByText('người kèm: Lê Văn Hải').waitFor();
  await done(page);
  const learning = await at('/organisation/capability', { who: 'second' });
  await learning.getByRole('button', { name: 'Báo học xong' }).click();
  await field(learning, 'word').fill('Đã hàn 20 mối, suy hao đạt.');
  await send(learning);
  await closed(learning);
  await done(learning);
  const confirming = await at('/organisation/capability?view=training', { who: 'head' });
  await confirming.getByRole('button', { name: 'Xác nhận đạt: Lê Văn Sơn' }).click();
  await confirming.locator('.chip').getByText('Đạt', { exact: true }).waitFor();
  await confirming.getByText('Thay ca', { exact: true }).first().click();
  await confirming.getByRole('button', { name: /Trưởng ca hiện trường/ }).click();
  await confirming.getByText('1 người thay được').waitFor();
  await confirming.locator('section[aria-labelledby=cap-shift]').getByText('Lê Văn Sơn').waitFor();
  await done(confirming);
});

test('the leader writes what a programme needs, and sees when it will not be there and why', async () => {
  const page = await at('/commitments/programmes?programme=CT-01');
  await page.getByRole('link', { name: 'Năng lực cần có' }).click();
  await page.getByRole('button', { name: 'Ghi nhu cầu' }).click();
  await choose(page, 'requirements[0].item', 'Hàn nối');
  await page.getByRole('button', { name: 'Thêm yêu cầu' }).click();
  await choose(page, 'requirements[1].item', 'trên cao');
  await choose(page, 'milestone', 'Khép vòng');
  await send(page);
  await closed(page);
  const need = page.locator('.cap-line[data-need]');
  await need.getByText('1 người: Hàn nối cáp quang từ bậc 3 + An toàn làm việc trên cao').or(need.getByText('1 người: An toàn làm việc trên cao + Hàn nối cáp quang từ bậc 3')).waitFor();
  await need.getByRole('button', { name: /^Thiếu 1 từ/ }).click();
  await need.getByText('Có 0/1, thiếu 1').waitFor();
  await need.getByText(/An toàn làm việc trên cao hết hạn/).waitFor();
  await need.locator('input[type=date]').fill(inDays(1));
  await need.getByText('Đủ: có 1/1').waitFor();
  needs = new URL(page.url()).pathname;
  await page.locator('.cap-path a').click();
  await page.locator('section[aria-labelledby=cap-gaps]').getByText('Thiếu 1/1').waitFor();
  await done(page);
});

looksRight('capability', (size) => at('/organisation/capability', { who: 'head', ...size }), (page) => page.locator('section[aria-labelledby=cap-people] .cap-sum').first().waitFor());
looksRight('capability-person', (size) => at(`/organisation/capability/people/${people.worker.id}`, { who: 'head', ...size }), (page) => page.locator('section[aria-labelledby=cap-skills] .cap-line').waitFor());
looksRight('capability-needs', (size) => at(needs, size), (page) => page.locator('.cap-line[data-need]').first().waitFor());
looksRight('capability-shift', (size) => at('/organisation/capability?view=shift', { who: 'head', ...size }), (page) => page.locator('section[aria-labelledby=cap-shift] .cap-sum').waitFor());
looksRight('capability-training', (size) => at('/organisation/capability?view=training', { who: 'head', ...size }), (page) => page.locator('section[aria-labelledby=cap-training] .cap-line').waitFor());
