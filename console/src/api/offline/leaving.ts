import { ApiProblem, getJson, postJson } from '../http';
import { switchPushOff } from '../push';
import { rowsOfOthers, wipe } from './vault';
import { forgetConsole } from './worker';

const owed = 'thongmach.sign-out';
const accountName = 'thongmach.account';
const windows = typeof BroadcastChannel === 'function' ? new BroadcastChannel(accountName) : null;

/** Hears that another window has signed out. */
export function onLeftElsewhere(listener: () => void): void {
  windows?.addEventListener('message', listener);
}

/**
 * Signs out and takes everything off the device. The browser clears its storage by the server's word; it is cleared
 * here too, for times without signal. Then the session is ended at the server as soon as that can be reached.
 */
export async function leave(): Promise<void> {
  const others = await rowsOfOthers().catch(() => []);
  const remembered = ownSettings();
  let told = true;
  await switchPushOff().catch(() => undefined);
  try {
    await postJson('/api/sign-out', {});
  } catch (failure) {
    // A session that has ended already needs no sign-out.
    told = failure instanceof ApiProblem && failure.status === 401;
  } finally {
    await forgetConsole().catch(() => undefined);
    await wipe(others).catch(() => undefined);
    restore(remembered);
    if (!told) write(owed, 'owed');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
    windows?.postMessage('left');
  }
}

/**
 * Ends the session that a sign-out without signal left behind.
 *
 * @throws ApiProblem as for nobody's request while that cannot be told to the server yet
 */
export async function settleOwedSignOut(): Promise<void> {
  if (read(owed) === null) return;
  try {
    // Also brings the cookie against forged requests anew.
    await getJson('/api/me');
    await postJson('/api/sign-out', {});
  } catch (failure) {
    if (!(failure instanceof ApiProblem && failure.status === 401)) throw new ApiProblem(401, 'console.signed-out', '', '', [], null);
  }
  forgetOwedSignOut();
}

/** A new sign-in takes the place of the session that was to be ended. */
export function forgetOwedSignOut(): void {
  try {
    localStorage.removeItem(owed);
  } catch {
    // Storage is off: nothing was noted either.
  }
}

/** Language and theme say nothing of anybody: they stay. */
function ownSettings(): [string, string][] {
  return ['thongmach.language', 'thongmach.theme'].flatMap((key) => {
    const value = read(key);
    return value === null ? [] : [[key, value] as [string, string]];
  });
}

function restore(settings: [string, string][]): void {
  for (const [key, value] of settings) write(key, value);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off: nothing of it outlasts the page.
  }
}
