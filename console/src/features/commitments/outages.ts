import type { Evidence, EvidenceInterval } from '../../api/types';
import { parsePeriod, periodEnd, periodStart } from '../../format/periods';

/** A stretch of time in milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/** Start and end of a period; of 1970 when the code is none. */
export function boundsOf(period: string): Stretch {
  const parsed = parsePeriod(period);
  return parsed ? { from: periodStart(parsed).getTime(), to: periodEnd(parsed).getTime() } : { from: 0, to: 1 };
}

/**
 * Since when the objects of a figure are observed, as the mean of all of them: exactly the share that completeness
 * tells, drawn as time. Never before the period begins, nor after the figure's own time.
 */
export function observedFrom(evidence: Evidence): number {
  const { observedSeconds = 0 } = evidence.inputs;
  const asOf = Date.parse(evidence.asOf);
  const each = evidence.objectsTotal > 0 ? (observedSeconds * 1000) / evidence.objectsTotal : 0;
  return Math.max(boundsOf(evidence.period).from, asOf - each);
}

/** Joins overlapping stretches, for drawing several objects on one bar. */
export function union(intervals: readonly EvidenceInterval[]): Stretch[] {
  const sorted = intervals.map((one) => ({ from: Date.parse(one.from), to: Date.parse(one.to) })).toSorted((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to);
    else joined.push({ ...one });
  }
  return joined;
}

export interface SpentPoint {
  at: number;
  /** Outage of all objects together up to then, in minutes. */
  minutes: number;
}

/** How the outage of all objects added up over time: level while nothing is down, rising while something is. */
export function spentOver(intervals: readonly EvidenceInterval[], from: number, asOf: number): SpentPoint[] {
  const turns = intervals.flatMap((one) => [
    { at: Date.parse(one.from), by: 1 },
    { at: Math.min(asOf, Date.parse(one.to)), by: -1 },
  ]);
  turns.sort((a, b) => a.at - b.at);
  const points: SpentPoint[] = [{ at: from, minutes: 0 }];
  let down = 0;
  let minutes = 0;
  let last = from;
  for (const turn of turns) {
    minutes += (down * (turn.at - last)) / 60_000;
    if (points.at(-1)?.at !== turn.at || points.at(-1)?.minutes !== minutes) points.push({ at: turn.at, minutes });
    down += turn.by;
    last = turn.at;
  }
  points.push({ at: asOf, minutes });
  return points;
}

/**
 * Outage minutes that the plan leaves for the whole period: its share of the time observed so far and of the time
 * still to come for all objects. Null where the target is no availability to be kept above a plan.
 */
export function budgetMinutes(evidence: Evidence): number | null {
  const { item, inputs } = evidence;
  const observed = inputs['observedSeconds'];
  if ((item.measure !== 'availability' && item.measure !== 'service-availability') || item.direction !== 'HIGHER' || item.plan === null || observed === undefined) return null;
  const left = Math.max(0, boundsOf(evidence.period).to - Date.parse(evidence.asOf)) / 1000;
  return ((1 - item.plan / 100) * (observed + left * evidence.objectsTotal)) / 60;
}

/** Outage of each object in milliseconds, the longest first. */
export function outageByObject(intervals: readonly EvidenceInterval[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const one of intervals) sums.set(one.object, (sums.get(one.object) ?? 0) + Date.parse(one.to) - Date.parse(one.from));
  return new Map([...sums].toSorted((a, b) => b[1] - a[1]));
}

export function isOngoing(interval: EvidenceInterval, evidence: Evidence): boolean {
  return interval.to === evidence.asOf && Date.parse(evidence.asOf) < boundsOf(evidence.period).to;
}
