// Every endpoint that is served: nothing without a credential, and for each role just what the published rules say.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client } from './lib/client.mjs';
import { Product } from './lib/product.mjs';

const ROLES = ['leader', 'unit-head', 'programme', 'noc', 'field', 'planner', 'inspector', 'office', 'worker', 'administrator', 'integration'];
// The calendar feed is opened by the secret in its address alone; a wrong one is not found.
const PUBLIC = new Set(['POST /api/sign-in', 'GET /api/feed/{file}']);
const NOWHERE = '00000000-0000-7000-8000-000000000000';

let product;
let endpoints;
const clients = new Map();

before(async () => {
  product = await Product.create();
  await product.start();
  for (const role of ROLES) clients.set(role, new Client(product.url, await product.token(role)));
  const description = await clients.get('administrator').read('/v3/api-docs');
  endpoints = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, roles: operation['x-roles'] })));
});

after(() => product?.remove());

const concrete = (path) => path.replace(/\{[^}]+\}/g, NOWHERE);

/** Sends an empty request; a stream is closed as soon as its status is known. */
async function status(client, { method, path }) {
  const stop = new AbortController();
  const response = await fetch(client.url + concrete(path), {
    method,
    signal: stop.signal,
    headers: { ...(client.token ? { authorization: `Bearer ${client.token}` } : {}), ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    body: method === 'GET' ? undefined : '{}',
  });
  stop.abort();
  return response.status;
}

test('the description lists the endpoints and who may call each', () => {
  assert.ok(endpoints.length > 25, `${endpoints.length} endpoints`);
  for (const one of endpoints) if (!PUBLIC.has(`${one.method} ${one.path}`)) assert.ok(Array.isArray(one.roles) && one.roles.length > 0, `${one.method} ${one.path} names no roles`);
});

test('nothing but health, sign-in and static files answers without authentication', async () => {
  const nobody = new Client(product.url);
  for (const one of endpoints) {
    if (PUBLIC.has(`${one.method} ${one.path}`)) continue;
    assert.equal(await status(nobody, one), 401, `${one.method} ${one.path}`);
  }
  assert.equal(await status(nobody, { method: 'GET', path: '/api/feed/{file}' }), 404);
  assert.equal((await nobody.get('/v3/api-docs')).status, 401);
  assert.equal((await nobody.get('/actuator/env')).status, 401);
  assert.equal((await nobody.get('/api/nothing-of-this-name')).status, 401);
  assert.equal((await nobody.get('/actuator/health')).status, 200);
  assert.equal((await nobody.get('/')).status, 200);
});

test('each role reaches what the description says, and nothing else', async () => {
  for (const [role, client] of clients) {
    for (const one of endpoints) {
      if (PUBLIC.has(`${one.method} ${one.path}`) || one.path === '/api/sign-out') continue;
      const found = await status(client, one);
      if (one.roles.includes(role)) assert.ok(found !== 401 && found !== 403 && found < 500, `${role} ${one.method} ${one.path} answered ${found}`);
      else assert.equal(found, 403, `${role} ${one.method} ${one.path}`);
    }
  }
});

test('a wrong, a cut and an ill-formed token are all refused alike', async () => {
  const good = clients.get('administrator').token;
  for (const token of ['x', good.slice(0, -1), `${good}x`, 'tm_', 'a'.repeat(5000)]) {
    const answer = await new Client(product.url, token).get('/api/alarms');
    assert.ok([400, 401, 431].includes(answer.status), `${token.slice(0, 12)} answered ${answer.status}`);
  }
});

test('answers carry the security headers', async () => {
  const { headers } = await new Client(product.url).get('/');
  assert.match(headers.get('content-security-policy'), /default-src 'self'/);
  assert.match(headers.get('content-security-policy'), /frame-ancestors 'none'/);
  assert.doesNotMatch(headers.get('content-security-policy'), /script-src[^;]*unsafe-inline/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
});

test('guessing passwords is slowed down', async () => {
  const nobody = new Client(product.url);
  const statuses = [];
  for (let i = 0; i < 8; i++) statuses.push((await nobody.request('POST', '/api/sign-in', { name: 'admin', password: `wrong-${i}` })).status);
  assert.ok(statuses.includes(429), statuses.join(' '));
  assert.ok(!statuses.includes(200));
});
