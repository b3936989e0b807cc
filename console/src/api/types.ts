import type { ScoreStateName } from '../format/score-state';

/** What the API answers, as the console reads it. Instants are ISO-8601 UTC strings. */
export type Origin = 'MEASURED' | 'REPORTED' | 'SIMULATED';
export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR' | 'WARNING' | 'NORMAL';
export type { ScoreStateName };

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export interface Me {
  name: string;
  role: string;
  unit: string | null;
  allUnits?: boolean;
}

export interface ObjectRef {
  id: string;
  type: string;
  name: string | null;
  sourceName?: string | null;
}

export interface Alarm {
  id: string;
  object: ObjectRef | null;
  sourceName: string;
  severity: Severity;
  alarmCondition: string;
  specificProblem: string;
  state: 'OPEN' | 'CLEARED';
  raisedAt: string;
  clearedAt: string | null;
  repeats: number;
  unplaced: boolean;
  lastEvent: number;
  additionalText: string;
  origin: Origin;
}

export interface AlarmEvent {
  id: number;
  sourceEventId: string | null;
  sourceTime: string;
  receivedTime: string;
  severity: Severity;
  origin: Origin;
}

export interface AlarmDetail extends Alarm {
  events: AlarmEvent[];
}

export interface Proof {
  leafIndex: number;
  treeSize: number;
  batchLeafIndex: number;
  batchRows: number;
  rowHash: string;
  batchPath: string[];
  batchEntry: string;
  treePath: string[];
  checkpoint: string;
}

export interface RawEvent {
  id: number;
  source: string;
  sourceEventId: string | null;
  sourceTime: string;
  receivedTime: string;
  origin: Origin;
  /** Name of the token or user that handed it in. */
  sender: string;
  /** False when it refers to a schema that is not shipped. */
  validated: boolean;
  batch: number | null;
  raw: string;
  proof: Proof | null;
}

export interface UnitRef {
  id: string;
  code: string;
  name: string;
}

export interface PersonRef {
  id: string;
  fullName: string;
}

export interface TargetItem {
  code: string;
  name: string;
  version: number;
  ownerUnit: UnitRef;
  head: PersonRef;
  measure: string;
  unitOfMeasure: string;
  subject: { objects?: string[]; type?: string; source?: string };
  direction: 'HIGHER' | 'LOWER' | 'WITHIN';
  baseline: number;
  tolerance: number | null;
  weight: number;
  clause: { id: string; code: string; resolution: string; symbol: string };
  period: string;
  plan: number | null;
  value: number | null;
  score: number | null;
  origin: Origin | null;
  completeness: number;
  asOf: string;
  state: ScoreStateName | null;
}

export interface TargetDetail extends TargetItem {
  plans: { period: string; value: number }[];
  validFrom: string;
  reason: string | null;
}

/** A score rolled up over the scored targets below. */
export interface RolledUp {
  score: number | null;
  coverage: number;
  scoredTargets: number;
  totalTargets: number;
  origin: Origin | null;
  state: ScoreStateName | null;
}

export interface ClauseProgress extends RolledUp {
  id: string;
  code: string;
  text: string;
  targets: TargetItem[];
}

export interface ResolutionProgress extends RolledUp {
  id: string;
  symbol: string;
  title: string;
  kind: 'CONGRESS' | 'YEARLY' | 'THEMATIC';
  issuer: UnitRef | null;
  adoptedOn: string;
  clauses: ClauseProgress[];
}

export interface EvidenceInterval {
  object: string;
  from: string;
  to: string;
  events: { id: number; sourceEventId: string; alarmCondition: string }[];
}

export interface ReportedComparison {
  id: string;
  value: number;
  origin: Origin;
  note: string | null;
  reportedBy: string;
  reportedAt: string;
  cutOff: string;
  measured: number | null;
  difference: number | null;
}

export interface Evidence {
  target: string;
  version: number;
  period: string;
  asOf: string;
  objects: { id: string; type: string; name: string; sourceName: string }[];
  formula: string;
  inputs: Record<string, number>;
  value: number | null;
  score: number | null;
  origin: Origin | null;
  completeness: number;
  intervals: EvidenceInterval[];
  reported: ReportedComparison[];
  statement: string;
  item: TargetItem;
  rules: { code: string; effectiveFrom: string; source: string; verified: boolean }[];
  objectsTotal: number;
  intervalsTotal: number;
  eventsOutsideScope: number;
}

export interface Scorecard {
  id: string;
  target: string;
  version: number;
  period: string;
  kind: 'INTERIM' | 'FINAL';
  asOf: string;
  issuedAt: string;
  issuedBy: string;
  plan: number | null;
  value: number | null;
  score: number | null;
  origin: Origin | null;
  completeness: number;
  supersedes: string | null;
  supersededBy: string | null;
  cause: { event: number | null; receivedTime: string | null; words: string } | null;
  rowHash: string;
  batch: number | null;
}

export interface NetworkObject {
  id: string;
  type: string;
  name: string;
  sourceName: string;
  source: string;
  aliases: string[];
  location: { latitude: number; longitude: number } | null;
  observedFrom: string;
  absentSince: string | null;
}

export interface ObjectEnd extends ObjectRef {
  role: string;
}

export interface ObjectDetail extends NetworkObject {
  parents: ObjectRef[];
  children: ObjectRef[];
  childCount: number;
  ends: ObjectEnd[];
  links: (ObjectRef & { otherEnds: ObjectRef[] })[];
  linkCount: number;
  attributes: Record<string, string>;
}

export interface Topology {
  sites: { id: string; name: string; latitude: number | null; longitude: number | null }[];
  links: { id: string; a: string; z: string }[];
  truncated: boolean;
}

export interface SourceSummary {
  name: string;
  objects: Record<string, number>;
  absent: number;
  lastImport: string;
}
