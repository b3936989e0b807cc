import type { ScoreStateName } from '../format/score-state';
import type { components } from './schema';

/** What the API answers, by the names the console uses; generated from `api/openapi.json`. Instants are ISO-8601 UTC. */
type Schemas = components['schemas'];

export type { ScoreStateName };
export type Alarm = Schemas['AlarmItem'];
export type AlarmDetail = Schemas['AlarmDetail'];
export type AlarmEvent = Schemas['TimelineEvent'];
export type Area = Schemas['Area'];
export type AreaTask = Schemas['AreaTask'];
export type Bead = Schemas['Bead'];
export type Clause = Schemas['Clause'];
export type ClauseCommitment = Schemas['CommitmentItem'];
export type ClauseProgress = Schemas['ClauseProgress'];
export type ClauseVersion = Schemas['ClauseVersion'];
export type Committee = Schemas['CommitteeItem'];
export type DocumentPage = Schemas['ResolutionPage'];
export type Cockpit = Schemas['Cockpit'];
export type Contradicted = Schemas['Contradicted'];
export type CoveredClause = Schemas['CoveredClause'];
export type CoveredResolution = Schemas['CoveredResolution'];
export type Decision = Schemas['Decision'];
export type Decisions = Schemas['Decisions'];
export type DueStep = Schemas['DueStep'];
export type EndangeredTarget = Schemas['EndangeredTarget'];
export type HeldTarget = Schemas['HeldTarget'];
export type OpenObject = Schemas['OpenObject'];
export type OriginMix = Schemas['OriginMix'];
export type ResolutionCoverage = Schemas['ResolutionCoverage'];
export type ResolutionLine = Schemas['ResolutionLine'];
export type BusinessEvent = Schemas['BusinessEvent'];
export type BusinessEventDetail = Schemas['BusinessEventDetail'];
export type Evidence = Schemas['Evidence'];
export type EvidenceChild = Schemas['EvidenceChild'];
export type EvidenceInterval = Schemas['EvidenceInterval'];
export type FocusArea = Schemas['FocusArea'];
export type HistoryItem = Schemas['HistoryItem'];
export type Measure = Schemas['Measure'];
export type NetworkObject = Schemas['NetworkObject'];
export type ObjectDetail = Schemas['ObjectView'];
export type Objective = Schemas['ObjectiveItem'];
export type ObjectRef = Schemas['ObjectReference'];
export type Origin = Alarm['origin'];
export type Proof = Schemas['Proof'];
export type RawEvent = Schemas['EventDetail'];
export type RelatedDocument = Schemas['RelatedDocument'];
export type ReportedEvent = Schemas['ReportedEvent'];
export type ReportedComparison = Schemas['ReportedComparison'];
export type Resolution = Schemas['Resolution'];
export type ResolutionProgress = Schemas['ResolutionProgress'];
export type Scorecard = Schemas['Scorecard'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type Severity = Alarm['severity'];
export type SightSegment = Schemas['Segment'];
export type SourceSummary = Schemas['SourceSummary'];
export type TargetDetail = Schemas['TargetDetail'];
export type TargetItem = Schemas['TargetItem'];
export type Find = Schemas['Find'];
export type KeyTask = Schemas['KeyTaskItem'];
export type LineOfSight = Schemas['LineOfSight'];
export type Mandate = Schemas['Mandate'];
export type Milestone = Schemas['MilestoneItem'];
export type Obstacle = Schemas['ObstacleItem'];
export type Person = Schemas['PersonItem'];
export type Programme = Schemas['ProgrammePage'];
export type ProgrammeItem = Schemas['ProgrammeItem'];
export type Task = Schemas['TaskItem'];
export type Theme = Schemas['Theme'];
export type Topology = Schemas['Topology'];
export type Unit = Schemas['Unit'];
export type UserAccount = Schemas['UserAccount'];
export type TokenAccount = Schemas['TokenAccount'];
export type IssuedToken = Schemas['IssuedToken'];
export type NewPassword = Schemas['NewPassword'];
export type Rule = Schemas['Detail'];
export type RuleWording = Schemas['Wording'];
export type ImportedList = Schemas['ImportedList'];

/** Who is signed in; the answer to the sign-in itself tells the same but for the reach. */
export type Me = Schemas['SignedIn'] & Partial<Schemas['Me']>;

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}
