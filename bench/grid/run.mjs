// Frames a second of 100,000 alarm rows under 200 updates a second while they are scrolled: the console's own grid and AG Grid Community, in turn.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROWS = 100_000;
const ROUNDS = 5;
const SECONDS = 6;
const UPDATES = 200;
const STEP = 56; // pixels a frame
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const built = join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'grid');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://x').pathname);
  const body = await readFile(join(built, path)).catch(() => null);
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body ?? '');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: FLAGS });

async function open(name) {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  await page.goto(`${address}/${name}.html?rows=${ROWS}`);
  await page.waitForFunction(() => window.measured?.top() !== undefined && window.measured.top() !== '', undefined, { timeout: 60_000 });
  return page;
}

/** The uppermost row at three places, so that both are known to show the same. */
async function rowsAt(page) {
  const found = [];
  for (const row of [0, 41_234, 90_001]) {
    await page.evaluate((top) => window.measured.scroller().scrollTo(0, top), row * 28);
    await page.waitForTimeout(600);
    found.push(await page.evaluate(() => window.measured.top()));
  }
  await page.evaluate(() => window.measured.scroller().scrollTo(0, 0));
  await page.waitForTimeout(400);
  return found;
}

/** Scrolls on each frame while rows change; resolves with frames a second. */
const frames = (page) =>
  page.evaluate(
    ({ rows, seconds, updates, step }) =>
      new Promise((resolve) => {
        const scroller = window.measured.scroller();
        let next = 0;
        const feed = setInterval(() => {
          const some = [];
          for (let i = 0; i < updates / 4; i++) some.push(window.sample((next = (next + 7_919) % rows)));
          window.measured.put(some);
        }, 250);
        let count = 0;
        const begun = performance.now();
        const frame = (now) => {
          count++;
          scroller.scrollTop += step;
          if (now - begun < seconds * 1_000) requestAnimationFrame(frame);
          else {
            clearInterval(feed);
            resolve((count * 1_000) / (now - begun));
          }
        };
        requestAnimationFrame(frame);
      }),
    { rows: ROWS, seconds: SECONDS, updates: UPDATES, step: STEP },
  );

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const found = { ours: [], ag: [] };
for (let round = 0; round < ROUNDS; round++) {
  const tops = [];
  for (const name of ['ours', 'ag']) {
    const page = await open(name);
    tops.push(await rowsAt(page));
    found[name].push(await frames(page));
    await page.close();
  }
  if (JSON.stringify(tops[0]) !== JSON.stringify(tops[1])) throw new Error(`The grids show different rows: ${JSON.stringify(tops)}`);
}
await browser.close();
server.close();
for (const [name, values] of Object.entries(found)) console.log(`grid_${name} by round: ${values.map((value) => value.toFixed(1)).join(', ')} frames/s`);
console.log(`figure: grid_frames ${median(found.ours).toFixed(1)} frames/s`);
console.log(`figure: grid_frames_ag_grid ${median(found.ag).toFixed(1)} frames/s`);
console.log(`ratio: grid ${(median(found.ours) / median(found.ag)).toFixed(2)}`);
