import { datedPath } from './dated';
import { signalGone, signalHere } from './offline/signal';

/**
 * All requests of the console. The session is a cookie the script never sees; what changes something carries the
 * CSRF token of the readable cookie XSRF-TOKEN. A refused request becomes an ApiProblem with the server's code.
 */
export interface ProblemLine {
  code: string;
  message: string;
  line?: number | null;
  column?: number | null;
  field?: string | null;
}

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly lines: ProblemLine[],
    readonly retryAfterSeconds: number | null,
  ) {
    super(detail || title || code);
    this.name = 'ApiProblem';
  }
}

/** After so long without a key, a pointer or a touch the console reads on by itself: nobody may be there. */
const attentionMillis = 60_000;
let attendedAt = Date.now();
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const) {
  addEventListener(sign, () => (attendedAt = Date.now()), { capture: true, passive: true });
}

let requestLanguage = 'vi';
let onUnauthenticated: () => void = () => undefined;

/** The language in which the server words its refusals. */
export function setRequestLanguage(language: string): void {
  requestLanguage = language;
}

/** The language in which the server is asked to answer. */
export function currentRequestLanguage(): string {
  return requestLanguage;
}

/** Called once per 401 on anything but the sign-in itself. */
export function setUnauthenticatedHandler(handler: () => void): void {
  onUnauthenticated = handler;
}

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('Retry-After'));
  let body: Record<string, unknown> = {};
  if (response.headers.get('Content-Type')?.includes('json')) {
    try {
      body = (await response.json()) as Record<string, unknown>;
    } catch {
      body = {};
    }
  }
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : '');
  return new ApiProblem(
    response.status,
    text('code') || `http.${response.status}`,
    text('title'),
    text('detail'),
    Array.isArray(body['errors']) ? (body['errors'] as ProblemLine[]) : [],
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, text/plain', 'Accept-Language': requestLanguage };
  // Such requests do not keep the session from idling out.
  if (method === 'GET' && Date.now() - attendedAt > attentionMillis) headers['X-Unattended'] = 'true';
  const file = body instanceof FormData || body instanceof Blob;
  if (body instanceof Blob) headers['Content-Type'] = body.type || 'application/octet-stream';
  else if (body !== undefined && !file) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') {
    const token = cookie('XSRF-TOKEN');
    if (token) headers['X-XSRF-TOKEN'] = token;
  }
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    signalGone();
    throw new ApiProblem(0, 'console.unreachable', '', '', [], null);
  }
  signalHere();
  if (response.ok) return response;
  if (response.status === 401 && path !== '/api/sign-in') onUnauthenticated();
  throw await problemOf(response);
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await send('GET', datedPath(path), undefined, signal)).json()) as T;
}

/** A plain text answer, such as a verifier key. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  return (await send('GET', path, undefined, signal)).text();
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  const response = await send('POST', path, body);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Changes what is there. */
export async function putJson<T>(path: string, body: unknown): Promise<T> {
  return (await (await send('PUT', path, body)).json()) as T;
}

/** A file in the multipart field `file`. */
export async function postFile<T>(path: string, file: File): Promise<T> {
  const form = new FormData();
  form.set('file', file);
  return (await (await send('POST', path, form)).json()) as T;
}

/** A picture as it is. */
export async function postBlob<T>(path: string, blob: Blob): Promise<T> {
  return (await (await send('POST', path, blob)).json()) as T;
}

/** A path with its query; absent and empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
