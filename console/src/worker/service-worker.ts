/**
 * Opens the console without signal and sends what waits when it returns. It keeps the files of one build, and the page
 * that belongs to them; answers of the API it never touches.
 */
import { queued } from '../api/offline/queue';
import { sendAll } from '../api/offline/sending';
import { syncTag, takeOver } from '../api/offline/names';
import type { WorkerScope } from './scope';

declare const BUILD_FILES: string[];
declare const BUILD_NAME: string;

const worker = globalThis as unknown as WorkerScope;
const prefix = 'thongmach-';
const kept = `${prefix}${BUILD_NAME}`;
/** The page of the console; it is the same at every address. */
const pageKey = '/';
/** Windows of the build before go on with its files until they are loaded anew. */
const builds = 2;

worker.addEventListener('install', (event) => event.waitUntil(keepBuild()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds().then(() => worker.clients.claim())));
worker.addEventListener('message', (event) => {
  if (event.data === takeOver) event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request));
});
worker.addEventListener('sync', (event) => {
  if (event.tag === syncTag) event.waitUntil(sendWaiting());
});

worker.addEventListener('push', (event) => event.waitUntil(show(event.data?.json())));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open());
});

/** What was told: its kind above its title. Whatever else a message holds is not shown. */
async function show(message: unknown): Promise<void> {
  const { kind, title } = (message ?? {}) as { kind?: unknown; title?: unknown };
  await worker.registration.showNotification(typeof kind === 'string' ? kind : 'Thông Mạch', { body: typeof title === 'string' ? title : '', icon: '/icon.svg' });
}

/** The window that is open, else a new one where notices are read. */
async function open(): Promise<void> {
  const [window] = await worker.clients.matchAll({ type: 'window' });
  await (window ? window.focus() : worker.clients.openWindow('/notices'));
}

/** All files and the page that names them, or nothing: a half-kept build would open as an empty page. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(pageKey, { cache: 'no-store', credentials: 'omit' });
    const text = await answer.clone().text();
    const named = [...text.matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
    if (!answer.ok || named.length === 0 || named.some((path) => !BUILD_FILES.includes(path))) throw new TypeError('The page belongs to another build.');
    await cache.put(pageKey, answer);
    await cache.addAll(BUILD_FILES);
  } catch (failure) {
    await caches.delete(kept);
    throw failure;
  }
}

async function dropOldBuilds(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== kept);
  await Promise.all(own.slice(0, Math.max(0, own.length - (builds - 1))).map((name) => caches.delete(name)));
}

/** The page of the server; without signal the one kept. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    const found = await (await caches.open(kept)).match(pageKey);
    if (found) return found;
    throw failure;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** The browser tries again later while something is left that may still go out. */
async function sendWaiting(): Promise<void> {
  const outcome = await sendAll();
  if (outcome?.state === 'ended') return;
  if ((await queued()).some((change) => !change.refusal)) throw new TypeError('The server cannot be reached yet.');
}
