import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ObjectTimeline } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { durationWords } from '../../../ui/durations';
import { OriginMark } from '../../../ui/origin-mark';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton } from '../../../ui/states';
import './availability.css';
import { FailureTimesLine } from './failure-times';
import { FigureLine, Legend, RuleLines } from './figure';
import { spans, useTimeline, type Span } from './queries';

const listed = 12;

type Stretch = ObjectTimeline['stretches'][number];

/** How one object stood: a bar, the figure with what it is made of, and every stretch with what opened it. */
export function ObjectTimelinePanel({ object }: { object: string }) {
  const { t } = useWords();
  const [span, setSpan] = useState<Span>('month');
  const timeline = useTimeline(object, span);
  return (
    <section className="panel stood">
      <div className="panel-head">
        <h3>{t('availability.title')}</h3>
        <SpanChoice value={span} onChange={setSpan} />
      </div>
      {timeline.error ? <FaultState error={timeline.error} /> : null}
      {timeline.isPending ? <Skeleton rows={4} /> : null}
      {timeline.data ? <Told timeline={timeline.data} span={span} /> : null}
    </section>
  );
}

export function SpanChoice({ value, onChange }: { value: Span; onChange: (span: Span) => void }) {
  const { t } = useWords();
  return <Segmented<Span> size="small" aria-label={t('availability.span')} value={value} onChange={onChange} options={spans.map((one) => ({ value: one, label: t(`availability.spans.${one}`) }))} />;
}

function Told({ timeline, span }: { timeline: ObjectTimeline; span: Span }) {
  const { t } = useWords();
  return (
    <div className="stood-body">
      <Bar timeline={timeline} />
      <Legend figure={timeline.figure} />
      <FigureLine figure={timeline.figure} origin={timeline.origin} />
      <FailureTimesLine object={timeline.object.id} span={span} />
      {timeline.complete ? null : <p className="hint">{t('availability.incomplete')}</p>}
      <Stretches timeline={timeline} />
      <RuleLines rules={timeline.rules} />
    </div>
  );
}

const tall: Record<Stretch['state'], [number, number]> = { UP: [10, 12], WEAKENED: [6, 16], UNKNOWN: [10, 12], PLANNED: [2, 20], DOWN: [0, 22] };

/** Height tells the state as well as colour; nothing is narrower than a hair. */
function Bar({ timeline }: { timeline: ObjectTimeline }) {
  const words = useWords();
  const { t } = words;
  const start = Date.parse(timeline.from);
  const whole = Math.max(1, Date.parse(timeline.asOf) - start);
  const { figure } = timeline;
  const parts = [
    ['UP', figure.upMillis] as const,
    ['WEAKENED', figure.weakenedMillis] as const,
    ['DOWN', figure.downMillis] as const,
    ['PLANNED', figure.plannedMillis] as const,
    ['UNKNOWN', figure.unknownMillis] as const,
  ]
    .filter(([, length]) => length > 0)
    .map(([state, length]) => `${t(`availability.state.${state}`)} ${durationWords(length, words)}`)
    .join(', ');
  return (
    <div>
      <svg className="stood-bar" role="img" aria-label={t('availability.bar', { from: formatDateMinute(timeline.from), to: formatDateMinute(timeline.asOf), parts })} viewBox="0 0 1000 24" preserveAspectRatio="none">
        {timeline.stretches.map((stretch) => {
          const [y, height] = tall[stretch.state];
          const from = ((Date.parse(stretch.from) - start) / whole) * 1000;
          const to = ((Date.parse(stretch.to) - start) / whole) * 1000;
          return <rect key={stretch.from} data-state={stretch.state} x={from} y={y} width={Math.max(stretch.state === 'UP' ? 0 : 1.5, to - from)} height={height} />;
        })}
      </svg>
      <p className="stood-ends">
        <span>{formatDateMinute(timeline.from)}</span>
        <span>{formatDateMinute(timeline.asOf)}</span>
      </p>
    </div>
  );
}

function Stretches({ timeline }: { timeline: ObjectTimeline }) {
  const words = useWords();
  const { t, language } = words;
  const [all, setAll] = useState(false);
  const odd = timeline.stretches.filter((stretch) => stretch.state !== 'UP').toReversed();
  if (odd.length === 0) {
    return (
      <p className="calm">
        <CircleCheck aria-hidden size={15} /> {t('availability.none')}
      </p>
    );
  }
  return (
    <div className="stood-table" tabIndex={0} role="group" aria-label={t('availability.list')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('availability.what')}</th>
            <th scope="col">{t('availability.from')}</th>
            <th scope="col">{t('availability.length')}</th>
            <th scope="col">{t('availability.why')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? odd : odd.slice(0, listed)).map((stretch) => (
            <tr key={stretch.from}>
              <th scope="row">
                <span className="stood-state" data-state={stretch.state}>
                  {t(`availability.state.${stretch.state}`)}
                </span>
              </th>
              <td className="mono">{formatDateTime(stretch.from)}</td>
              <td>{durationWords(Date.parse(stretch.to) - Date.parse(stretch.from), words)}</td>
              <td>
                <Why stretch={stretch} object={timeline.object.id} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && odd.length > listed ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('availability.more', { n: formatCount(odd.length - listed, language) })}
        </button>
      ) : null}
    </div>
  );
}

/** What opened a stretch: object, way, alarm, incident or announced work, each openable. */
function Why({ stretch, object }: { stretch: Stretch; object: string }) {
  const { t } = useWords();
  const { cause } = stretch;
  if (!cause) return <span className="muted">{t('availability.notWatched')}</span>;
  return (
    <span className="stood-why">
      {cause.object === null || cause.object === undefined ? (
        t('availability.outside')
      ) : cause.object.id === object ? (
        t('availability.itself')
      ) : (
        <Link to="/network/resources/$id" params={{ id: cause.object.id }}>
          <SafeText text={cause.object.name} />
        </Link>
      )}
      {cause.through && cause.through.id !== cause.object?.id ? (
        <>
          , {t('availability.through')}{' '}
          <Link to="/network/resources/$id" params={{ id: cause.through.id }}>
            <SafeText text={cause.through.name} />
          </Link>
        </>
      ) : null}
      {cause.work ? (
        <>
          : <SafeText text={cause.work} />
        </>
      ) : null}
      {cause.silentSource && cause.silentSince ? (
        <>
          {': '}
          <SafeText text={t('availability.silent', { name: cause.silentSource, time: formatDateMinute(cause.silentSince) })} />
        </>
      ) : null}
      {cause.correction ? ` · ${t('availability.correction', { n: cause.correction })}` : null}
      {cause.incident ? (
        <>
          {' · '}
          <Link to="/network/incidents" search={{ incident: cause.incident }}>
            {cause.incidentCode}
          </Link>
        </>
      ) : null}
      {cause.alarm ? (
        <>
          {' · '}
          <Link to="/network/alarms" search={{ alarm: cause.alarm }}>
            {t('availability.alarm')}
          </Link>
        </>
      ) : null}{' '}
      <OriginMark origin={cause.origin} />
    </span>
  );
}
