import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { EvidenceInterval, MeasureEvidence, ReportedEvent } from '../api/types';
import type { Language } from '../format/language';
import { formatCount, formatNumber } from '../format/numbers';
import { formatDate, formatDateTime } from '../format/times';
import { unitSign } from '../format/units';
import { useWords } from '../i18n';
import { durationWords } from './durations';
import './measure-behind.css';
import { OriginMark } from './origin-mark';
import { EventProof, RawBytes } from './raw-event';
import { SafeText } from './safe-text';

const shownAtFirst = 12;

/** Every stretch and every reported event that counted in a figure, down to the bytes that were received. */
export function MeasureBehind({ evidence }: { evidence: MeasureEvidence }) {
  const { t, language } = useWords();
  const nothing = evidence.intervals.length === 0 && evidence.businessEvents.length === 0;
  return (
    <div className="measure-behind">
      <p className="muted">
        <SafeText text={evidence.formula} /> <OriginMark origin={evidence.origin ?? null} />
      </p>
      {nothing ? <p className="muted">{t('availability.measures.nothing')}</p> : null}
      {evidence.intervals.length > 0 ? <Intervals evidence={evidence} /> : null}
      {evidence.businessEvents.length > 0 ? <Reports evidence={evidence} /> : null}
      {evidence.eventsOutsideScope > 0 ? <p className="muted">{t('evidence.outsideScope', { n: formatCount(evidence.eventsOutsideScope, language) })}</p> : null}
    </div>
  );
}

function Intervals({ evidence }: { evidence: MeasureEvidence }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const latest = evidence.intervals.toReversed();
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  return (
    <>
      <ul className="measure-intervals" aria-label={t('availability.measures.counted', { n: formatCount(evidence.intervalsTotal, language) })}>
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
        <div className="measure-event">
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
        <button key={event.id} type="button" className="measure-opens" aria-pressed={event.id === chosen} aria-label={t('evidence.openEvent', { id: event.id })} onClick={() => onChoose(event.id)}>
          <code>
            <SafeText text={event.alarmCondition} />
          </code>
        </button>
      ))}
    </li>
  );
}

function Reports({ evidence }: { evidence: MeasureEvidence }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const names = new Map(evidence.objects.map((object) => [object.id, object.name]));
  const listed = evidence.businessEvents;
  return (
    <>
      <ul className="measure-intervals" aria-label={t('availability.measures.reports', { n: formatCount(evidence.businessEventsTotal, language) })}>
        {(all ? listed : listed.slice(0, shownAtFirst)).map((event) => (
          <li key={event.id}>
            <span className="mono">{formatDate(event.occurredOn)}</span> <SafeText text={names.get(event.subject.id) ?? event.subject.id} /> <b>{reportWords(event, language)}</b> <OriginMark origin={event.origin} /> <span className="muted">№ {event.id}</span>
          </li>
        ))}
      </ul>
      {!all && listed.length > shownAtFirst ? (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {t('availability.measures.allReports', { n: formatCount(listed.length, language) })}
        </Button>
      ) : null}
      {evidence.businessEventsTotal > listed.length ? <p className="muted">{t('availability.measures.someReports', { shown: formatCount(listed.length, language), total: formatCount(evidence.businessEventsTotal, language) })}</p> : null}
    </>
  );
}

/** A share as its part of the whole, anything else in its unit. */
function reportWords(event: ReportedEvent, language: Language): string {
  const part = formatNumber(event.numerator, language, 6);
  return event.denominator === null ? `${part} ${unitSign(event.unit, language)}` : `${part} / ${formatNumber(event.denominator, language, 6)}`;
}
