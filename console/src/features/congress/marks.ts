export type Mark = 'KEPT' | 'STRUCK' | 'AGREE' | 'DISAGREE' | 'BOTH' | 'NONE';

/** What may be found beside a name, in the order in which keys go through it. */
export function marksOf(form: 'STRIKE' | 'COLUMNS'): Mark[] {
  return form === 'STRIKE' ? ['KEPT', 'STRUCK'] : ['NONE', 'AGREE', 'DISAGREE', 'BOTH'];
}

/** What a name without any mark counts as. */
export function unmarked(form: 'STRIKE' | 'COLUMNS'): Mark {
  return form === 'STRIKE' ? 'KEPT' : 'NONE';
}
