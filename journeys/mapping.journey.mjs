// What no rule understands waits unharmed: an administrator tries a rule on the very message, puts it in force, and the message becomes an alarm of its own time, once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signIn, violations, visit } from './lib/browser.mjs';
import { Client } from './lib/client.mjs';
import { DESK, looksRight } from './lib/looks.mjs';
import { eventually, Product } from './lib/product.mjs';

const LAB = `type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
Site,s1,,,,,,,Trạm Một,16.05,108.20
Node,n1,Site,s1,,,,,Nút Một,,
`;
const began = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000);
const ALERT = { status: 'firing', labels: { alertname: 'MatQuang', device: 'n1', level: 'cao' }, annotations: { summary: 'Mất quang cổng 3' }, startsAt: began.toISOString(), endsAt: '0001-01-01T00:00:00Z' };
const RULE = {
  name: 'mat-quang',
  protocol: 'ALERTMANAGER',
  action: 'ALARM',
  conditions: [{ field: 'labels.alertname', pattern: '^MatQuang$' }, { field: 'labels.device', pattern: '^(?P<device>[a-z0-9]+)$' }],
  names: 'VES',
  object: 'qd/${device}',
  eventType: 'COMMUNICATIONS_ALARM',
  probableCause: 'lossOfSignal',
  specificProblem: '${annotations.summary}',
  perceivedSeverity: '${labels.level}',
  severities: { cao: 'MAJOR' },
  clear: { field: 'status', pattern: '^resolved$' },
};

let product;
let browser;
let administrator;
let state;
let raw;

before(async () => {
  product = await Product.create();
  await product.start();
  administrator = new Client(product.url, await product.token('administrator'));
  const integration = new Client(product.url, await product.token('integration'));
  assert.equal((await integration.importFile('qd', 'csv', 'qd.csv', LAB)).status, 200);
  const sent = await integration.request('POST', '/api/intake/alertmanager', { version: '4', status: 'firing', receiver: 'thongmach', alerts: [ALERT] });
  assert.equal(sent.status, 200, sent.text);
  browser = await launch();
  state = await signIn(browser, product.url, DESK, { name: 'admin', password: product.administratorPassword() });
});

after(async () => {
  await browser?.close();
  await product?.remove();
});

async function at(path, options = {}) {
  const page = await visit(browser, product.url, { ...DESK, ...options, state });
  await page.goto(product.url + path);
  return page;
}

const alarms = async () => (await administrator.read('/api/alarms?state=all&size=50')).items;
const draft = (page) => page.getByLabel('Bản nháp (JSON)');
const trial = (page) => page.getByRole('status', { name: 'Kết quả thử' });

test('a message that no rule takes is listed with its bytes and is no alarm', async () => {
  const page = await at('/network/unclear');
  const line = page.locator('.intake-event').first();
  await line.getByText('Không quy tắc nào khớp').waitFor();
  await line.getByRole('button', { name: 'Xem nguyên văn' }).click();
  await page.locator('.raw').getByRole('button', { name: 'Xem dạng chữ' }).click();
  raw = await page.locator('.raw pre').innerText();
  assert.equal(JSON.parse(raw).labels.alertname, 'MatQuang');
  assert.deepEqual(await alarms(), []);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('a rule is tried on that message before it holds for anything', async () => {
  const page = await at('/network/mapping');
  await page.getByText('Chưa ban hành phiên bản nào').waitFor();
  await page.locator('.ant-segmented').getByText('Alertmanager').click();
  await page.getByLabel('Dán nội dung webhook của Alertmanager', { exact: false }).fill(raw);
  await page.getByRole('button', { name: 'Thử', exact: true }).click();
  await trial(page).getByText('Không quy tắc nào khớp').waitFor();

  await draft(page).fill('[{]');
  await page.getByRole('alert').getByText('Chưa đọc được JSON:').waitFor();
  await draft(page).fill(JSON.stringify([{ ...RULE, severities: {} }], null, 2));
  await page.getByRole('button', { name: 'Thử', exact: true }).click();
  await trial(page).getByText('khớp nhưng không điền được').waitFor();

  await draft(page).fill(JSON.stringify([RULE], null, 2));
  await page.getByRole('button', { name: 'Thử', exact: true }).click();
  await trial(page).getByText('thành cảnh báo theo quy tắc mat-quang').waitFor();
  await trial(page).getByText('qd/n1').waitFor();
  await trial(page).getByText('(Mất tín hiệu)').waitFor();
  assert.deepEqual(await alarms(), [], 'a trial records nothing');
  assert.deepEqual(await violations(page), []);

  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.locator('dialog.form-drawer [data-field=reason] textarea').fill('Cảnh báo mất quang của hãng A');
  await page.locator('dialog.form-drawer .form-foot .ant-btn-primary').click();
  await page.getByText('Đang áp dụng phiên bản 1').waitFor();
  await page.locator('.intake-versions summary').click();
  await page.getByText('Cảnh báo mất quang của hãng A').waitFor();
  assert.deepEqual(await alarms(), [], 'what waits is not touched by itself');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('read again, it becomes an alarm of the time it told, and only once', async () => {
  const page = await at('/network/unclear');
  await page.getByRole('button', { name: 'Chạy lại', exact: true }).click();
  await page.getByText('Đang chạy lại 1 bản tin').waitFor();
  await page.getByText('Không có bản tin nào đang chờ.').waitFor();
  await page.locator('.ant-segmented').getByText('Đã thành cảnh báo').click();
  await page.locator('.intake-event').getByText('Đã thành cảnh báo lúc').waitFor();
  const [alarm, ...more] = await eventually('the alarm', async () => {
    const found = await alarms();
    return found.length > 0 && found;
  });
  assert.deepEqual(more, []);
  assert.equal(Date.parse(alarm.raisedAt), began.getTime());
  assert.equal(alarm.alarmCondition, 'lossOfSignal', 'the name that the rule gave stays in the API');
  await administrator.post('/api/unclear-events/readings', {});
  await page.goto(`${product.url}/network/alarms`);
  await page.locator('.grid-row').getByText('Nút Một').waitFor();
  await page.locator('.grid-row').getByText('Mất tín hiệu').click();
  await page.locator('.alarm-panel .facts').getByText('lossOfSignal').waitFor();
  await page.locator('.alarm-panel .alarm-what').getByText('Mất quang cổng 3').waitFor();
  assert.equal((await alarms()).length, 1);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

looksRight('mapping', () => at('/network/mapping'), (page) => page.getByText('Đang áp dụng phiên bản 1').or(page.getByText('Version 1 in force')).waitFor());
looksRight('unclear', () => at('/network/unclear?state=RECORDED'), (page) => page.locator('.intake-event').first().waitFor());
looksRight('named-alarm', () => at('/network/alarms'), (page) => page.locator('.grid-row').first().waitFor());
