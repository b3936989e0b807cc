import { Target } from 'lucide-react';
import type { ResolutionProgress, TargetItem } from '../../api/types';
import { formatCount, formatValue } from '../../format/numbers';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { DisputedMark } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure, ScoreWord } from '../../ui/score';
import { Skeleton, StateBox } from '../../ui/states';
import { stripMark } from '../../ui/strip-focus';
import { targetsOf } from './tree-nodes';

interface TargetOverviewProps {
  resolutions: ResolutionProgress[] | undefined;
  onSelect: (code: string) => void;
}

/** All targets of the period, the furthest from its plan first; those without a score last. */
export function TargetOverview({ resolutions, onSelect }: TargetOverviewProps) {
  const { t, language } = useWords();
  const targets = resolutions && targetsOf(resolutions).toSorted(byDistance);
  return (
    <section className="panel overview" aria-labelledby="overview-title">
      <div className="panel-head">
        <h2 id="overview-title">{t('commitments.overview.title')}</h2>
        {targets ? <span className="note">{t('commitments.overview.note', { n: formatCount(targets.length, language), off: formatCount(targets.filter(isOff).length, language) })}</span> : null}
      </div>
      {!targets ? <Skeleton rows={6} height={44} /> : null}
      {targets?.length === 0 ? (
        <StateBox icon={Target} title={t('commitments.overview.empty')} text={<>{t('commitments.overview.emptyText')}<pre>{'POST /api/targets'}</pre></>} />
      ) : null}
      <ul className="overview-list">
        {targets?.map((target) => (
          <li key={target.code}>
            <button type="button" className="overview-row" data-strip={stripMark('target', target.code)} onClick={() => onSelect(target.code)}>
              <Line target={target} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ target }: { target: TargetItem }) {
  const { t, language } = useWords();
  return (
    <>
      <span className="overview-name">
        <span>
          <code>
            <SafeText text={target.code} />
          </code>{' '}
          <b>
            <SafeText text={target.name} />
          </b>
        </span>
        <span className="overview-owner">
          <SafeText text={target.head.fullName} />, <SafeText text={target.ownerUnit.name} /> · {t('commitments.clause')} <SafeText text={target.clause.code} /> ·{' '}
          <span className="overview-symbol">
            <SafeText text={target.clause.symbol} />
          </span>
        </span>
      </span>
      <span className="overview-value">
        {target.value === null ? (
          <span className="muted">{t('target.noValue')}</span>
        ) : (
          <span>
            <b>{formatValue(target.value, unitSign(target.unitOfMeasure, language), language)}</b> {unitSign(target.unitOfMeasure, language)} <OriginMark origin={target.origin} /> <DisputedMark target={target.code} period={target.period} />
          </span>
        )}
        <span className="muted">{target.plan === null ? t('target.noPlan') : t('target.planned', { plan: formatValue(target.plan, unitSign(target.unitOfMeasure, language), language), unit: unitSign(target.unitOfMeasure, language) })}</span>
      </span>
      <ScoreBar score={target.score} state={target.state} />
      <span className="overview-score">
        <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
        <ScoreWord state={target.state} />
      </span>
    </>
  );
}

function isOff(target: TargetItem): boolean {
  return target.state !== null && target.state !== 'ON_PLAN';
}

function byDistance(a: TargetItem, b: TargetItem): number {
  return (a.score ?? Infinity) - (b.score ?? Infinity) || a.code.localeCompare(b.code, 'vi');
}
