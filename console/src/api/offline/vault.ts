import { canKeep, hasStore, removeStore, store, type HeldKey, type QueuedRow, type Sealed } from './store';

/** What is kept to be shown without signal is shown for so long after the server last answered. */
export const longestKeptMillis = 7 * 24 * 60 * 60 * 1000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let unlocking: Promise<void> = Promise.resolve();

/** The key in use; null while nobody is signed in or the server has not answered for longer than seven days. */
export async function heldKey(): Promise<HeldKey | null> {
  if (!canKeep()) return null;
  const held = (await (await store()).get('keys', 'held')) ?? null;
  if (held && Date.now() - held.seenAt > longestKeptMillis) {
    await lock();
    return null;
  }
  return held;
}

/** As `heldKey`, after a sign-in that is still being taken down. */
export async function settledKey(): Promise<HeldKey | null> {
  await unlocking;
  return heldKey();
}

/**
 * Takes down that the server has answered as this account. The key comes from the server, and of another account's
 * nothing but what it has not sent yet stays behind, locked.
 *
 * @param fetchKey the account's 256 bits as base64, asked for only where the device does not hold them
 */
export function unlock(account: string, fetchKey: () => Promise<{ account: string; key: string }>): Promise<void> {
  unlocking = unlocking
    .then(async () => {
      if (!canKeep()) return;
      const held = await heldKey();
      if (held?.account === account) {
        await (await store()).put('keys', { ...held, seenAt: Date.now() });
        return;
      }
      await lock();
      const told = await fetchKey();
      const bits = Uint8Array.from(atob(told.key), (letter) => letter.charCodeAt(0));
      const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
      bits.fill(0);
      if (told.account === account) await (await store()).put('keys', { id: 'held', account, key, seenAt: Date.now() });
    })
    .catch(() => undefined);
  return unlocking;
}

/** Forgets the key and all that was kept to be shown. What waits to be sent stays, unreadable without the key. */
export async function lock(): Promise<void> {
  if (!canKeep()) return;
  const database = await store();
  await Promise.all([database.clear('keys'), database.clear('kept')]);
}

/** Rows of accounts other than the one signed in: nothing this account can read. */
export async function rowsOfOthers(): Promise<QueuedRow[]> {
  const held = await heldKey();
  return held ? (await (await store()).getAll('queued')).filter((row) => row.account !== held.account) : [];
}

/**
 * Removes everything the device keeps. What other accounts have not sent yet is put back as it was: it waits for them,
 * and only they can read it.
 */
export async function wipe(others: QueuedRow[]): Promise<void> {
  if (!canKeep()) return;
  await removeStore();
  if (others.length === 0) return;
  const database = await store();
  const put = database.transaction('queued', 'readwrite');
  await Promise.all([...others.map((row) => put.store.add(row)), put.done]);
}

/** How many changes wait on this device while nobody is signed in. */
export async function lockedCount(): Promise<number> {
  return canKeep() && (await hasStore()) ? (await store()).count('queued') : 0;
}

/** Encrypts a value so that it opens only with this key and only in this place. */
export async function seal(held: HeldKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoder.encode(`${held.account} ${place}`) }, held.key, encoder.encode(JSON.stringify(value)));
  return { iv, box };
}

/** What `seal` closed; null where it was closed by another key or for another place. */
export async function unseal<T>(held: HeldKey, place: string, sealed: Sealed): Promise<T | null> {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData: encoder.encode(`${held.account} ${place}`) }, held.key, sealed.box);
    return JSON.parse(decoder.decode(text)) as T;
  } catch {
    return null;
  }
}
