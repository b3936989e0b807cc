// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, keptAnswer } from './kept';
import { dequeue, enqueue, mend, queued, type Draft } from './queue';
import { give, sendAll } from './sending';
import { removeStore, store } from './store';
import { heldKey, lock, lockedCount, rowsOfOthers, unlock, wipe } from './vault';

vi.hoisted(() => {
  globalThis.addEventListener ??= () => undefined;
});

const day = 24 * 60 * 60 * 1000;
const sent: { path: string; key: string; body: string }[] = [];
let answers: (Response | 'cut')[] = [];

vi.stubGlobal('isSecureContext', true);
vi.stubGlobal('fetch', (path: string, request: RequestInit) => {
  const headers = request.headers as Record<string, string>;
  sent.push({ path, key: headers['Idempotency-Key'] ?? '', body: String(request.body) });
  const answer = answers.shift() ?? Response.json({ done: true });
  return answer === 'cut' ? Promise.reject(new TypeError('network')) : Promise.resolve(answer);
});

function keyOf(account: string) {
  const bits = new Uint8Array(32).fill(account.codePointAt(0) ?? 0);
  return () => Promise.resolve({ account, key: btoa(String.fromCodePoint(...bits)) });
}

const signIn = (account: string) => unlock(account, keyOf(account));

function obstacle(title: string): Draft {
  return { kind: 'obstacle', path: '/api/obstacles', body: { title }, title, language: 'vi' };
}

function refusal(status: number, code: string): Response {
  return Response.json({ code, title: 'Không nhận', detail: 'Nhiệm vụ đã đóng', errors: [] }, { status });
}

beforeEach(async () => {
  vi.useRealTimers();
  sent.length = 0;
  answers = [];
  await removeStore();
  await signIn('ha');
});

describe('what waits to be sent', () => {
  it('is kept encrypted under a key whose bits nobody can read', async () => {
    await enqueue(obstacle('Chưa có giấy phép'));
    await keep('/api/overview/my-part', { title: 'Chưa có giấy phép' });
    const rows = [...(await (await store()).getAll('queued')), ...(await (await store()).getAll('kept'))];
    const texts = rows.map((row) => Buffer.from(row.box).toString('utf8') + JSON.stringify(row));
    expect(rows).toHaveLength(2);
    expect(texts.join('')).not.toContain('giấy');
    const held = await heldKey();
    expect(held?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', held?.key as CryptoKey)).rejects.toThrow('not extractable');
  });

  it('goes out in its order and leaves the list', async () => {
    await enqueue(obstacle('một'));
    await enqueue(obstacle('hai'));
    await sendAll();
    expect(sent.map(({ body }) => body)).toEqual(['{"title":"một"}', '{"title":"hai"}']);
    expect(await queued()).toEqual([]);
  });

  it('goes out again under the same key and text where the answer was lost', async () => {
    answers = ['cut', Response.json({ id: 1 })];
    expect(await give(obstacle('một'))).toEqual({ state: 'waits' });
    expect(await queued()).toHaveLength(1);
    await sendAll();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(await queued()).toEqual([]);
  });

  it('waits while the server is away, and keeps its order', async () => {
    answers = [refusal(503, 'kernel.unavailable')];
    await enqueue(obstacle('một'));
    await enqueue(obstacle('hai'));
    await sendAll();
    expect(sent).toHaveLength(1);
    expect((await queued()).map(({ title }) => title)).toEqual(['một', 'hai']);
  });

  it('keeps its reason where it is refused, holds up nothing behind it, and can be mended under another key', async () => {
    answers = [refusal(422, 'work.not-open')];
    const first = await enqueue(obstacle('một'));
    await enqueue(obstacle('hai'));
    await sendAll();
    const [refused] = await queued();
    expect(refused?.refusal).toEqual({ code: 'work.not-open', title: 'Không nhận', detail: 'Nhiệm vụ đã đóng', lines: [] });
    expect(await queued()).toHaveLength(1);
    await sendAll();
    expect(sent).toHaveLength(2);
    if (refused) await mend(refused, { title: 'một, sửa' }, 'một, sửa');
    await sendAll();
    expect(sent[2]?.body).toBe('{"title":"một, sửa"}');
    expect(sent[2]?.key).not.toBe(first?.id);
    expect(await queued()).toEqual([]);
  });

  it('refused at once is told and not kept', async () => {
    answers = [refusal(400, 'kernel.value-missing')];
    expect(await give(obstacle(''))).toMatchObject({ state: 'refused', status: 400 });
    expect(await queued()).toEqual([]);
  });

  it('is not sent by itself after the server may have forgotten its key', async () => {
    await enqueue(obstacle('một'));
    vi.useFakeTimers({ now: Date.now() + 29 * day, toFake: ['Date'] });
    await signIn('ha');
    await sendAll();
    expect(sent).toEqual([]);
    expect((await queued())[0]?.refusal?.code).toBe('console.waited-too-long');
  });

  it('can be dropped', async () => {
    const one = await enqueue(obstacle('một'));
    await dequeue(one?.id ?? '');
    expect(await queued()).toEqual([]);
  });
});

describe('a session that has ended', () => {
  it('locks what waits until the same account signs in; another neither sees nor sends it', async () => {
    answers = [refusal(401, 'access.unauthenticated')];
    await enqueue(obstacle('của Hà'));
    await sendAll();
    expect(await queued()).toEqual([]);
    expect(await lockedCount()).toBe(1);
    expect(await enqueue(obstacle('không ai'))).toBeNull();
    await signIn('lan');
    expect(await queued()).toEqual([]);
    await sendAll();
    expect(sent).toHaveLength(1);
    await signIn('ha');
    expect((await queued()).map(({ title }) => title)).toEqual(['của Hà']);
  });

  it('shows nothing kept to anybody, not even under a changed owner', async () => {
    await keep('/api/me', { name: 'ha' });
    const row = await (await store()).get('kept', '/api/me');
    await lock();
    expect(await keptAnswer('/api/me')).toBeNull();
    await signIn('lan');
    if (row) await (await store()).put('kept', { ...row, account: 'lan' });
    expect(await keptAnswer('/api/me')).toBeNull();
  });

  it('leaves at a sign-out what others have not sent, and of one’s own nothing', async () => {
    await enqueue(obstacle('của Hà'));
    await signIn('lan');
    await enqueue(obstacle('của Lan'));
    await keep('/api/me', { name: 'lan' });
    await wipe(await rowsOfOthers());
    expect(await (await store()).count('kept')).toBe(0);
    expect(await heldKey()).toBeNull();
    expect(await lockedCount()).toBe(1);
    await signIn('ha');
    expect((await queued()).map(({ title }) => title)).toEqual(['của Hà']);
  });
});

describe('what is kept to be shown', () => {
  it('carries its time and ends after seven days', async () => {
    const before = Date.now();
    await keep('/api/me', { name: 'ha' });
    const kept = await keptAnswer<{ name: string }>('/api/me');
    expect(kept?.value.name).toBe('ha');
    expect(kept?.at).toBeGreaterThanOrEqual(before);
    vi.useFakeTimers({ now: before + 8 * day, toFake: ['Date'] });
    expect(await keptAnswer('/api/me')).toBeNull();
    expect(await heldKey()).toBeNull();
  });

  it('is the last few answers and none too large', async () => {
    for (const at of Array.from({ length: 12 }, (_, index) => index)) {
      vi.useFakeTimers({ now: 1_700_000_000_000 + at, toFake: ['Date'] });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await keep(`/api/${at}`, { at });
    }
    expect(await (await store()).count('kept')).toBeLessThanOrEqual(8);
    await keep('/api/large', 'x'.repeat(3 * 1024 * 1024));
    expect(await (await store()).get('kept', '/api/large')).toBeUndefined();
  });
});
