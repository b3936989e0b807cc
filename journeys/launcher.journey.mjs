// What the launcher says when something is wrong: one clear sentence and a non-zero exit.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Product, freePort, run } from './lib/product.mjs';

let product;

before(async () => {
  product = await Product.create();
  await product.start();
});

after(() => product?.remove());

/** The error is one sentence for people: no stack, no second line. */
function oneSentence({ code, stdout, stderr }, word) {
  assert.notEqual(code, 0);
  const lines = stderr.trim().split('\n');
  assert.equal(lines.length, 1, stderr + stdout);
  assert.match(lines[0], word);
  assert.doesNotMatch(stderr, /Exception|\bat [a-z]+\.[a-z]/);
}

test('help names every command', async () => {
  const { code, stdout } = await run('help');
  assert.equal(code, 0);
  for (const word of ['start', 'test', 'stop', 'status', 'token create', 'user add', 'checkpoint', 'verify', 'bench', '--port', '--data', '--database-url', '--detach']) assert.ok(stdout.includes(word), word);
});

test('an unknown command is refused', async () => oneSentence(await run('strat'), /strat/));

test('an unknown option is refused', async () => oneSentence(await run('status', '--dtaa', '/tmp'), /--dtaa/));

test('an unknown role is refused and the roles are named', async () =>
  oneSentence(await run('token', 'create', '--name', 'x', '--role', 'boss', '--data', product.data), /boss.*unit-head/));

test('status says running with its address, and a second start is refused', async () => {
  const { code, stdout } = await run('status', '--data', product.data);
  assert.equal(code, 0);
  assert.ok(stdout.includes(product.url), stdout);
  oneSentence(await run('start', '--detach', '--data', product.data, '--port', String(await freePort())), /./);
});

test('a taken port is refused', async () => {
  const data = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  try {
    oneSentence(await run('start', '--detach', '--data', data, '--port', String(port)), new RegExp(String(port)));
  } finally {
    server.close();
    rmSync(data, { recursive: true, force: true });
  }
});

test('a foreign folder and a newer folder are refused and left alone', async () => {
  const data = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
  try {
    writeFileSync(join(data, 'letter.txt'), 'not ours');
    oneSentence(await run('start', '--detach', '--data', data, '--port', String(await freePort())), /./);
    writeFileSync(join(data, 'VERSION'), 'thongmach-data 99\n');
    oneSentence(await run('start', '--detach', '--data', data, '--port', String(await freePort())), /99/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('a database that is not there is named', async () => {
  const data = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
  const port = await freePort();
  try {
    const url = `postgresql://somebody:secret-word@127.0.0.1:${port}/nowhere`;
    const answer = await run('start', '--detach', '--data', data, '--port', String(await freePort()), '--database-url', url);
    oneSentence(answer, new RegExp(`127.0.0.1:${port}`));
    assert.doesNotMatch(answer.stderr + answer.stdout, /secret-word/);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('the database of another running product is refused and left alone', async () => {
  const data = mkdtempSync(join(tmpdir(), 'thongmach-journey-'));
  const before = product.runFile();
  try {
    const answer = await run('start', '--detach', '--data', data, '--port', String(await freePort()), '--database-url', before.databaseUrl);
    oneSentence(answer, /belongs to another data folder/);
    assert.ok(!answer.stderr.includes(new URL(before.databaseUrl).password));
    oneSentence(await run('token', 'create', '--name', 'thief', '--role', 'administrator', '--data', data, '--database-url', before.databaseUrl), /belongs to another data folder/);
    rmSync(join(data, 'installation'));
    cpSync(join(product.data, 'installation'), join(data, 'installation'));
    oneSentence(await run('start', '--detach', '--data', data, '--port', String(await freePort()), '--database-url', before.databaseUrl), /in use by another running/);
    assert.equal((await run('status', '--data', product.data)).code, 0);
    assert.deepEqual(product.runFile(), before);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

test('a token is printed alone, and works at once', async () => {
  const { code, stdout } = await run('token', 'create', '--name', 'alone', '--role', 'administrator', '--data', product.data);
  assert.equal(code, 0);
  assert.match(stdout, /^tm_[A-Za-z0-9_-]{43}\n$/);
  const response = await fetch(`${product.url}/api/me`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
  assert.equal(response.status, 200);
});
