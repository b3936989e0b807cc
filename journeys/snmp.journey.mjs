// From a device's datagram to an alarm: who may send, what each trap becomes, and nothing lost unseen.
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Client } from './lib/client.mjs';
import { Product, eventually, pause, run } from './lib/product.mjs';
import { INFORM, ask, counter64, integer, octets, send, v1, v2c } from './lib/snmp.mjs';

const LINK_DOWN = '1.3.6.1.6.3.1.1.5.3';
const LINK_UP = '1.3.6.1.6.3.1.1.5.4';
const ifIndex = (index) => [`1.3.6.1.2.1.2.2.1.1.${index}`, integer(index)];

let product;
let noc;
let port;

/** A UDP port that was free a moment ago. */
const freeUdpPort = () =>
  new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.on('error', reject);
    socket.bind(0, '127.0.0.1', () => {
      const { port: free } = socket.address();
      socket.close(() => resolve(free));
    });
  });

before(async () => {
  product = await Product.create();
  port = await freeUdpPort();
  await product.start('--snmp-port', String(port));
  noc = new Client(product.url, await product.token('noc'));
});

after(() => product?.remove());

const intake = async () => (await noc.read('/api/intake')).protocols.find((one) => one.protocol === 'SNMP');
const alarms = async (state) => (await noc.read(`/api/alarms?state=${state}&source=127.0.0.1&size=1000`)).items;
const pages = async (state) => (await Promise.all([0, 1, 2].map((page) => noc.read(`/api/alarms?state=${state}&source=127.0.0.1&size=1000&page=${page}`)))).flatMap((one) => one.items);
const alarm = (state, condition, interfaceName = null) =>
  eventually(`${state} ${condition}`, async () => (await alarms(state)).find((one) => one.alarmCondition === condition && one.interfaceName === interfaceName));

test('nobody may send until listed, and a listed sender is heard within seconds', async () => {
  await send(port, [v2c({ requestId: 1, trap: LINK_DOWN, pairs: [ifIndex(1)] })]);
  await eventually('the refusal is counted', async () => (await intake()).refused === 1);
  assert.equal((await alarms('all')).length, 0);
  const added = await run('snmp-sender', 'add', '--address', '127.0.0.1', '--community', 'public', '--origin', 'simulated', '--data', product.data);
  assert.equal(added.code, 0, added.stderr);
  await pause(3000);
  assert.ok(await ask(port, v2c({ kind: INFORM, requestId: 2, trap: '1.3.6.1.6.3.1.1.5.2' })), 'the inform is answered');
  await alarm('open', 'warmStart');
});

test('linkDown raises on the interface and linkUp clears it, over v2c and v1', async () => {
  await send(port, [v2c({ requestId: 3, trap: LINK_DOWN, pairs: [ifIndex(7), ['1.3.6.1.2.1.2.2.1.2.7', octets('Gi0/7 tới Hà Nội')]] })]);
  const down = await alarm('open', 'linkDown', '7');
  assert.equal(down.severity, 'CRITICAL');
  assert.equal(down.origin, 'SIMULATED');
  assert.equal(down.authenticated, false);
  assert.equal(down.unplaced, true);
  assert.match(down.additionalText, /1\.3\.6\.1\.2\.1\.2\.2\.1\.1\.7=7; 1\.3\.6\.1\.2\.1\.2\.2\.1\.2\.7=Gi0\/7 tới Hà Nội/);
  await send(port, [v2c({ requestId: 4, trap: LINK_UP, pairs: [ifIndex(7)] })]);
  await alarm('cleared', 'linkDown', '7');
  await send(port, [v1({ generic: 2, pairs: [ifIndex(8)] })]);
  assert.match((await alarm('open', 'linkDown', '8')).additionalText, /1\.3\.6\.1\.6\.3\.18\.1\.3\.0=10\.9\.8\.7/);
});

test('any other trap waits with all it carries until a rule takes it', async () => {
  const trap = '1.3.6.1.4.1.8072.2.3.0.1';
  await send(port, [v2c({ requestId: 5, trap, pairs: [['1.3.6.1.4.1.8072.1', octets([0, 255, 7])], ['1.3.6.1.4.1.8072.2', counter64(18446744073709551615n)], ['1.3.6.1.4.1.8072.3', integer(-3)]] })]);
  const unclear = async (state) => (await noc.read(`/api/unclear-events?domain=snmpTrap&state=${state}`)).events.items;
  await eventually('the trap waits for a rule', async () => (await unclear('WAITING')).length === 1);
  const administrator = new Client(product.url, await product.token('administrator'));
  const { draft } = await administrator.read('/api/mapping');
  await administrator.post('/api/mapping/versions', { reason: 'traps of vendors', version: draft.version });
  await noc.post('/api/unclear-events/readings', { domain: 'snmpTrap' });
  await eventually('the trap was read again', async () => (await unclear('RECORDED')).length === 1);
  const raw = await alarm('open', trap);
  assert.equal(raw.severity, 'WARNING');
  assert.match(raw.additionalText, /1\.3\.6\.1\.4\.1\.8072\.1=0x00ff07; 1\.3\.6\.1\.4\.1\.8072\.2=18446744073709551615; 1\.3\.6\.1\.4\.1\.8072\.3=-3$/);
});

test('an inform that is sent again is answered again and recorded once', async () => {
  const message = v2c({ kind: INFORM, requestId: 77, trap: '1.3.6.1.4.1.8072.9', pairs: [] });
  const before = await intake();
  for (let i = 0; i < 3; i++) assert.ok(await ask(port, message));
  const now = await intake();
  assert.equal(now.accepted - before.accepted, 1);
  assert.equal(now.repeated - before.repeated, 2);
  assert.equal((await alarm('open', '1.3.6.1.4.1.8072.9')).repeats, 0);
});

test('hostile datagrams are counted and stop nothing', async () => {
  const before = await intake();
  const good = v2c({ requestId: 6, trap: LINK_DOWN, pairs: [ifIndex(9)] });
  const hostile = [Buffer.alloc(0), Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]), Buffer.alloc(60_000, 0x30), good.subarray(0, 20), good.subarray(0, good.length - 1)];
  await send(port, [...hostile, good]);
  await alarm('open', 'linkDown', '9');
  const now = await intake();
  assert.equal(now.malformed - before.malformed, hostile.length);
  assert.equal(now.received - before.received, hostile.length + 1);
});

test('a burst is accounted for to the last datagram, and what was accepted is there after kill -9', async () => {
  const before = await intake();
  const burst = [];
  for (let i = 0; i < 3000; i++) burst.push(v2c({ requestId: 1000 + i, upTime: 1000 + i, trap: i % 2 ? LINK_UP : LINK_DOWN, pairs: [ifIndex(100 + (i >> 1))] }));
  await send(port, burst);
  const now = await eventually('every datagram is told', async () => {
    const figures = await intake();
    return figures.accepted - before.accepted + figures.dropped - before.dropped + figures.kernelDrops - before.kernelDrops === burst.length && figures;
  });
  const accepted = now.accepted - before.accepted;
  assert.ok(accepted > 0);
  const { pid } = product.runFile();
  process.kill(pid, 'SIGKILL');
  await eventually('the process is gone', () => !existsSync(`/proc/${pid}`));
  await product.start('--snmp-port', String(port));
  noc = new Client(product.url, noc.token);
  const events = async () => (await pages('all')).filter((one) => Number(one.interfaceName) >= 100).reduce((sum, one) => sum + 1 + (one.state === 'cleared' ? 1 : 0), 0);
  if (accepted === burst.length) await eventually('each is recorded once', async () => (await events()) === burst.length);
});

test('a port that was asked for must be free', async () => {
  const other = await Product.create();
  try {
    await assert.rejects(other.start('--snmp-port', String(port)), /UDP port/);
  } finally {
    await other.remove();
  }
});

test('passwords of a user are printed once and stay out of the logs', async () => {
  const added = await run('snmp-user', 'add', '--name', 'noc', '--data', product.data);
  assert.equal(added.code, 0, added.stderr);
  assert.match(added.stdout, /Authentication password \(SHA-256\): \S{8,}\n.*Privacy password \(AES-128\): \S{8,}/);
  const weak = await run('snmp-user', 'add', '--name', 'weak', '--auth', 'MD5', '--data', product.data);
  assert.notEqual(weak.code, 0);
  assert.match(weak.stderr, /SHA-256 SHA-384 SHA-512/);
});
