import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { getJson, withQuery } from '../../api/http';
import { useReset, useTopic } from '../../api/live';
import type { Alarm, Page } from '../../api/types';
import { AlarmStore, type AlarmRow, type StateFilter } from './alarm-store';

const pageSize = 1_000;
const mostPages = 300;
/** Rows that move between pages while they are read may be missed: then all are read again, at most so often. */
const mostRounds = 3;

export interface AlarmRows {
  rows: readonly AlarmRow[];
  /** Rows the server counted when last asked; null before the first answer. */
  total: number | null;
  complete: boolean;
  error: unknown;
  retry: () => void;
}

/** Whether alarms are told by themselves, or by an incident that stands. */
export type TellingFilter = 'all' | 'itself' | 'incident';

/** With that filter everything is read again when incidents change, at most so often. */
const rereadMillis = 10_000;

/** Reads all alarms of a filter page by page, the first shown at once, and keeps them current by the live feed. */
export function useAlarms(filter: StateFilter, telling: TellingFilter, paused: boolean): AlarmRows {
  const [round, setRound] = useState(0);
  // A new round starts from an empty store: after a reset nobody knows what was missed.
  // oxlint-disable-next-line react/exhaustive-deps -- the round is what makes it new
  const store = useMemo(() => new AlarmStore(filter), [filter, telling, round]);
  const [progress, setProgress] = useState<{ store: AlarmStore; total: number | null; complete: boolean; error: unknown } | null>(null);
  const retry = useCallback(() => setRound((one) => one + 1), []);

  useEffect(() => {
    const stop = new AbortController();
    void readAll(store, { state: filter, suppressed: telling === 'all' ? undefined : String(telling === 'incident') }, stop.signal, (total, complete, error) => setProgress({ store, total, complete, error }));
    return () => stop.abort();
  }, [store, filter, telling]);

  // A push does not say who tells of the alarm: with that filter it changes only what stands there already.
  useTopic('alarm', useCallback((items: unknown[]) => store.put(telling === 'all' ? (items as Alarm[]) : (items as Alarm[]).filter((one) => store.knows(one.id))), [store, telling]));
  useTopic('incident', useRarely(retry, telling !== 'all'));
  useReset(retry);

  const live = useSyncExternalStore(store.watch, store.rows);
  const own = progress?.store === store ? progress : null;
  const shown = useKept(live, `${filter}/${telling}`, live.length > 0 || (own?.complete ?? false));
  const rows = useHeld(shown, paused);
  return { rows, total: own?.total ?? null, complete: own?.complete ?? false, error: own?.error ?? null, retry };
}

/** What was shown of the same filter, until what is read anew is there. */
function useKept(rows: readonly AlarmRow[], filter: string, ready: boolean): readonly AlarmRow[] {
  const [kept, setKept] = useState({ filter, rows });
  if (ready && (kept.rows !== rows || kept.filter !== filter)) setKept({ filter, rows });
  return !ready && kept.filter === filter ? kept.rows : rows;
}

/** Does something when asked to, the first time after a while for all that asked in it. */
function useRarely(action: () => void, on: boolean): () => void {
  const timer = useRef<number | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    if (!on || timer.current !== null) return;
    timer.current = window.setTimeout(() => {
      timer.current = null;
      action();
    }, rereadMillis);
  }, [action, on]);
}

/** Holds the last value while paused. */
function useHeld<T>(value: T, paused: boolean): T {
  const [held, setHeld] = useState<{ value: T } | null>(null);
  if (paused && !held) setHeld({ value });
  if (!paused && held) setHeld(null);
  return paused && held ? held.value : value;
}

async function readAll(store: AlarmStore, filter: { state: StateFilter; suppressed: string | undefined }, signal: AbortSignal, report: (total: number | null, complete: boolean, error: unknown) => void): Promise<void> {
  let total: number | null = null;
  try {
    for (let round = 0; round < mostRounds; round++) {
      for (let page = 0, more = true; more && page < mostPages; page++) {
        // oxlint-disable-next-line no-await-in-loop -- one page after the other spares the server
        const answer: Page<Alarm> = await getJson(withQuery('/api/alarms', { ...filter, page, size: pageSize }), signal);
        store.put(answer.items);
        if (page === 0) store.flush();
        total = answer.total;
        more = answer.items.length === pageSize && (page + 1) * pageSize < total;
        report(total, round > 0 || !more, null);
      }
      store.flush();
      if (store.rows().length >= (total ?? 0)) return;
    }
  } catch (failure) {
    if (!signal.aborted) report(total, false, failure);
  }
}
