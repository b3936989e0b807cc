// One screen as it looks: three sizes, light and dark, English at a desk; loaded anew where the layout is another.
// PICTURES=looks draws each into build/pictures, and dark at every size; colours change no layout, so without pictures dark is seen at the desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cropped, picture, sideways, violations } from './browser.mjs';
import { pause } from './product.mjs';

export const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
const DRAWN = process.env.PICTURES === 'looks';

/** A test of its own: accessible, no sideways scroll, nothing in the console. `open(size)` gives a page, `ready(page)` waits for what it shows. */
export function looksRight(name, open, ready) {
  test(`${name} at three sizes, light and dark, vi and en: accessible, no sideways scroll, nothing in the console`, async () => {
    const page = await open(DESK);
    for (const size of [DESK, WALL, PHONE]) {
      await page.setViewportSize(size);
      if (size === PHONE) await page.reload();
      await ready(page);
      await look(page, `${name}-${size.width}-light-vi`, size === PHONE);
      if (size === DESK) {
        await choose(page, 'language', 'en', 'html[lang=en]');
        await look(page, `${name}-${size.width}-light-en`, false);
        await choose(page, 'language', 'vi', 'html[lang=vi]');
      }
      if (!DRAWN && size !== DESK) continue;
      await choose(page, 'theme', 'dark', 'html[data-theme=dark]');
      await look(page, `${name}-${size.width}-dark-vi`, size === DESK);
      await choose(page, 'theme', 'light', 'html[data-theme=light]');
    }
    await page.context().close();
  });
}

/** As another window of the same browser chooses it. */
async function choose(page, what, value, seen) {
  await page.evaluate(([key, newValue]) => {
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, [`thongmach.${what}`, value]);
  await page.locator(seen).waitFor();
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
