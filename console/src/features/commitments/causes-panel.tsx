import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Construction } from 'lucide-react';
import { useState } from 'react';
import type { Cause, ObstructedCauses, TargetCauses, TargetDetail } from '../../api/types';
import { formatCount, formatNumber, formatRough } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDate, formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { durationWords } from '../../ui/durations';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { NeededWords } from './needed-words';
import { useCauses, useObstructedCauses } from './queries';
import './causes.css';

const shownAtFirst = 8;

/** What a target is short by, shared out over the fewest causes that explain it, and what it would take. */
export function CausesPanel({ target, period }: { target: TargetDetail; period: string }) {
  const { t, language } = useWords();
  const { data } = useCauses(target.code, period);
  const obstructed = useObstructedCauses(target.code, period);
  if (!data || (data.causes.length === 0 && !data.needed)) return null;
  return (
    <section className="panel causes" aria-labelledby="causes-title">
      <div className="panel-head">
        <h2 id="causes-title">{data.gap === null ? t('causes.needed.title') : t('causes.title')}</h2>
        {data.gap === null ? null : <span className="note">{few(data, t, language)}</span>}
        <span className="right">
          <OriginMark origin={data.origin} />
        </span>
      </div>
      {data.gap === null ? null : <Shares told={data} obstructed={obstructed.data?.causes ?? []} />}
      <NeededWords told={data} />
    </section>
  );
}

function few(told: TargetCauses, t: ReturnType<typeof useWords>['t'], language: ReturnType<typeof useWords>['language']): string {
  const named = told.causes.reduce((sum, cause) => sum + cause.amount, 0);
  const share = (named / (told.gap ?? 1)) * 100;
  const n = formatCount(told.causes.length, language);
  return share > 100.5 ? t('causes.fewOver', { n }) : t('causes.few', { n, percent: formatNumber(share, language, 0) });
}

function Shares({ told, obstructed }: { told: TargetCauses; obstructed: ObstructedCauses['causes'] }) {
  const { t, language } = useWords();
  const unit = told.unit === 'point' ? '' : unitSign(told.unit, language);
  const amount = (value: number) => (unit === '%' ? formatNumber(value, language, 4) : formatRough(value, unit, language));
  const points = (value: number) => formatNumber(value, language, Math.abs(value) < 1 ? 2 : 1);
  const [all, setAll] = useState(false);
  const shown = all ? told.causes : told.causes.slice(0, shownAtFirst);
  const most = Math.max(...told.causes.map((cause) => cause.amount), Math.abs(told.rest?.amount ?? 0));
  return (
    <>
      <p className="causes-words">
        {unit ? t('causes.whole', { amount: amount(told.gap ?? 0), unit, points: points(told.points ?? 0) }) : t('causes.wholePoints', { points: points(told.points ?? 0) })} <span className="muted">{told.rule ? t(`causes.rule.${told.rule}`) : null}</span>
      </p>
      <ul className="causes-rows">
        {shown.map((cause) => (
          <li key={`${cause.kind}/${cause.id ?? ''}`}>
            <span className="cause-name">
              <Named cause={cause} />
              <span className="cause-notes">
                <CauseNotes cause={cause} />
              </span>
            </span>
            <meter className="cause-bar" min={0} max={most} value={cause.amount} aria-hidden />
            <Figures origin={told.origin} amount={unit ? `${amount(cause.amount)} ${unit}` : null} points={t('causes.points', { n: points(cause.points) })} />
            <Obstacles of={obstructed.find((one) => one.kind === cause.kind && one.id === cause.id)} points={points} />
          </li>
        ))}
        {told.causes.length > shown.length ? (
          <li className="cause-more">
            <Button type="link" onClick={() => setAll(true)}>
              {t('causes.more', { n: formatCount(told.causes.length - shown.length, language), points: points(told.causes.slice(shownAtFirst).reduce((sum, cause) => sum + cause.points, 0)) })}
            </Button>{' '}
            <OriginMark origin={told.origin} />
          </li>
        ) : null}
        {told.rest ? (
          <li className="cause-rest">
            <span className="cause-name">{t(told.rest.amount < 0 ? 'causes.restGain' : 'causes.rest', { n: formatCount(told.rest.count, language) })}</span>
            <meter className="cause-bar" min={0} max={most} value={Math.max(0, told.rest.amount)} aria-hidden />
            <Figures origin={told.origin} amount={unit ? `${amount(told.rest.amount)} ${unit}` : null} points={t('causes.points', { n: points(told.rest.points) })} />
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** The obstacles that stood in the way of a cause, inside of its own line: they never exceed it. */
function Obstacles({ of, points }: { of: ObstructedCauses['causes'][number] | undefined; points: (value: number) => string }) {
  const { t, language } = useWords();
  if (!of) return null;
  return (
    <ul className="cause-obstacles" aria-label={t('causes.obstacles')}>
      {of.obstacles.map((one) => (
        <li key={one.obstacle}>
          <span>
            <Construction aria-hidden size={13} />{' '}
            <Link to="/commitments/obstacles" search={{ obstacle: one.obstacle }}>
              <SafeText text={one.title} />
            </Link>{' '}
            <span className="muted">{t(one.stands ? 'causes.stands' : 'causes.stood', { days: formatCount(one.days, language), of: formatCount(one.ofDays, language), from: formatDate(one.from) })}</span>
          </span>
          <span>
            {t('causes.within', { n: points(one.points) })} <OriginMark origin="SIMULATED" />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Figures({ origin, amount, points }: { origin: TargetCauses['origin']; amount: string | null; points: string }) {
  return (
    <span className="cause-figures">
      <span>
        <b>{points}</b> <OriginMark origin={origin} />
      </span>
      {amount === null ? null : <span className="muted">{amount}</span>}
    </span>
  );
}

function Named({ cause }: { cause: Cause }) {
  const { t, language } = useWords();
  const name = <SafeText text={cause.name} />;
  switch (cause.kind) {
    case 'OBJECT':
      return (
        <Link to="/network/resources/$id" params={{ id: cause.id ?? '' }}>
          {name}
        </Link>
      );
    case 'UNIT':
      return (
        <Link to="/organisation/people" search={{ unit: cause.id ?? '' }}>
          {name}
        </Link>
      );
    case 'PART':
      return (
        <Link to="/commitments" search={(now) => ({ ...now, target: cause.id ?? '' })}>
          {name}
        </Link>
      );
    case 'TIME': {
      const period = parsePeriod(cause.name);
      return <b>{period ? formatPeriod(period, language) : name}</b>;
    }
    case 'NOT_DUE':
      return <b>{t('causes.kind.NOT_DUE', { date: formatDate(cause.name) })}</b>;
    case 'UNASSIGNED':
      return <b>{t('causes.kind.UNASSIGNED')}</b>;
    default:
      return <b>{name}</b>;
  }
}

function CauseNotes({ cause }: { cause: Cause }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <>
      {cause.lasting ? <b className="down">{t('causes.lasting')} · </b> : null}
      {cause.outageSeconds !== null && cause.longestFrom !== null && cause.longestSeconds !== null
        ? `${t('causes.outage', { time: durationWords(cause.outageSeconds * 1000, words), n: formatCount(cause.events, language), longest: durationWords(cause.longestSeconds * 1000, words), from: formatDateMinute(cause.longestFrom) })} · `
        : null}
      {cause.outageSeconds === null && cause.events > 0 ? `${t('causes.reports', { n: formatCount(cause.events, language) })} · ` : null}
      {t('causes.who')}: <SafeText text={cause.person.fullName} />
    </>
  );
}
