import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What was encrypted: the vector and the text under it. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  box: ArrayBuffer;
}

/** The key of the account that is signed in on this device; the browser lets nobody read its bits. */
export interface HeldKey {
  id: 'held';
  account: string;
  key: CryptoKey;
  /** When the server last answered as this account, in milliseconds. */
  seenAt: number;
}

/** The last answer to one request. */
export interface KeptRow extends Sealed {
  path: string;
  account: string;
  at: number;
}

/** One change that waits to be sent; rows go out in the order of `place`. */
export interface QueuedRow extends Sealed {
  place?: number;
  id: string;
  account: string;
  at: number;
}

interface Schema extends DBSchema {
  keys: { key: string; value: HeldKey };
  kept: { key: string; value: KeptRow };
  queued: { key: number; value: QueuedRow; indexes: { id: string } };
}

const name = 'thongmach';
let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Whether this browser can keep anything safely at all: it takes a secure origin, Web Crypto and a database. */
export function canKeep(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis && Boolean(globalThis.crypto?.subtle);
}

/** The device's own database; opened again whenever the browser or another window has closed it. */
export function store(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('keys', { keyPath: 'id' });
      database.createObjectStore('kept', { keyPath: 'path' });
      database.createObjectStore('queued', { keyPath: 'place', autoIncrement: true }).createIndex('id', 'id', { unique: true });
    },
    blocking: (_current, _wanted, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  }).catch((failure: unknown) => {
    opened = null;
    throw failure;
  });
  return opened;
}

/** Whether anything was ever kept on this device; where the browser does not tell, it may have been. */
export async function hasStore(): Promise<boolean> {
  const known = await indexedDB.databases?.();
  return !known || known.some((one) => one.name === name);
}

/** Removes the whole database; what other windows have open of it is closed. */
export async function removeStore(): Promise<void> {
  const open = opened;
  opened = null;
  (await open?.catch(() => null))?.close();
  await deleteDB(name);
}
