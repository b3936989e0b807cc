import { ApiProblem, getJson } from '../http';
import { store } from './store';
import { heldKey, longestKeptMillis, seal, settledKey, unseal } from './vault';

/** An answer of the server, or the last one kept of it where the server cannot be reached. */
export interface Kept<T> {
  value: T;
  /** When a kept answer was given, in milliseconds; null for an answer of now. */
  at: number | null;
}

const mostAnswers = 8;
const mostBytes = 2 * 1024 * 1024;

/** Reads from the server and keeps the answer; without signal gives what was kept, with its age. */
export async function getKept<T>(path: string, signal?: AbortSignal): Promise<Kept<T>> {
  try {
    const value = await getJson<T>(path, signal);
    void keep(path, value);
    return { value, at: null };
  } catch (failure) {
    if (!(failure instanceof ApiProblem && failure.code === 'console.unreachable')) throw failure;
    const kept = await keptAnswer<T>(path);
    if (kept) return kept;
    throw failure;
  }
}

/** Keeps the last answer to a request, encrypted; nothing where it is too large or nobody is signed in. */
export async function keep(path: string, value: unknown): Promise<void> {
  try {
    const held = await settledKey();
    if (!held) return;
    const sealed = await seal(held, path, value);
    if (sealed.box.byteLength > mostBytes) return;
    const database = await store();
    await database.put('kept', { path, account: held.account, at: Date.now(), ...sealed });
    const rows = (await database.getAll('kept')).toSorted((one, other) => other.at - one.at);
    await Promise.all(rows.slice(mostAnswers).map((row) => database.delete('kept', row.path)));
  } catch {
    // The device is full or the browser took the database away: what is on the screen stays right.
  }
}

/** What was kept of a request, at most seven days old; null without any. */
export async function keptAnswer<T>(path: string): Promise<Kept<T> | null> {
  const held = await heldKey().catch(() => null);
  if (!held) return null;
  const database = await store();
  const row = await database.get('kept', path);
  if (!row || row.account !== held.account) return null;
  if (Date.now() - row.at > longestKeptMillis) {
    await database.delete('kept', path);
    return null;
  }
  const value = await unseal<T>(held, path, row);
  return value === null ? null : { value, at: row.at };
}
