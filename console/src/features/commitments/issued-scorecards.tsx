import { formatScore, formatValue } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { CommentsFold } from '../../ui/comments-fold';
import { DisputedMark } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { useScorecards } from './queries';
import { Recompute } from '../../ui/recompute-panel';

/** Scorecards that were issued: they never change; a correction stands above what it corrects. */
export function IssuedScorecards({ code, unit }: { code: string; unit: string }) {
  const { t, language } = useWords();
  const cards = useScorecards(code);
  if (cards.error) return <FaultState error={cards.error} />;
  if (!cards.data || cards.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="scorecards-title">
      <div className="panel-head">
        <h2 id="scorecards-title">{t('scorecard.title')}</h2>
        <span className="note">{t('scorecard.note')}</span>
      </div>
      <ul className="plain-rows">
        {cards.data.map((card) => {
          const period = parsePeriod(card.period);
          return (
            <li key={card.id} data-superseded={card.supersededBy !== null || undefined}>
              <span>
                {period ? formatPeriod(period, language) : card.period} · {t(`scorecard.kind.${card.kind}`)}
                <span className="muted small">
                  {t('scorecard.issued', { time: formatDateMinute(card.issuedAt) })} <SafeText text={card.issuedBy} />
                  {card.supersededBy ? ` · ${t('scorecard.superseded')}` : ''}
                </span>
                {card.cause ? (
                  <span className="small">
                    {t('scorecard.cause')}: <SafeText text={card.cause.words} />
                  </span>
                ) : null}
              </span>
              <span>
                {card.value === null ? '–' : `${formatValue(card.value, unit, language)} ${unit}`} · <b>{card.score === null ? t('scoreState.none') : t('scorecard.points', { score: formatScore(card.score, language) })}</b> <OriginMark origin={card.origin} /> <DisputedMark target={code} period={card.period} />
              </span>
              <Recompute path={`/api/scorecards/${card.id}/recomputation`} unit={unit} />
              <CommentsFold type="scorecard" subject={card.id} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
