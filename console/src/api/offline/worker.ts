import { syncTag, takeOver } from './names';

const address = '/sw.js';
const betweenLooksMillis = 10 * 60 * 1000;

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

/** The only address a script may be made of; the page's policy knows this one name. */
function trustedAddress(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  if (!policies) return address;
  const policy = policies.createPolicy('thongmach-worker', {
    createScriptURL(url) {
      if (url !== address) throw new TypeError('Only the service worker may be named.');
      return url;
    },
  });
  return policy.createScriptURL(address) as string;
}

let trusted: string | null = null;
let newer = false;
let watched: ServiceWorkerRegistration | null = null;
let lookedAt = 0;
const listeners = new Set<() => void>();

function tellNewer(): void {
  newer = true;
  for (const listener of listeners) listener();
}

/** Whether a newer console is ready, or has taken over in another window. */
export function isNewer(): boolean {
  return newer;
}

export function onNewer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/') : undefined;
}

/** Has the browser keep the console for times without signal; where it cannot, nothing changes. */
export async function keepConsole(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    trusted ??= trustedAddress();
    const found = await navigator.serviceWorker.register(trusted, { scope: '/', updateViaCache: 'none' });
    lookedAt = Date.now();
    watch(found);
  } catch {
    // Out of reach or switched off by the browser: the console works with signal alone.
  }
}

function watch(found: ServiceWorkerRegistration): void {
  if (found === watched) return;
  const first = watched === null;
  watched = found;
  if (found.waiting && navigator.serviceWorker.controller) tellNewer();
  found.addEventListener('updatefound', () => {
    const coming = found.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) tellNewer();
    });
  });
  if (!first) return;
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all brings nothing new.
    if (controlled) tellNewer();
    controlled = navigator.serviceWorker.controller !== null;
  });
}

/** Looks for a newer console, at most every ten minutes. */
export async function lookForNewer(): Promise<void> {
  if (Date.now() - lookedAt < betweenLooksMillis) return;
  lookedAt = Date.now();
  await (await registration())?.update().catch(() => undefined);
}

/** Loads the newer console in this window; others are told. */
export async function loadNewer(): Promise<void> {
  const waiting = (await registration())?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is of this origin
  waiting.postMessage(takeOver);
}

/** Asks the browser to send what waits even when the page is closed by then; not every browser can. */
export async function askToSync(): Promise<void> {
  const found = (await registration()) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await found?.sync?.register(syncTag).catch(() => undefined);
}

/** Takes the worker and everything it kept off the device. */
export async function forgetConsole(): Promise<void> {
  await (await registration())?.unregister().catch(() => false);
  if ('caches' in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}
