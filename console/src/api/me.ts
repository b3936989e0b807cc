import { postJson } from './http';
import { getKept, keep } from './offline/kept';
import { settleOwedSignOut } from './offline/leaving';
import { announceQueue } from './offline/queue';
import { sendAll } from './offline/sending';
import { unlock } from './offline/vault';
import type { Me } from './types';

const path = '/api/me';

/**
 * Who is signed in, by the server's word; without signal by what this device keeps. What the server says also opens
 * what the device keeps for that account, and closes it for any other.
 */
export async function readMe(): Promise<Me> {
  await settleOwedSignOut();
  const { value, at } = await getKept<Me>(path);
  if (at === null) void takeIn(value).catch(() => undefined);
  return value;
}

/** Opens what waits of this account, and sends it. */
async function takeIn(me: Me): Promise<void> {
  await unlock(me.account, () => postJson<{ account: string; key: string }>('/api/me/offline-key', {}));
  await keep(path, me);
  announceQueue();
  await sendAll();
}
