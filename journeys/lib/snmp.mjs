// A device that sends SNMP v1 and v2c: messages written byte by byte (BER), sent as they are.
import { createSocket } from 'node:dgram';
import { pause } from './product.mjs';

const length = (count) => {
  if (count < 0x80) return Buffer.from([count]);
  const bytes = [];
  for (let rest = count; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
};

const value = (tag, ...parts) => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), length(content.length), content]);
};

export const integer = (number, tag = 0x02) => {
  const bytes = [];
  let rest = BigInt(number);
  do {
    bytes.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (rest !== 0n && rest !== -1n);
  if ((rest === 0n) !== bytes[0] < 0x80) bytes.unshift(rest === 0n ? 0 : 0xff);
  return value(tag, Buffer.from(bytes));
};

export const octets = (content) => value(0x04, Buffer.from(content));
export const timeTicks = (hundredths) => integer(hundredths, 0x43);
export const counter64 = (count) => integer(count, 0x46);
export const ipAddress = (text) => value(0x40, Buffer.from(text.split('.').map(Number)));

export const oid = (text) => {
  const [first, second, ...arcs] = text.split('.').map(Number);
  const bytes = [];
  for (const arc of [first * 40 + second, ...arcs]) {
    const sevens = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) sevens.unshift(0x80 | (rest % 128));
    bytes.push(...sevens);
  }
  return value(0x06, Buffer.from(bytes));
};

const varbinds = (pairs) => value(0x30, ...pairs.map(([name, content]) => value(0x30, oid(name), content)));

export const TRAP = 0xa7;
export const INFORM = 0xa6;

/** A v2c trap or inform. */
export const v2c = ({ kind = TRAP, community = 'public', requestId, upTime = 100, trap, pairs = [] }) =>
  value(0x30, integer(1), octets(community), value(kind, integer(requestId), integer(0), integer(0),
    varbinds([['1.3.6.1.2.1.1.3.0', timeTicks(upTime)], ['1.3.6.1.6.3.1.1.4.1.0', oid(trap)], ...pairs])));

/** A v1 trap. */
export const v1 = ({ community = 'public', enterprise = '1.3.6.1.4.1.9.1', agent = '10.9.8.7', generic, specific = 0, pairs = [] }) =>
  value(0x30, integer(0), octets(community), value(0xa4, oid(enterprise), ipAddress(agent), integer(generic), integer(specific), timeTicks(5), varbinds(pairs)));

/** Sends datagrams to a port of this machine, one after the other. */
export async function send(port, messages) {
  const socket = createSocket('udp4');
  try {
    for (const message of messages) await new Promise((resolve, reject) => socket.send(message, port, '127.0.0.1', (error) => (error ? reject(error) : resolve())));
  } finally {
    socket.close();
  }
}

/** Sends one datagram and gives the answer, or null when none comes in time. */
export async function ask(port, message, milliseconds = 2000) {
  const socket = createSocket('udp4');
  try {
    const answer = new Promise((resolve) => socket.once('message', resolve));
    socket.send(message, port, '127.0.0.1');
    return await Promise.race([answer, pause(milliseconds).then(() => null)]);
  } finally {
    socket.close();
  }
}
