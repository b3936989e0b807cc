/** What the API answers, as the console reads it. Instants are ISO-8601 UTC strings. */
export type Origin = 'MEASURED' | 'REPORTED' | 'SIMULATED';
export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR' | 'WARNING' | 'NORMAL';
export type ScoreStateName = 'ON_PLAN' | 'LATE' | 'SHORT' | 'FAR_SHORT';

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
  additionalText?: string | null;
  origin?: Origin;
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
  ownerUnit: UnitRef | null;
  head: PersonRef | null;
  measure: string;
  unitOfMeasure: string | null;
  direction: 'HIGHER' | 'LOWER' | 'WITHIN';
  baseline: number;
  tolerance: number | null;
  weight: number;
  clause: { id: string; code: string; resolution: string } | null;
  period: string;
  plan: number | null;
  value: number | null;
  score: number | null;
  origin: Origin | null;
  completeness: number | null;
  asOf: string | null;
  state: ScoreStateName | null;
}

export interface EvidenceInterval {
  object: string;
  from: string;
  to: string | null;
  events: { id: number; sourceEventId: string | null; alarmCondition: string }[];
}

export interface ReportedValue {
  value: number;
  period?: string;
  reportedAt?: string;
  reporter?: string | null;
  note?: string | null;
}

export interface Evidence {
  target: { code: string; name: string } | string;
  version: number;
  period: string;
  asOf: string;
  objects: ObjectRef[];
  formula: string;
  inputs: Record<string, number | string | null>;
  value: number | null;
  score: number | null;
  origin: Origin | null;
  completeness: number | null;
  intervals: EvidenceInterval[];
  reported: ReportedValue | ReportedValue[] | null;
}

export interface NetworkObject {
  id: string;
  type: string;
  name: string | null;
  sourceName: string | null;
  aliases: { source: string; nativeKey: string }[] | string[];
  parent?: ObjectRef | null;
  aEnd?: ObjectRef | null;
  zEnd?: ObjectRef | null;
  latitude?: number | null;
  longitude?: number | null;
}
