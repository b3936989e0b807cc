import { getJson, postJson } from './http';
import type { PushPage } from './types';

export const pushPath = '/api/push';

/** Whether this browser can be told at all; the worker has to be there, and the reader must not have refused. */
export type PushAbility = 'possible' | 'refused' | 'impossible';

export function pushAbility(): PushAbility {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) return 'impossible';
  return Notification.permission === 'denied' ? 'refused' : 'possible';
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/') : undefined;
}

/** What this browser is subscribed under; null where it is not. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  if (pushAbility() === 'impossible') return null;
  return (await (await worker())?.pushManager.getSubscription()) ?? null;
}

/**
 * Asks the reader, subscribes this browser and tells the server.
 *
 * @returns false where the reader did not permit it
 */
export async function switchPushOn(publicKey: string, language: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const found = await worker();
  if (!found) return false;
  const made = await found.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  await tell(made, language);
  return true;
}

/** Ends the subscription of this browser; its push service tells the server at the next message. */
export async function switchPushOff(): Promise<void> {
  const found = await worker().catch(() => undefined);
  const shown = (await found?.getNotifications?.().catch(() => [])) ?? [];
  for (const one of shown) one.close();
  await (await ownSubscription().catch(() => null))?.unsubscribe().catch(() => false);
}

/** Renews a subscription of whoever is signed in for this session; ends one that is another's. */
export async function settlePush(language: string): Promise<void> {
  const standing = await ownSubscription();
  if (!standing) return;
  const { devices } = await getJson<PushPage>(pushPath);
  if (devices.some((device) => device.endpoint === standing.endpoint)) await tell(standing, language);
  else await switchPushOff();
}

async function tell(subscription: PushSubscription, language: string): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  await postJson('/api/push/devices', { endpoint, publicKey: keys?.['p256dh'], auth: keys?.['auth'], language, label: deviceName() });
}

/** Browser and system, as far as the browser tells them. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : 'Browser';
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : 'Linux';
  return `${browser} · ${system}`;
}
