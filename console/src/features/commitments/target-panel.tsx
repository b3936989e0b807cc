import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, Printer, ShieldCheck } from 'lucide-react';
import type { Evidence, TargetDetail } from '../../api/types';
import { formatCount, formatNumber, formatValue } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { Comments } from '../../ui/comments';
import { DisputedMark } from '../../ui/disputes';
import { durationWords } from '../../ui/durations';
import { useMe } from '../../ui/choices';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure, ScoreWord } from '../../ui/score';
import { FaultState, Skeleton } from '../../ui/states';
import { BudgetChart } from './budget-chart';
import { CausesPanel } from './causes-panel';
import { CheckInPanel } from './check-in-panel';
import { DisputePanel } from './dispute-panel';
import { ForecastPanel } from './forecast-panel';
import { IssuedScorecards } from './issued-scorecards';
import { outageByObject } from './outages';
import { isMeasured, Parts } from './parts';
import { useEvidence, useTarget } from './queries';
import { TargetActions, TargetTermLines, TargetVersions } from './target-versions';

interface TargetPanelProps {
  code: string;
  period: string;
  evidenceOpen: boolean;
  onEvidence: () => void;
  onBack: () => void;
}

/** One target: who answers, what was promised, what is, where it went wrong. */
export function TargetPanel({ code, period, evidenceOpen, onEvidence, onBack }: TargetPanelProps) {
  const { t, language } = useWords();
  const target = useTarget(code, period);
  const evidence = useEvidence(code, period);
  return (
    <>
      <section className="panel target" aria-labelledby="target-title">
        <Button className="target-back" type="text" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
          {t('target.all')}
        </Button>
        {target.error ? <FaultState error={target.error} action={<Button onClick={() => void target.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {target.isPending ? <Skeleton rows={5} height={22} /> : null}
        {target.data ? <Head target={target.data} evidenceOpen={evidenceOpen} onEvidence={onEvidence} /> : null}
      </section>
      {target.data ? <CausesPanel target={target.data} period={period} /> : null}
      {target.data ? <ForecastPanel target={target.data} period={period} /> : null}
      {target.data ? <CheckInPanel code={code} /> : null}
      {evidence.data && isMeasured(evidence.data) ? <BudgetChart evidence={evidence.data} /> : null}
      {evidence.data && isMeasured(evidence.data) ? <Objects evidence={evidence.data} /> : null}
      {evidence.data?.item.aggregation ? (
        <section className="panel" aria-labelledby="parts-title">
          <div className="panel-head">
            <h2 id="parts-title">{t('target.parts')}</h2>
            <span className="note">{t('commitments.coverage', evidence.data.item.coverage)}</span>
          </div>
          <Parts evidence={evidence.data} />
        </section>
      ) : null}
      <DisputePanel code={code} />
      {target.data ? <Comments type="target" subject={code} /> : null}
      {target.data ? <Plans target={target.data} /> : null}
      {target.data ? <TargetVersions target={target.data} /> : null}
      <IssuedScorecards code={code} unit={unitSign(target.data?.unitOfMeasure, language)} />
    </>
  );
}

function Head({ target, evidenceOpen, onEvidence }: { target: TargetDetail; evidenceOpen: boolean; onEvidence: () => void }) {
  const { t, language } = useWords();
  const me = useMe();
  const period = parsePeriod(target.period);
  return (
    <>
      <div className="target-path">
        <span className="mono">
          <SafeText text={target.clause.symbol} />
        </span>
        <span aria-hidden>›</span>
        <span>
          {t('commitments.clause')} <SafeText text={target.clause.code} />
        </span>
        <span aria-hidden>›</span>
        <span className="mono">
          <SafeText text={target.code} />
        </span>
        <ScoreWord state={target.state} chip />
      </div>
      <h2 id="target-title" className="target-name">
        <SafeText text={target.name} />
      </h2>
      <p className="target-owner">
        {t('target.head')}: <SafeText text={target.head.fullName} />, <SafeText text={target.ownerUnit.name} /> · {t('target.period')}: {period ? formatPeriod(period, language) : target.period} · {t('target.version', { n: target.version })}
      </p>
      <Origins target={target} />
      <TargetTermLines target={target} />
      <div className="target-figures">
        <dl>
          <dt>{t('target.value')}</dt>
          <dd>{target.value === null ? <span className="muted">{t('target.noValue')}</span> : <Figure text={formatValue(target.value, unitSign(target.unitOfMeasure, language), language)} unit={unitSign(target.unitOfMeasure, language)} target={target} />}</dd>
        </dl>
        <dl>
          <dt>{t('target.plan')}</dt>
          <dd>
            {target.plan === null ? (
              <span className="muted">{t('target.noPlan')}</span>
            ) : (
              <>
                <b>{t(`target.sign.${target.direction}`)} {formatValue(target.plan, unitSign(target.unitOfMeasure, language), language)}</b> <span className="unit">{unitSign(target.unitOfMeasure, language)}</span>
              </>
            )}
          </dd>
        </dl>
        {target.due !== null && target.due !== undefined ? (
          <dl>
            <dt>{t('plans.due')}</dt>
            <dd>
              <b>{formatValue(target.due, unitSign(target.unitOfMeasure, language), language)}</b> <span className="unit">{unitSign(target.unitOfMeasure, language)}</span>
            </dd>
          </dl>
        ) : null}
        <dl>
          <dt>{t('target.score')}</dt>
          <dd className="big-score">
            <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
            <DisputedMark target={target.code} period={target.period} />
            {target.attainment !== null && target.attainment > 100 ? (
              <span className="excess">
                {t('target.excess', { percent: formatNumber(target.attainment, language, 1) })} <OriginMark origin={target.origin} />
              </span>
            ) : null}
          </dd>
        </dl>
        <div className="target-bar">
          <ScoreBar score={target.score} state={target.state} />
          <span className="target-bar-words">
            <span>{t('target.baseline', { value: formatValue(target.baseline, unitSign(target.unitOfMeasure, language), language), unit: unitSign(target.unitOfMeasure, language) })}</span>
            <span>{target.plan === null ? '' : t('target.planned', { plan: formatValue(target.plan, unitSign(target.unitOfMeasure, language), language), unit: unitSign(target.unitOfMeasure, language) })}</span>
          </span>
        </div>
        <Button type={evidenceOpen ? 'default' : 'primary'} icon={<ShieldCheck aria-hidden size={15} />} aria-expanded={evidenceOpen} onClick={onEvidence}>
          {evidenceOpen ? t('evidence.closeButton') : t('evidence.openButton')}
        </Button>
        <Button icon={<Printer aria-hidden size={15} />} onClick={() => print()}>
          {t('print.button')}
        </Button>
        <TargetActions target={target} role={me?.role} />
      </div>
    </>
  );
}

/** Where a target hangs: its whole, who shares it, who above set it. */
function Origins({ target }: { target: TargetDetail }) {
  const { t, language } = useWords();
  const whole = target.parent;
  if (whole === null && target.sharedWith.length === 0 && !target.receivedFrom) return null;
  return (
    <ul className="target-origins">
      {whole !== null ? (
        <li>
          {t('target.partOf')}{' '}
          <Link to="/commitments" search={(now) => ({ ...now, target: whole })}>
            <SafeText text={whole} />
          </Link>
        </li>
      ) : null}
      {target.sharedWith.map((share) => (
        <li key={share.unit.id}>
          {t('target.sharedWith')} <SafeText text={share.unit.name} /> ({formatNumber(share.share * 100, language, 1)} %)
        </li>
      ))}
      {target.receivedFrom ? (
        <li>
          {t('target.receivedFrom')} <SafeText text={target.receivedFrom.body} />
          {target.receivedFrom.document ? (
            <>
              {', '}
              <code>
                <SafeText text={target.receivedFrom.document} />
              </code>
            </>
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}

function Figure({ text, unit, target }: { text: string; unit: string; target: TargetDetail }) {
  return (
    <>
      <b>{text}</b> <span className="unit">{unit}</span> <OriginMark origin={target.origin} /> <DisputedMark target={target.code} period={target.period} />
    </>
  );
}

const shownObjects = 8;

/** The objects that cost the most, each leading to its page. */
function Objects({ evidence }: { evidence: Evidence }) {
  const words = useWords();
  const { t, language } = words;
  const sums = outageByObject(evidence.intervals);
  const worst = evidence.objects
    .map((object) => ({ object, down: sums.get(object.id) ?? 0 }))
    .toSorted((a, b) => b.down - a.down)
    .slice(0, shownObjects);
  return (
    <section className="panel" aria-labelledby="objects-title">
      <div className="panel-head">
        <h2 id="objects-title">{t('target.objects')}</h2>
        <span className="note">{t('target.objectsNote', { n: formatCount(evidence.objectsTotal, language), down: formatCount(sums.size, language) })}</span>
        <span className="right">
          <OriginMark origin={evidence.origin} />
        </span>
      </div>
      <ul className="plain-rows">
        {worst.map(({ object, down }) => (
          <li key={object.id}>
            <span>
              <Link to="/network/resources/$id" params={{ id: object.id }}>
                <SafeText text={object.name} />
              </Link>
              <code>
                <SafeText text={object.sourceName} />
              </code>
            </span>
            <span className={down > 0 ? 'down' : 'muted'}>{down > 0 ? durationWords(down, words) : t('target.noOutage')}</span>
          </li>
        ))}
      </ul>
      {evidence.objectsTotal > worst.length ? <div className="panel-foot">{t('target.moreObjects', { n: formatCount(evidence.objectsTotal - worst.length, language) })}</div> : null}
    </section>
  );
}

function Plans({ target }: { target: TargetDetail }) {
  const { t, language } = useWords();
  return (
    <section className="panel" aria-labelledby="plans-title">
      <div className="panel-head">
        <h2 id="plans-title">{t('target.plans')}</h2>
        <span className="note">{t('target.validFrom', { time: formatDateMinute(target.validFrom) })}</span>
      </div>
      <ul className="plain-rows">
        {target.plans.map((plan) => {
          const period = parsePeriod(plan.period);
          return (
            <li key={plan.period}>
              <span>{period ? formatPeriod(period, language) : plan.period}</span>
              <span>
                {plan.baseline === null || plan.baseline === undefined ? null : <span className="muted">{t('target.baseline', { value: formatValue(plan.baseline, unitSign(target.unitOfMeasure, language), language), unit: '' })} → </span>}
                {t(`target.sign.${target.direction}`)} {formatValue(plan.value, unitSign(target.unitOfMeasure, language), language)} {unitSign(target.unitOfMeasure, language)}
              </span>
            </li>
          );
        })}
      </ul>
      {target.reason ? (
        <div className="panel-foot">
          {t('target.reason')}: <SafeText text={target.reason} />
        </div>
      ) : null}
    </section>
  );
}
