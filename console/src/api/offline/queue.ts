import { store, type QueuedRow } from './store';
import { heldKey, seal, unseal, settledKey } from './vault';

/** What a change that waits is about: it decides what is shown of it and how it can be mended. */
export type QueuedKind = 'obstacle' | 'task';

export interface Refusal {
  code: string;
  title: string;
  detail: string;
  lines: { code: string; message: string; field?: string | null }[];
}

/** A change to be sent as it stands, once. */
export interface QueuedChange {
  /** The Idempotency-Key: the server does this change once, however often it arrives. */
  id: string;
  kind: QueuedKind;
  path: string;
  body: Record<string, unknown>;
  /** What the reader knows it by. */
  title: string;
  language: string;
  writtenAt: number;
  /** Why the server refused it; null while it waits. */
  refusal: Refusal | null;
}

export type Draft = Pick<QueuedChange, 'kind' | 'path' | 'body' | 'title' | 'language'>;

export const mostQueued = 100;
const queueName = 'thongmach.queue';
const listeners = new Set<() => void>();
const elsewhere = typeof BroadcastChannel === 'function' ? new BroadcastChannel(queueName) : null;
elsewhere?.addEventListener('message', () => tell());

function tell(): void {
  for (const listener of listeners) listener();
}

/** Has whoever watches the list read it anew: it was opened by a sign-in. */
export function announceQueue(): void {
  tell();
}

function changed(): void {
  tell();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
  elsewhere?.postMessage('changed');
}

/** Hears when what waits has changed, in this window or another. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes a change down before anything is sent; null where this browser cannot keep it or the list is full. */
export async function enqueue(draft: Draft): Promise<QueuedChange | null> {
  const held = await settledKey().catch(() => null);
  if (!held) return null;
  const database = await store();
  if ((await database.count('queued')) >= mostQueued) return null;
  const change: QueuedChange = { ...draft, id: crypto.randomUUID(), writtenAt: Date.now(), refusal: null };
  await database.add('queued', { id: change.id, account: held.account, at: change.writtenAt, ...(await seal(held, change.id, change)) });
  changed();
  return change;
}

/** What waits of the account that is signed in, in the order in which it is sent. */
export async function queued(): Promise<QueuedChange[]> {
  const held = await heldKey().catch(() => null);
  if (!held) return [];
  const rows = await (await store()).getAll('queued');
  const own = rows.filter((row) => row.account === held.account);
  const changes = await Promise.all(own.map((row) => unseal<QueuedChange>(held, row.id, row)));
  return changes.filter((change) => change !== null);
}

async function rowOf(id: string): Promise<QueuedRow | undefined> {
  return (await store()).getFromIndex('queued', 'id', id);
}

/** Takes a change out of the list. */
export async function dequeue(id: string): Promise<void> {
  const row = await rowOf(id);
  if (row?.place !== undefined) await (await store()).delete('queued', row.place);
  changed();
}

/** Notes why the server refused a change; it keeps its place in the list. */
export async function refuse(change: QueuedChange, refusal: Refusal): Promise<void> {
  await rewrite(change.id, { ...change, refusal });
}

/** Puts a mended change in place of a refused one, under a key of its own: it is other content. */
export async function mend(change: QueuedChange, body: Record<string, unknown>, title: string): Promise<void> {
  await rewrite(change.id, { ...change, id: crypto.randomUUID(), body, title, refusal: null, writtenAt: Date.now() });
}

async function rewrite(id: string, change: QueuedChange): Promise<void> {
  const held = await heldKey();
  const row = await rowOf(id);
  if (!held || row?.account !== held.account) return;
  await (await store()).put('queued', { ...row, id: change.id, ...(await seal(held, change.id, change)) });
  changed();
}
