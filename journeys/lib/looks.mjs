// One screen as it looks: three sizes, light and dark, English at a desk; loaded anew where the layout is another.
// PICTURES=looks draws each into build/pictures, and dark at every size; colours change no layout, so without pictures dark is seen at the desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cropped, picture, sideways, violations } from './browser.mjs';
import { pause } from './product.mjs';

export const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
export const SIZES = [{ width: 1920, height: 1080 }, DESK, PHONE];
const DRAWN = process.env.PICTURES === 'looks';

/** A test of its own: accessible, no sideways scroll, nothing in the console. `open(size)` gives a page, `ready(page)` waits for what it shows. */
export function looksRight(name, open, ready) {
  test(`${name} at three sizes, light and dark, vi and en: accessible, no sideways scroll, nothing in the console`, async () => {
    const page = await open(SIZES[0]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      if (size === PHONE) await page.reload();
      await ready(page);
      await theme(page, 'light');
      await look(page, `${name}-${size.width}-light-vi`, size === PHONE);
      if (!DRAWN && size !== DESK) continue;
      await theme(page, 'dark');
      await look(page, `${name}-${size.width}-dark-vi`, size === DESK);
    }
    await page.addInitScript(() => localStorage.setItem('thongmach.language', 'en'));
    await page.setViewportSize(DESK);
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await look(page, `${name}-${DESK.width}-light-en`, false);
    await page.context().close();
  });
}

async function theme(page, name) {
  await page.evaluate((chosen) => {
    localStorage.setItem('thongmach.theme', chosen);
    dispatchEvent(new StorageEvent('storage', { key: 'thongmach.theme', newValue: chosen }));
  }, name);
  await page.locator(`html[data-theme=${name}]`).waitFor();
}

/** The checker takes seconds: dark at the desk and light on the phone meet every colour and both layouts; elsewhere it is left out. */
async function look(page, name, checked) {
  await page.evaluate(() => document.fonts.ready);
  await pause(250);
  if (DRAWN) await picture(page, name);
  assert.equal(await sideways(page), 0, name);
  assert.equal(await cropped(page), 0, `${name}: a map is cut off`);
  if (checked) assert.deepEqual(await violations(page), [], name);
  assert.deepEqual(page.faults, [], name);
}
