import { ApiProblem, currentRequestLanguage, postJson } from '../http';
import { mend, type Draft, type QueuedChange } from './queue';
import { give, sendAll } from './sending';
import { askToSync } from './worker';

/**
 * Gives a change to the server, or keeps it on the device until there is signal.
 *
 * @returns the answer; null where the change waits
 * @throws ApiProblem where the server refuses it, or where it can neither be sent nor kept
 */
export async function giveChange<T>(draft: Omit<Draft, 'language'>): Promise<T | null> {
  const given = await give<T>({ ...draft, language: currentRequestLanguage() });
  switch (given.state) {
    case 'sent':
      return given.answer;
    case 'waits':
      void askToSync();
      return null;
    case 'refused':
      throw new ApiProblem(given.status, given.refusal.code, given.refusal.title, given.refusal.detail, given.refusal.lines, null);
    case 'unkept':
      return postJson<T>(draft.path, draft.body);
  }
}

/** Puts a mended change in place of one that waits, then sends all that waits; the list tells what became of it. */
export async function giveMended(change: QueuedChange, body: Record<string, unknown>, title: string): Promise<null> {
  await mend(change, body, title);
  await sendAll();
  void askToSync();
  return null;
}
