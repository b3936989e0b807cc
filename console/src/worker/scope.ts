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

export interface Telling extends Extendable {
  readonly data: { json(): unknown } | null;
}

export interface Choosing extends Extendable {
  readonly notification: Notification;
}

export interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { type: 'window' }): Promise<readonly { focus(): Promise<unknown> }[]>;
    openWindow(address: string): Promise<unknown>;
  };
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'sync', listener: (event: Syncing) => void): void;
  addEventListener(type: 'push', listener: (event: Telling) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: Choosing) => void): void;
  addEventListener(type: 'message', listener: (event: Messaging) => void): void;
}
