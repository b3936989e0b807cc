/** What this worker needs of its own world; the types of windows and of workers exclude one another. */
export interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface Syncing extends Extendable {
  readonly tag: string;
}

export interface Messaging extends Extendable {
  readonly data: unknown;
}

export interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'sync', listener: (event: Syncing) => void): void;
  addEventListener(type: 'message', listener: (event: Messaging) => void): void;
}
