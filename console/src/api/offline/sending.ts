import { dequeue, enqueue, queued, refuse, type Draft, type QueuedChange, type Refusal } from './queue';
import { signalGone, signalHere } from './signal';
import { lock } from './vault';

/** The server keeps outcomes for thirty days: what has waited longer could be done twice, so people look at it first. */
const longestWaitMillis = 28 * 24 * 60 * 60 * 1000;
/** Not the server refused it, but the console holds it back. */
export const waitedTooLong = 'console.waited-too-long';
const sendingName = 'thongmach.sending';
const underWay = 409;
const tooMany = 429;
const serverFault = 500;

let onEnded: () => void = () => undefined;

/** Called when a sending finds that the session has ended. */
export function setEndedHandler(handler: () => void): void {
  onEnded = handler;
}

/** What became of one sending. */
export type Outcome = { state: 'sent'; answer: unknown } | { state: 'refused'; status: number; refusal: Refusal } | { state: 'later' } | { state: 'ended' };

/** What became of a change that a reader has just given. */
export type Given<T> = { state: 'sent'; answer: T } | { state: 'waits' } | { state: 'refused'; status: number; refusal: Refusal } | { state: 'unkept' };

/**
 * Takes a change down, then sends all that waits in its order. Nothing is lost where the page is closed in between,
 * and nothing is done twice where an answer is: the change goes out again under the same key.
 *
 * A change refused at once is not kept: its form is still open and says why. `unkept` means that this browser cannot
 * keep it: it has to be sent at once or not at all.
 */
export async function give<T>(draft: Draft): Promise<Given<T>> {
  const change = await enqueue(draft).catch(() => null);
  if (!change) return { state: 'unkept' };
  const outcome = await sendAll(change.id);
  if (outcome?.state === 'sent') return { state: 'sent', answer: outcome.answer as T };
  if (outcome?.state === 'refused') {
    await dequeue(change.id);
    return outcome;
  }
  return { state: 'waits' };
}

/**
 * Sends what waits, one after the other, by one window or worker at a time. Stops where the server is out of reach;
 * what it refuses keeps its reason and does not hold up what stands behind it.
 *
 * @param watched a change whose outcome is wanted
 */
export async function sendAll(watched?: string): Promise<Outcome | null> {
  let found: Outcome | null = null;
  await exclusively(async () => {
    for (const change of await queued()) {
      if (change.refusal) continue;
      // oxlint-disable-next-line no-await-in-loop -- in the order in which they were written
      const outcome = await sendOne(change);
      if (change.id === watched) found = outcome;
      if (outcome.state === 'later' || outcome.state === 'ended') return;
      // oxlint-disable-next-line no-await-in-loop -- what was sent is gone before the next goes out
      await (outcome.state === 'sent' ? dequeue(change.id) : refuse(change, outcome.refusal));
    }
  });
  return found;
}

function exclusively(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(sendingName, work) : work();
}

async function sendOne(change: QueuedChange): Promise<Outcome> {
  if (Date.now() - change.writtenAt > longestWaitMillis) {
    return { state: 'refused', status: 0, refusal: { code: waitedTooLong, title: '', detail: '', lines: [] } };
  }
  let response: Response;
  try {
    response = await post(change);
    if (response.status === 403 && (await codeOf(response)) === 'access.csrf-refused') {
      await fetch('/api/me', { credentials: 'same-origin' });
      response = await post(change);
    }
    if (response.ok) return { state: 'sent', answer: response.status === 204 ? null : await response.json() };
  } catch {
    signalGone();
    return { state: 'later' };
  }
  if (response.status === 401) {
    await lock();
    onEnded();
    return { state: 'ended' };
  }
  const refusal = await refusalOf(response);
  const again = response.status >= serverFault || response.status === tooMany || (response.status === underWay && refusal.code === 'access.request-under-way') || refusal.code === 'access.csrf-refused';
  return again ? { state: 'later' } : { state: 'refused', status: response.status, refusal };
}

async function post(change: QueuedChange): Promise<Response> {
  const token = await forgeryToken();
  const response = await fetch(change.path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': change.language,
      'Content-Type': 'application/json',
      'Idempotency-Key': change.id,
      ...(token ? { 'X-XSRF-TOKEN': token } : {}),
    },
    body: JSON.stringify(change.body),
  });
  signalHere();
  return response;
}

/** A worker has no document; where it cannot read the cookie either, a window has to send. */
async function forgeryToken(): Promise<string | null> {
  if (typeof document !== 'undefined') {
    const found = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
    return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : null;
  }
  const cookies = (globalThis as { cookieStore?: { get(name: string): Promise<{ value: string } | null> } }).cookieStore;
  return (await cookies?.get('XSRF-TOKEN'))?.value ?? null;
}

async function codeOf(response: Response): Promise<string> {
  return (await refusalOf(response.clone())).code;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const body: { code?: string; title?: string; detail?: string; errors?: Refusal['lines'] } = await response.json().catch(() => ({}));
  return { code: body.code ?? `http.${response.status}`, title: body.title ?? '', detail: body.detail ?? '', lines: body.errors ?? [] };
}
