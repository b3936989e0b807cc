export type ScoreStateName = 'ON_PLAN' | 'SLOW' | 'SHORT' | 'SEVERE';

const known: readonly ScoreStateName[] = ['ON_PLAN', 'SLOW', 'SHORT', 'SEVERE'];

/** How far from the plan a figure may look: on plan is quiet, only deviation has a colour. */
export type Tone = 'quiet' | 'minor' | 'major' | 'crit';

const tones: Record<ScoreStateName, Tone> = { ON_PLAN: 'quiet', SLOW: 'minor', SHORT: 'major', SEVERE: 'crit' };

export interface ScoreStateView {
  /** Key of its word: Đúng kế hoạch, Chậm, Hụt, Hụt nặng, or that there is no score. */
  words: string;
  tone: Tone;
}

/** The one mapping from the state of the API to word and colour. No state = no score, never the worst one. */
export function scoreStateView(state: string | null | undefined): ScoreStateView {
  const name = known.find((one) => one === state);
  return name ? { words: `scoreState.${name}`, tone: tones[name] } : { words: 'scoreState.none', tone: 'quiet' };
}

/** Width of a score bar in percent of its track, where the plan (100 points) stands at `planAt`. */
export function barWidth(score: number | null, planAt = 92): number {
  return score === null ? 0 : (Math.max(0, Math.min(100, score)) / 100) * planAt;
}
