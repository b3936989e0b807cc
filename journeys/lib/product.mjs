// Starts and stops the built product by its launcher, as a person would.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LAUNCHER = join(ROOT, 'thongmach');
// A product that lives a minute spends half its processor time on compiling itself well; the simple compiler does.
const SHORT_LIVED = process.env.THONGMACH_JAVA_OPTIONS ?? '-XX:TieredStopAtLevel=1';
const ENVIRONMENT = { ...process.env, THONGMACH_JAVA_OPTIONS: SHORT_LIVED };

/** Runs a launcher command; resolves with {code, stdout, stderr}, never rejects. */
export function run(...args) {
  return new Promise((resolve) => {
    execFile(LAUNCHER, args, { maxBuffer: 64 << 20, env: { ...ENVIRONMENT, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? 1) : 0, stdout, stderr }));
  });
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Polls until the probe gives a truthy value; throws with the last error after the limit. */
export async function eventually(what, probe, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const value = await probe();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(100);
  }
  throw new Error(`${what}: not within ${seconds} s`, { cause: last });
}

/** One installation: a data folder of its own and a port. */
export class Product {
  constructor(data, port) {
    this.data = data;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async create() {
    return new Product(mkdtempSync(join(tmpdir(), 'thongmach-journey-')), await freePort());
  }

  async start(...more) {
    const { code, stdout, stderr } = await run('start', '--detach', '--data', this.data, '--port', String(this.port), ...more);
    if (code !== 0) throw new Error(`start ended with ${code}\n${stdout}\n${stderr}`);
    if (!stdout.split('\n').includes(`Ready: ${this.url}`)) throw new Error(`no Ready line in:\n${stdout}`);
    return stdout;
  }

  async stop() {
    return run('stop', '--data', this.data);
  }

  /** A token of a role. The first is an administrator's, made by the launcher; with it others are asked for without starting a program each time. */
  async token(role) {
    const name = `journey-${role}-${Math.random().toString(36).slice(2, 8)}`;
    this.administrator ??= await this.launcherToken(`${name}-first`);
    const answer = await fetch(`${this.url}/api/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.administrator}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, role }),
    });
    if (answer.status !== 201) throw new Error(`a token for ${role} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()).token;
  }

  async launcherToken(name) {
    const { code, stdout, stderr } = await run('token', 'create', '--name', name, '--role', 'administrator', '--data', this.data);
    if (code !== 0) throw new Error(`token create ended with ${code}: ${stderr}`);
    return stdout.trim();
  }

  /** The generated password of the first administrator. */
  administratorPassword() {
    return readFileSync(join(this.data, 'secrets', 'admin-password'), 'utf8').trim();
  }

  /** What the running product writes down about itself: pid, ports, database url. */
  runFile() {
    return JSON.parse(readFileSync(join(this.data, 'run.json'), 'utf8'));
  }

  async remove() {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** A process in the foreground, for tests that need its output while it runs. */
export function foreground(...args) {
  return spawn(LAUNCHER, args, { stdio: ['ignore', 'pipe', 'pipe'], env: ENVIRONMENT });
}
