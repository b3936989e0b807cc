import type { Origin, ScoreStateName } from '../api/types';
import { formatScore } from '../format/numbers';
import { barWidth, scoreStateView } from '../format/score-state';
import { useWords } from '../i18n';
import { OriginMark } from './origin-mark';

/** The word of a score's state in the colour of its deviation. */
export function ScoreWord({ state, chip = false }: { state: ScoreStateName | null; chip?: boolean }) {
  const { t } = useWords();
  const view = scoreStateView(state);
  return (
    <span className={chip ? 'score-word score-chip' : 'score-word'} data-tone={view.tone}>
      {t(view.words)}
    </span>
  );
}

/** A score with the mark of its origin, or a dash where there is none. */
export function ScoreFigure({ score, state, origin }: { score: number | null; state: ScoreStateName | null; origin: Origin | null }) {
  const { language, t } = useWords();
  if (score === null) return <span className="score-none" aria-label={t('scoreState.none')}>–</span>;
  return (
    <span className="score-figure" data-tone={scoreStateView(state).tone}>
      {formatScore(score, language)}
      <OriginMark origin={origin} />
    </span>
  );
}

const planAt = 92;

/** A score against its plan: the tick stands at 100 points. */
export function ScoreBar({ score, state }: { score: number | null; state: ScoreStateName | null }) {
  const { t, language } = useWords();
  const label = score === null ? t('scoreState.none') : t('score.bar', { score: formatScore(score, language) });
  return (
    <span className="score-bar" role="img" aria-label={label}>
      <i data-tone={scoreStateView(state).tone} style={{ width: `${barWidth(score, planAt)}%` }} />
      <b style={{ left: `${planAt}%` }} />
    </span>
  );
}
