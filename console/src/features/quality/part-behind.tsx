import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EvidenceInterval, QualityEvidence, QualityPart, ReportedEvent } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate, formatDateTime } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { EventProof, RawBytes } from '../../ui/raw-event';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { usePartBehind } from './queries';

const shownAtFirst = 12;

/** What stands behind one part: its formula, the timeline it comes from, and every stretch and event that counted. */
export function PartBehind({ part, period, onClose }: { part: QualityPart; period: string; onClose: () => void }) {
  const { t } = useWords();
  const behind = usePartBehind(part.code, period);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="quality-behind" aria-labelledby="quality-behind-title">
      <div className="quality-behind-head">
        <h3 id="quality-behind-title" ref={heading} tabIndex={-1}>
          <SafeText text={t('quality.behind', { name: part.name })} />
        </h3>
        <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={17} />} onClick={onClose} />
      </div>
      {behind.error ? <FaultState error={behind.error} /> : null}
      {behind.isPending ? <Skeleton rows={4} /> : null}
      {behind.data ? <Told part={part} evidence={behind.data} /> : null}
    </section>
  );
}

function Told({ part, evidence }: { part: QualityPart; evidence: QualityEvidence }) {
  const { t, language } = useWords();
  const nothing = evidence.intervals.length === 0 && evidence.businessEvents.length === 0;
  return (
    <>
      <p className="muted">
        <SafeText text={evidence.formula} /> <OriginMark origin={evidence.origin ?? null} />
      </p>
      <ItsTimeline part={part} evidence={evidence} />
      {nothing ? <p className="muted">{t('quality.nothingCounted')}</p> : null}
      {evidence.intervals.length > 0 ? <Intervals evidence={evidence} /> : null}
      {evidence.businessEvents.length > 0 ? <Reports evidence={evidence} /> : null}
      {evidence.eventsOutsideScope > 0 ? <p className="muted">{t('evidence.outsideScope', { n: formatCount(evidence.eventsOutsideScope, language) })}</p> : null}
    </>
  );
}

/** A link to the timeline of what the part is measured on, where it is one thing; else its objects. */
function ItsTimeline({ part, evidence }: { part: QualityPart; evidence: QualityEvidence }) {
  const { t, language } = useWords();
  const [province] = part.subject.provinces ?? [];
  const [unit] = part.subject.sitesOf ?? [];
  if (province !== undefined && part.subject.provinces?.length === 1)
    return (
      <p>
        <Link to="/network/provinces" search={{ province }}>
          <SafeText text={t('quality.itsProvince', { name: province })} />
        </Link>
      </p>
    );
  if (unit !== undefined && part.subject.sitesOf?.length === 1)
    return (
      <p>
        <Link to="/network/provinces" search={{ unit }}>
          {t('quality.itsUnit')}
        </Link>
      </p>
    );
  if (evidence.businessEvents.length > 0 || evidence.objects.length === 0) return null;
  return (
    <details>
      <summary>{t('quality.itsObjects', { n: formatCount(evidence.objectsTotal, language) })}</summary>
      <ul className="quality-objects">
        {evidence.objects.map((object) => (
          <li key={object.id}>
            <Link to="/network/resources/$id" params={{ id: object.id }}>
              <SafeText text={object.name} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Intervals({ evidence }: { evidence: QualityEvidence }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const latest = evidence.intervals.toReversed();
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  return (
    <>
      <ul className="quality-intervals" aria-label={t('quality.counted', { n: formatCount(evidence.intervalsTotal, language) })}>
        {(all ? latest : latest.slice(0, shownAtFirst)).map((one) => (
          <Interval key={`${one.object}/${one.from}`} interval={one} name={names.get(one.object) ?? one.object} chosen={chosen} onChoose={setChosen} />
        ))}
      </ul>
      {!all && latest.length > shownAtFirst ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('evidence.allIntervals', { n: formatCount(latest.length, language) })}
        </Button>
      ) : null}
      {evidence.intervalsTotal > latest.length ? <p className="muted">{t('budget.partial', { shown: latest.length, total: evidence.intervalsTotal })}</p> : null}
      {chosen === null ? null : (
        <div className="quality-event">
          <RawBytes key={chosen} id={chosen} />
          <EventProof key={`proof ${chosen}`} id={chosen} />
        </div>
      )}
    </>
  );
}

interface IntervalProps {
  interval: EvidenceInterval;
  name: string;
  chosen: number | null;
  onChoose: (event: number) => void;
}

function Interval({ interval, name, chosen, onChoose }: IntervalProps) {
  const words = useWords();
  const { t } = words;
  return (
    <li>
      <span className="mono">{formatDateTime(interval.from)}</span>{' '}
      <Link to="/network/resources/$id" params={{ id: interval.object }}>
        <SafeText text={name} />
      </Link>{' '}
      <span>{durationWords(Date.parse(interval.to) - Date.parse(interval.from), words)}</span>{' '}
      {interval.events.map((event) => (
        <button key={event.id} type="button" className="quality-opens" aria-pressed={event.id === chosen} aria-label={t('evidence.openEvent', { id: event.id })} onClick={() => onChoose(event.id)}>
          <code>
            <SafeText text={event.alarmCondition} />
          </code>
        </button>
      ))}
    </li>
  );
}

function Reports({ evidence }: { evidence: QualityEvidence }) {
  const { t, language } = useWords();
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  const figure = (event: ReportedEvent) => `${formatNumber(event.numerator, language, 6)}${event.denominator === null ? '' : ` / ${formatNumber(event.denominator, language, 6)}`} ${unitSign(event.unit, language)}`;
  return (
    <>
      <ul className="quality-intervals" aria-label={t('quality.reports', { n: formatCount(evidence.businessEventsTotal, language) })}>
        {evidence.businessEvents.slice(0, shownAtFirst).map((event) => (
          <li key={event.id}>
            <span className="mono">{formatDate(event.occurredOn)}</span> <SafeText text={names.get(event.subject.id) ?? event.subject.id} /> <b>{figure(event)}</b> <OriginMark origin={event.origin} /> <span className="muted">№ {event.id}</span>
          </li>
        ))}
      </ul>
      {evidence.businessEventsTotal > shownAtFirst ? <p className="muted">{t('budget.partial', { shown: Math.min(shownAtFirst, evidence.businessEvents.length), total: evidence.businessEventsTotal })}</p> : null}
    </>
  );
}
