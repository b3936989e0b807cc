import { absenceEn } from './absence-en';
import { administrationEn, importsWordsEn } from './administration-en';
import { peopleRulesEn } from './people-rules-en';
import { searchEn, stripEn } from './circuit-en';
import { checkInEn } from './check-ins-en';
import { causeNamesEn } from './cause-names-en';
import { bundleEn } from './bundle-en';
import { calendarEn } from './calendar-en';
import { commentEn } from './comments-en';
import { availabilityEn } from './availability-en';
import { protectionEn, workEn } from './work-en';
import { incidentsEn } from './incidents-en';
import { viewEn } from './saved-views-en';
import { seriesEn } from './series-en';
import { exemplarEn } from './exemplar-en';
import { initiativeEn } from './initiative-en';
import { practiceEn } from './practice-en';
import { meetingsEn } from './meetings-en';
import { membershipEn } from './membership-en';
import { capabilityEn } from './capability-en';
import { studyEn } from './study-en';
import { congressEn } from './congress-en';
import { critiqueEn } from './critique-en';
import { supervisionEvidenceEn } from './supervision-evidence-en';
import { supervisionFindingsEn } from './supervision-findings-en';
import { supervisionLeadEn } from './supervision-lead-en';
import { awardEn } from './award-en';
import { emulationEn } from './emulation-en';
import { gradingEn } from './grading-en';
import { supervisionEn } from './supervision-en';
import { taskListEn } from './task-list-en';
import { disputeEn } from './dispute-en';
import { causesEn, delayEn, forecastEn, foresightEn } from './forecast-en';
import { formEn, writeEn } from './forms-en';
import { historyEn, obstaclesEn, resolutionsEn } from './intent-en';
import { alarmsEn, commitmentsEn, networkEn } from './features-en';
import { recomputeEn } from './recompute-en';
import { budgetEn, evidenceEn, periodEn, recordEn, scorecardEn, targetEn } from './targets-en';
import type { Words } from './vi';
import { handoversEn } from './handovers-en';
import { intakeEn } from './intake-en';
import { mailEn } from './mail-en';
import { noticesEn } from './notices-en';
import { offlineEn, pushEn } from './offline-en';
import { authorityEn, changesEn, objectPartEn, printEn, unitPartEn } from './part-en';
import { plansEn } from './plans-en';
import { qualityEn } from './quality-en';
import { deadlineEn, fieldEn, originMixEn, overviewEn } from './views-en';
import { myWorkEn, organisationEn, programmesEn } from './workspaces-en';

export const en: Words = {
  product: 'Thông Mạch',
  loading: 'Loading data',
  shell: {
    skip: 'Skip to main content',
    workspaces: 'Workspaces',
    home: 'Thông Mạch, go to the first page',
    commitments: 'Commitments',
    network: 'Network',
    targets: 'Targets',
    alarms: 'Alarms',
    incidents: 'Incidents',
    work: 'Work',
    protection: 'Protected events',
    provinces: 'Provinces',
    resources: 'Resources',
    myWork: 'My work',
    tasks: 'Today',
    plans: 'Setting targets',
    quality: 'Quality score',
    programmes: 'Programmes',
    resolutions: 'Resolutions',
    obstacles: 'Obstacles',
    handovers: 'Handovers',
    organisation: 'Organisation',
    overview: 'Overview',
    cockpit: 'Cockpit',
    decisions: 'To decide',
    coverage: 'Coverage',
    field: 'Field',
    area: 'Area',
    people: 'People',
    morePages: 'More',
    members: 'Members',
    meetings: 'Meetings',
    study: 'Study',
    congresses: 'Congresses',
    supervision: 'Inspection',
    critiques: 'Critique',
    emulation: 'Emulation',
    grading: 'Review and grading',
    capability: 'Capability',
    administration: 'Administration',
    accounts: 'Accounts',
    units: 'Units',
    rules: 'Rules',
    imports: 'Import',
    notices: 'Notices',
    mail: 'E-mail',
    unclear: 'To be mapped',
    mapping: 'Mapping rules',
  },
  meetings: meetingsEn,
  membership: membershipEn,
  study: studyEn,
  capability: capabilityEn,
  congress: congressEn,
  grading: gradingEn,
  supervision: supervisionEn,
  supervisionEvidence: supervisionEvidenceEn,
  supervisionFindings: supervisionFindingsEn,
  supervisionLead: supervisionLeadEn,
  bundle: bundleEn,
  critique: critiqueEn,
  emulation: emulationEn,
  award: awardEn,
  practice: practiceEn,
  initiative: initiativeEn,
  exemplar: exemplarEn,
  offline: offlineEn,
  push: pushEn,
  sample: { mark: 'Sample data: this operator does not exist, its network events come from a simulator' },
  source: { notice: 'Source' },
  asOf: {
    label: 'As of',
    choose: '– choose another day',
    day: 'Figures as of the end of',
    view: 'Show',
    back: 'Back to now',
    about: 'Targets, scores and alarms are told by what had happened up to the end of that day.',
    notice: 'Figures as of the end of {{day}}, without live updates.',
    noticeNow: 'This page tells of now alone; {{day}} does not apply here.',
    pick: { yesterday: 'Yesterday', month: 'End of last month', quarter: 'End of last quarter', year: 'End of last year' },
    live: 'live',
    connecting: 'connecting',
    stale: 'figures {{minutes}} min old',
    staleSeconds: 'figures under 1 min old',
  },
  origin: {
    legend: 'Marks of origin',
    MEASURED: 'Measured',
    REPORTED: 'Reported',
    SIMULATED: 'Simulated',
    short: { MEASURED: 'measured', REPORTED: 'reported', SIMULATED: 'simulated' },
  },
  unproven: 'The sender is not proved',
  account: {
    menu: 'Account {{name}}: language, theme, sign out',
    light: 'Light theme',
    dark: 'Dark theme',
    signOut: 'Sign out',
  },
  role: {
    leader: 'Leader',
    'unit-head': 'Head of unit',
    programme: 'Programme officer',
    noc: 'NOC shift',
    field: 'Field staff',
    planner: 'Planner',
    inspector: 'Inspector',
    office: 'Office',
    worker: 'Worker',
    administrator: 'Administrator',
    integration: 'Integration account',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Use the account your administrator gave you.',
    name: 'Name',
    password: 'Password',
    submit: 'Sign in',
    refused: 'The name or the password is not right.',
    retryAfter: 'Try again in {{seconds}} seconds.',
    help: 'Password forgotten? Ask the administrator of your unit.',
    bead: { resolution: 'Resolution clause', target: 'Target', score: 'Scorecard', object: 'Network object', event: 'Raw event' },
    promise: 'From a resolution clause to each network object, and back as results that were measured.',
  },
  fault: {
    title: 'The data could not be read',
    text: 'The page failed while drawing. Please reload it.',
    retry: 'Try again',
    unreachable: 'The server cannot be reached',
    unreachableText: 'Check the connection to the server, then try again.',
    forbidden: 'This account may not see this page',
    forbiddenText: 'The role of this account does not include it. If your work needs it, ask the administrator of your unit for access.',
  },
  missing: { title: 'There is no such page', text: 'The address is wrong or the page has moved.', home: 'Go to the first page' },
  scoreState: { ON_PLAN: 'On plan', SLOW: 'Behind', SHORT: 'Short', SEVERE: 'Far short', none: 'No score yet' },
  severity: { CRITICAL: 'Critical', MAJOR: 'Major', MINOR: 'Minor', WARNING: 'Warning', NORMAL: 'Cleared' },
  duration: { days: '{{n}} d', hours: '{{n}} h', minutes: '{{n}} min', seconds: '{{n}} s' },
  action: { close: 'Close', copy: 'Copy', copied: 'Copied', back: 'Back', retry: 'Try again', more: 'Show more' },
  event: {
    source: 'Sender',
    sourceName: 'Object at the source',
    unvalidated: 'not checked by a schema',
    id: 'Record · id at the source',
    sourceTime: 'Time at the source',
    receivedTime: 'Time received',
    bytes: '{{n}} bytes, exactly as received',
    moreBytes: 'Show more, {{n}} bytes left',
    showText: 'Show as text',
    showHex: 'Show as hex',
    rawLabel: 'Raw data of the event',
  },
  proof: {
    noCrypto: 'browsers compute this over a secure connection only',
    batch: 'Batch',
    batchOpen: 'its batch is open and closes within seconds',
    batchOnly: 'batch {{number}}',
    batchRow: 'batch {{number}}, row {{row}} of {{rows}}',
    tree: 'Tree',
    treeSize: '{{n}} batches under the signed root',
    root: 'Root',
    signer: 'Signed by',
    verdict: {
      SIGNED: 'It holds. Your browser recomputed it: the record stands in its place in the tree, whose root the key of this installation signed.',
      INCLUDED: 'It holds. Your browser recomputed it: the record stands in its place in the tree; check the signature by thongmach verify.',
      WRONG_SIGNATURE: 'The signature on the root is not of this installation; tell the inspection commission and run thongmach verify.',
      NOT_INCLUDED: 'It does not hold. The record does not lead to the signed root; tell the inspection commission and run thongmach verify.',
      MALFORMED: 'The proof cannot be read; run thongmach verify on the server.',
      NO_CRYPTO: 'Browsers check this over HTTPS or on the server itself only.',
      OPEN: 'The batch of this record is still open; its proof follows within seconds.',
    },
  },
  score: { bar: 'Score {{score}} of the 100 that the plan stands for' },
  period: periodEn,
  target: targetEn,
  plans: plansEn,
  quality: qualityEn,
  budget: budgetEn,
  record: recordEn,
  recompute: recomputeEn,
  scorecard: scorecardEn,
  evidence: evidenceEn,
  commitments: commitmentsEn,
  alarms: alarmsEn,
  network: networkEn,
  search: searchEn,
  strip: stripEn,
  myWork: myWorkEn,
  authority: authorityEn,
  unitPart: unitPartEn,
  changes: changesEn,
  objectPart: objectPartEn,
  print: printEn,
  programmes: programmesEn,
  organisation: organisationEn,
  administration: administrationEn,
  peopleRules: peopleRulesEn,
  imports: importsWordsEn,
  resolutions: resolutionsEn,
  history: historyEn,
  obstacles: obstaclesEn,
  handovers: handoversEn,
  absence: absenceEn,
  mail: mailEn,
  intake: intakeEn,
  notices: noticesEn,
  form: formEn,
  write: writeEn,
  deadline: deadlineEn,
  originMix: originMixEn,
  overview: overviewEn,
  field: fieldEn,
  forecast: forecastEn,
  causes: causesEn,
  causeName: causeNamesEn,
  dispute: disputeEn,
  checkIn: checkInEn,
  calendar: calendarEn,
  comment: commentEn,
  series: seriesEn,
  taskList: taskListEn,
  view: viewEn,
  incidents: incidentsEn,
  availability: availabilityEn,
  protection: protectionEn,
  work: workEn,
  delay: delayEn,
  foresight: foresightEn,
};
