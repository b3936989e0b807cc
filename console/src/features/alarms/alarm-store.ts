import type { Alarm } from '../../api/types';

export type StateFilter = 'open' | 'cleared' | 'all';

/** An alarm with its raise in milliseconds, so that a hundred thousand of them sort fast. */
export interface AlarmRow extends Alarm {
  raisedMillis: number;
}

/** The newest raise first; equal raises by id, so that the order is the same on every screen. */
export function byRaise(a: { raisedMillis: number; id: string }, b: { raisedMillis: number; id: string }): number {
  return b.raisedMillis - a.raisedMillis || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Up to so many changes are patched into the sorted rows; above, sorting all anew is faster. */
const fewChanges = 400;

/** Where a row stands or would stand in sorted rows. */
export function placeOf(rows: readonly AlarmRow[], row: { raisedMillis: number; id: string }): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byRaise(rows[middle] as AlarmRow, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * All alarms of one filter, held by id and kept in order. Pages and pushes may arrive in any order and twice: of two
 * claims about one alarm, that with the later last event stays. Readers are told at most once in `quietMillis`.
 */
export class AlarmStore {
  private readonly byId = new Map<string, AlarmRow>();
  private sorted: AlarmRow[] = [];
  /** What stands in the sorted rows for each alarm that has changed since; null for one that does not stand there. */
  private readonly changed = new Map<string, AlarmRow | null>();
  private timer: number | null = null;
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly filter: StateFilter,
    private readonly quietMillis = 250,
  ) {}

  put(alarms: readonly Alarm[]): void {
    let changed = false;
    for (const alarm of alarms) changed = this.putOne(alarm) || changed;
    if (changed) this.announce();
  }

  knows(id: string): boolean {
    return this.byId.has(id);
  }

  rows = (): readonly AlarmRow[] => this.sorted;

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Sorts and tells at once what is waiting; for the first page and for tests. */
  flush(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    if (this.changed.size === 0) return;
    this.sorted = this.changed.size > fewChanges ? [...this.byId.values()].filter((row) => this.wanted(row)).toSorted(byRaise) : this.patched();
    this.changed.clear();
    for (const watcher of this.watchers) watcher();
  }

  private putOne(alarm: Alarm): boolean {
    const known = this.byId.get(alarm.id);
    if (known && known.lastEvent > alarm.lastEvent) return false;
    if (!this.changed.has(alarm.id)) this.changed.set(alarm.id, known && this.wanted(known) ? known : null);
    // What no longer fits the filter is kept out of sight: an older page may still bring its former state.
    this.byId.set(alarm.id, { ...alarm, raisedMillis: Date.parse(alarm.raisedAt) });
    return true;
  }

  private wanted(alarm: Alarm): boolean {
    return this.filter === 'all' || this.filter === alarm.state;
  }

  /** The sorted rows with the few changed ones replaced, put in or taken out where they stand. */
  private patched(): AlarmRow[] {
    const rows = this.sorted.slice();
    for (const [id, before] of this.changed) {
      const after = this.byId.get(id);
      const wanted = after !== undefined && this.wanted(after);
      const same = before !== null && after !== undefined && before.raisedMillis === after.raisedMillis;
      if (before && !(wanted && same)) rows.splice(placeOf(rows, before), 1);
      if (wanted) rows.splice(placeOf(rows, after), same ? 1 : 0, after);
    }
    return rows;
  }

  private announce(): void {
    if (this.timer === null) this.timer = window.setTimeout(() => this.flush(), this.quietMillis);
  }
}
