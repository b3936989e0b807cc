import { Button } from 'antd';
import { useState } from 'react';
import type { Evidence, EvidenceInterval } from '../../api/types';
import { formatCount, formatNumber, formatPercent, formatScore, formatValue } from '../../format/numbers';
import { formatDate, formatDateMinute, formatDateTime, formatDayMonth, formatMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { SourceNotice } from '../../ui/source-notice';
import { SafeText } from '../../ui/safe-text';
import { ScoreWord } from '../../ui/score';
import { boundsOf, isOngoing, observedFrom, union } from './outages';
import { AskToExplain } from './objection';

/** 1 phát biểu */
export function Statement({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  return (
    <div className="statement">
      <SourceNotice source={evidence.item.subject?.source} />
      <p>
        <SafeText text={evidence.statement} /> <OriginMark origin={evidence.origin} />
      </p>
      <p className="statement-score">
        <ScoreWord state={evidence.item.state} chip />
        {evidence.score === null ? null : (
          <span>
            {t('evidence.points', { score: formatScore(evidence.score, language) })} <OriginMark origin={evidence.origin} />
          </span>
        )}
      </p>
    </div>
  );
}

/** 2 công thức, with its dated rules */
export function Formula({ evidence }: { evidence: Evidence }) {
  const { t } = useWords();
  if (!evidence.formula) return <p className="muted">{t('evidence.noSource')}</p>;
  return (
    <>
      <pre className="formula" tabIndex={0}>
        {evidence.formula.split('\n').map((line, index) => (
          <span key={index}>
            <SafeText text={line} />
            {'\n'}
          </span>
        ))}
      </pre>
      <ul className="rules">
        {evidence.rules.map((rule) => (
          <li key={rule.code}>
            {t('evidence.rule')} <code>{rule.code}</code> {t('evidence.ruleFrom', { date: formatDate(rule.effectiveFrom) })} · <SafeText text={rule.source} /> ·{' '}
            <b data-verified={rule.verified}>{rule.verified ? t('evidence.verified') : t('evidence.unverified')}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 3 khoảng đo: the period as one bar, outages on it; what nobody observed is hatched, never filled */
export function Measured({ evidence }: { evidence: Evidence }) {
  const words = useWords();
  const { t } = words;
  const bounds = boundsOf(evidence.period);
  const asOf = Date.parse(evidence.asOf);
  const at = (time: number) => Math.max(0, Math.min(1, (time - bounds.from) / (bounds.to - bounds.from))) * 100;
  const outages = union(evidence.intervals);
  const { outageSeconds = 0, observedSeconds = 0 } = evidence.inputs;
  const begun = observedFrom(evidence);
  const day = bounds.to - bounds.from <= 86_400_000;
  const ticks = Array.from({ length: 7 }, (_, index) => bounds.from + ((bounds.to - bounds.from) * index) / 6);
  return (
    <>
      <svg className="span-bar" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label={t('evidence.spanLabel', { n: outages.length })}>
        <defs>
          <pattern id="ahead" width="1.2" height="20" patternUnits="userSpaceOnUse">
            <rect width=".5" height="20" className="span-ahead" />
          </pattern>
          <pattern id="unobserved" width="1.4" height="20" patternUnits="userSpaceOnUse">
            <path d="M-.7 20L.7 0M0 20L1.4 0M.7 20L2.1 0" className="span-unobserved" />
          </pattern>
        </defs>
        <rect x={at(asOf)} width={100 - at(asOf)} height="20" fill="url(#ahead)" />
        <rect x="0" width={at(begun)} height="20" fill="url(#unobserved)" />
        <rect x={at(begun)} width={Math.max(observedSeconds > 0 ? 0.35 : 0, at(asOf) - at(begun))} height="20" className="span-measured" />
        {outages.map((outage) => (
          <rect key={outage.from} x={at(outage.from)} width={Math.max(0.35, at(outage.to) - at(outage.from))} height="20" className="span-outage" />
        ))}
        <rect x={at(asOf) - 0.1} width=".25" height="20" className="span-now" />
      </svg>
      <div className="span-ticks" aria-hidden>
        {ticks.map((tick) => (
          <span key={tick}>{day ? formatMinute(tick) : formatDayMonth(tick)}</span>
        ))}
      </div>
      <ul className="span-legend">
        {begun > bounds.from ? <li data-kind="missing">{t('evidence.span.missing', { duration: durationWords(begun - bounds.from, words) })}</li> : null}
        <li data-kind="measured">
          {t('evidence.span.measured', { duration: durationWords(asOf - begun, words) })} <OriginMark origin={evidence.origin} />
        </li>
        <li data-kind="outage">
          {t('evidence.span.outage', { duration: durationWords(outageSeconds * 1000, words) })} <OriginMark origin={evidence.origin} />
        </li>
        {asOf < bounds.to ? <li data-kind="ahead">{t('evidence.span.ahead')}</li> : null}
      </ul>
    </>
  );
}

/** 4 độ đầy đủ */
export function Completeness({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const { observedSeconds = 0, elapsedSeconds = 0 } = evidence.inputs;
  if (evidence.value === null && elapsedSeconds === 0) return <p className="muted">{t('evidence.noSource')}</p>;
  return (
    <div className="completeness">
      <span className="completeness-figure">
        <b>{formatPercent(evidence.completeness * 100, language)}</b> % <OriginMark origin={evidence.origin} />
      </span>
      <span>
        {t('evidence.observed', {
          objects: formatCount(evidence.objectsTotal, language),
          observed: formatNumber(observedSeconds / 3600, language, 1),
          elapsed: formatNumber(elapsedSeconds / 3600, language, 1),
        })}
      </span>
    </div>
  );
}

/** 5 báo cáo cạnh số đo, at the same cut-off */
export function Reported({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const unit = unitSign(evidence.item.unitOfMeasure, language);
  if (evidence.reported.length === 0) return <p className="muted">{t('evidence.noReport')}</p>;
  const figure = (value: number | null) => (value === null ? t('target.noValue') : `${formatValue(value, unit, language)} ${unit}`);
  return (
    <>
      {evidence.reported.map((report) => (
        <div key={report.id} className="report-compare">
          <dl className="compare">
            <dt className="compare-head">{t('evidence.cutOff', { time: formatDateMinute(report.cutOff) })}</dt>
            <dt>
              <OriginMark origin={evidence.origin ?? 'MEASURED'} /> {t('evidence.measuredValue')}
            </dt>
            <dd>{figure(report.measured)}</dd>
            <dd>{t('evidence.computed')}</dd>
            <dt>
              <OriginMark origin={report.origin} /> {t('evidence.reportedValue')}
            </dt>
            <dd>{figure(report.value)}</dd>
            <dd>
              <span>
                <SafeText text={report.reportedBy} />, {formatDateMinute(report.reportedAt)}
              </span>
            </dd>
            {report.difference === null ? null : (
              <>
                <dt data-off={report.difference !== 0 || undefined}>{t('evidence.difference')}</dt>
                <dd data-off={report.difference !== 0 || undefined}>{formatNumber(report.difference, language, 4)} {unit === '%' ? t('evidence.percentPoints') : unit}</dd>
                <dd>{report.note ? <SafeText text={report.note} /> : null}</dd>
              </>
            )}
          </dl>
          {report.difference === null || report.difference === 0 ? null : <AskToExplain evidence={evidence} report={report} />}
        </div>
      ))}
    </>
  );
}

const shownAtFirst = 12;

/** 6 sự kiện: what counted, each opening its raw data below */
export function Events({ evidence, chosen, onChoose }: { evidence: Evidence; chosen: number | null; onChoose: (event: number) => void }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const latest = evidence.intervals.toReversed();
  if (latest.length === 0) return <p className="muted">{evidence.value === null ? t('evidence.noSource') : t('evidence.noOutage')}</p>;
  const shown = all ? latest : latest.slice(0, shownAtFirst);
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  return (
    <>
      <ul className="events">
        {shown.map((interval) => (
          <EventLine key={`${interval.object}/${interval.from}`} interval={interval} evidence={evidence} name={names.get(interval.object) ?? interval.object} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
      {latest.length > shown.length ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('evidence.allIntervals', { n: formatCount(latest.length, language) })}
        </Button>
      ) : null}
      {evidence.intervalsTotal > latest.length ? <p className="muted">{t('budget.partial', { shown: latest.length, total: evidence.intervalsTotal })}</p> : null}
    </>
  );
}

interface EventLineProps {
  interval: EvidenceInterval;
  evidence: Evidence;
  name: string;
  chosen: number | null;
  onChoose: (event: number) => void;
}

function EventLine({ interval, evidence, name, chosen, onChoose }: EventLineProps) {
  const words = useWords();
  const { t } = words;
  const length = Date.parse(interval.to) - Date.parse(interval.from);
  const holds = interval.events.some((event) => event.id === chosen);
  return (
    <li className="event-line" data-chosen={holds || undefined}>
      <span className="mono event-time">{formatDateTime(interval.from)}</span>
      <b>
        <SafeText text={name} />
      </b>
      <span className="event-length">
        {durationWords(length, words)}
        {isOngoing(interval, evidence) ? <em>{t('evidence.ongoing')}</em> : null}
      </span>
      <span className="event-ids">
        {interval.events.map((event) => (
          <button key={event.id} type="button" aria-pressed={event.id === chosen} aria-label={t('evidence.openEvent', { id: event.id })} onClick={() => onChoose(event.id)}>
            <CauseWords sent={event.alarmCondition} /> ·{' '}
            <code>
              <SafeText text={event.sourceEventId} />
            </code>
          </button>
        ))}
      </span>
    </li>
  );
}
