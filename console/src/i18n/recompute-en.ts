import type { recomputeVi } from './recompute-vi';

/** A figure computed anew from the accepted events, beside the published one. */
export const recomputeEn: typeof recomputeVi = {
  open: 'Recompute from raw events',
  title: 'Recomputed from raw events',
  busy: 'Reading the raw events again…',
  fold: 'Close the recomputation',
  published: { card: 'Published', live: 'Shown now' },
  known: 'Recomputed by what had been received at publication',
  today: 'Recomputed by everything received since',
  columns: { figure: 'Figure', value: 'Value', score: 'Score', completeness: 'Completeness' },
  read_one: '{{n}} raw event was read again; nothing derived was used.',
  read_other: '{{n}} raw events were read again; nothing derived was used.',
  late_one: '{{n}} event was received after publication.',
  late_other: '{{n}} events were received after publication.',
  intact: 'The content of every event has the hash it was recorded with.',
  altered_one: 'The content of {{n}} event no longer has the hash it was recorded with.',
  altered_other: 'The content of {{n}} events no longer has the hash it was recorded with.',
  alteredEvent: 'First altered network event: {{id}}.',
  alteredBusinessEvent: 'First altered business event: {{id}}.',
  withoutWay: 'No way yet from raw events alone for: {{codes}}.',
  agreement: {
    SAME: 'They agree: the figure follows from the raw events.',
    CHANGED_SINCE: 'Right when published; events, corrections or silences recorded later change it.',
    RULE_CHANGED: 'The rule it was judged by was reworded since; by today’s wording the figure is another.',
    DIFFERENT: 'They disagree: the figure does not follow from the raw events. This must be explained.',
    NOT_COMPUTABLE: 'Not recomputed.',
  },
};
