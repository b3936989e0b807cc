import type { AvailabilityFigure, ObjectTimeline } from '../../../api/types';
import { formatNumber } from '../../../format/numbers';
import { formatDate } from '../../../format/times';
import { useWords } from '../../../i18n';
import { durationWords } from '../../../ui/durations';
import { OriginMark } from '../../../ui/origin-mark';

/** A figure with what it is made of beside it: nothing is up that is not known to be. */
export function FigureLine({ figure, origin }: { figure: AvailabilityFigure; origin: ObjectTimeline['origin'] }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <dl className="stood-figures">
      <div>
        <dt>{t('availability.figure')}</dt>
        <dd>
          {figure.availability === null || figure.availability === undefined ? (
            <span className="stood-how">{t('availability.noFigure')}</span>
          ) : (
            <>
              <b>
                {formatNumber(figure.availability, language, 4)} % <OriginMark origin={origin} />
              </b>
              <span className="stood-how">{t('availability.how', { up: durationWords(figure.numeratorMillis, words), known: durationWords(figure.denominatorMillis, words) })}</span>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('availability.completeness')}</dt>
        <dd>
          <b>
            {formatNumber(figure.completeness * 100, language, 2)} % <OriginMark origin={origin} />
          </b>
          <span className="stood-how">{t('availability.completenessHow')}</span>
        </dd>
      </div>
    </dl>
  );
}

/** By which dated rules a figure was made. */
export function RuleLines({ rules }: { rules: ObjectTimeline['rules'] }) {
  const { t } = useWords();
  return (
    <ul className="stood-rules">
      {rules.map((rule) => (
        <li key={`${rule.code} ${rule.effectiveFrom}`}>
          {t('availability.rule', { code: rule.code, date: formatDate(rule.effectiveFrom) })}
          {rule.verified ? '' : ` (${t('availability.unverified')})`}
        </li>
      ))}
    </ul>
  );
}

/** What the colours mean, with how long each lasted. */
export function Legend({ figure }: { figure: AvailabilityFigure }) {
  const words = useWords();
  const { t } = words;
  const lengths = { UP: figure.upMillis, WEAKENED: figure.weakenedMillis, DOWN: figure.downMillis, PLANNED: figure.plannedMillis, UNKNOWN: figure.unknownMillis };
  return (
    <ul className="stood-legend">
      {(Object.keys(lengths) as (keyof typeof lengths)[]).map((state) => (
        <li key={state} data-state={state}>
          {t(`availability.state.${state}`)} <span>{durationWords(lengths[state], words)}</span>
        </li>
      ))}
    </ul>
  );
}
