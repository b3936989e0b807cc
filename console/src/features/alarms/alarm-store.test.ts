import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../api/types';
import { AlarmStore, placeOf } from './alarm-store';

function alarm(id: string, raisedAt: string, more: Partial<Alarm> = {}): Alarm {
  return {
    id,
    object: null,
    sourceName: 'S/1',
    severity: 'MAJOR',
    alarmCondition: 'linkDown',
    specificProblem: 'port 1',
    state: 'open',
    raisedAt,
    clearedAt: null,
    repeats: 0,
    unplaced: true,
    lastEvent: 1,
    additionalText: '',
    interfaceName: null,
    eventSourceType: 'port',
    origin: 'MEASURED',
    authenticated: true,
    ...more,
  };
}

const ids = (store: AlarmStore) => {
  store.flush();
  return store.rows().map((row) => row.id);
};

describe('AlarmStore', () => {
  it('keeps the newest raise first whatever the precision of the times', () => {
    const store = new AlarmStore('open');
    store.put([alarm('a', '2026-11-22T11:00:00Z'), alarm('b', '2026-11-22T11:00:00.5Z'), alarm('c', '2026-11-22T12:00:00Z')]);
    expect(ids(store)).toEqual(['c', 'b', 'a']);
  });

  it('drops an alarm from the open ones when it clears, and an older page does not bring it back', () => {
    const store = new AlarmStore('open');
    store.put([alarm('a', '2026-11-22T11:00:00Z')]);
    store.put([alarm('a', '2026-11-22T11:00:00Z', { state: 'cleared', lastEvent: 2 })]);
    store.put([alarm('a', '2026-11-22T11:00:00Z')]);
    expect(ids(store)).toEqual([]);
  });

  it('holds each alarm once, in its latest form', () => {
    const store = new AlarmStore('all');
    store.put([alarm('a', '2026-11-22T11:00:00Z'), alarm('a', '2026-11-22T11:00:00Z', { repeats: 4, lastEvent: 5 })]);
    store.flush();
    expect(store.rows().map((row) => row.repeats)).toEqual([4]);
  });

  it('tells its readers once for many pushes', async () => {
    const store = new AlarmStore('all', 20);
    let told = 0;
    store.watch(() => told++);
    for (let index = 0; index < 50; index++) store.put([alarm(`a${index}`, '2026-11-22T11:00:00Z')]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told).toBe(1);
    expect(store.rows()).toHaveLength(50);
  });

  it('patches few changes into the same rows that sorting all anew gives', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const patched = new AlarmStore('open');
    const latest = new Map<string, Alarm>();
    for (let round = 0; round < 300; round++) {
      const id = `a${random(60)}`;
      const one = alarm(id, new Date(Date.UTC(2026, 10, 22, 0, 0, random(40))).toISOString(), { state: random(3) ? 'open' : 'cleared', lastEvent: round });
      latest.set(id, one);
      patched.put([one]);
      if (random(4) === 0) patched.flush();
    }
    const whole = new AlarmStore('open');
    whole.put([...latest.values()]);
    expect(ids(patched)).toEqual(ids(whole));
  });

  it('finds the place of a row', () => {
    const store = new AlarmStore('all');
    store.put([alarm('a', '2026-11-22T11:00:00Z'), alarm('b', '2026-11-22T11:00:00Z'), alarm('c', '2026-11-22T12:00:00Z')]);
    store.flush();
    for (const [index, row] of store.rows().entries()) expect(placeOf(store.rows(), row)).toBe(index);
    expect(placeOf(store.rows(), { raisedMillis: 0, id: 'z' })).toBe(3);
  });
});
