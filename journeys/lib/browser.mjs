// The product in the real browser: one page with everything it must not do written down.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './product.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });

/** A page in a context of its own, with the console's service worker where asked for; `faults` gathers console errors, broken policy, foreign requests and thrown errors. */
export async function visit(browser, url, { width, height, theme = 'light', language = 'vi', state, worker = false, expected = () => false }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', storageState: state, serviceWorkers: worker ? 'allow' : 'block' });
  await context.addInitScript(([chosenTheme, chosenLanguage]) => {
    localStorage.setItem('thongmach.theme', chosenTheme);
    localStorage.setItem('thongmach.language', chosenLanguage);
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  }, [theme, language]);
  const page = await context.newPage();
  page.faults = [];
  const note = (text) => expected(text) || page.faults.push(text);
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()} ${message.location().url ?? ''}`));
  page.on('pageerror', (error) => note(`thrown: ${error.stack ?? error}`));
  page.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => request.url().startsWith(`${url}/`) || request.url().startsWith('blob:') || note(`foreign: ${request.url()}`));
  return page;
}

/** What the browser keeps of a person who signed in and came to where `home` leads. */
export async function signIn(browser, url, size, { name, password }, home = (place) => !place.pathname.startsWith('/sign-in')) {
  const page = await visit(browser, url, size);
  await page.goto(`${url}/sign-in`);
  await page.locator('#name').fill(name);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(home);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

/** Violations of WCAG 2.2 A and AA on the page, one line each. The checker comes in beside the page's own policy. */
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] } }));
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? one.help}`));
}

/** How many pixels the page can be scrolled sideways. */
export const sideways = (page) => page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);

/** How many maps lie in part outside of their frame: neither land nor islands may be cut off. */
export const cropped = (page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.map-box')].filter((box) => {
        const drawn = box.querySelector('svg')?.getBoundingClientRect();
        const frame = box.getBoundingClientRect();
        const panel = (box.closest('.panel') ?? box).getBoundingClientRect();
        return drawn && (drawn.bottom > frame.bottom + 1 || drawn.right > frame.right + 1 || frame.bottom > panel.bottom + 1);
      }).length,
  );

export async function picture(page, name, folder = join(ROOT, 'build', 'pictures')) {
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
}
