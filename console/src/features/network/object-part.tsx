import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ObjectPart } from '../../api/types';
import { formatPoints } from '../../format/numbers';
import { currentPeriod, formatPeriod, parsePeriod, periodCode } from '../../format/periods';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { AuthorityLine } from '../../ui/authority';
import { DisputedMark } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { FaultState, Skeleton } from '../../ui/states';
import { useObjectPart } from './queries';

/** What an object is for and what it moved: targets, points of the quarter, clauses, work passed between units for it. */
export function ObjectServes({ object }: { object: string }) {
  const part = useObjectPart(object);
  if (part.error && !part.data) return <FaultState error={part.error} />;
  if (!part.data) return <Skeleton rows={4} />;
  return (
    <>
      <Targets part={part.data} />
      <Moved part={part.data} />
      <Clauses part={part.data} />
      <Passed part={part.data} />
    </>
  );
}

/** Whose an object is, and who must be asked about it. */
export function ObjectAsk({ object }: { object: string }) {
  const { t } = useWords();
  const part = useObjectPart(object).data;
  if (!part) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{t('objectPart.ask')}</h3>
      </div>
      <div className="object-ask">
        <p>
          {t('network.owner')}:{' '}
          {part.owner ? (
            <Link to="/organisation/people" search={{ unit: part.owner.id }}>
              <SafeText text={part.owner.name} />
            </Link>
          ) : (
            t('objectPart.noOwner')
          )}
        </p>
        {part.toAsk.map((one) => (
          <AuthorityLine key={`${one.person.id} ${one.post}`} authority={one} />
        ))}
        {part.toAsk.length === 0 ? <p className="muted">{t('objectPart.nobody')}</p> : null}
      </div>
    </section>
  );
}

function Targets({ part }: { part: ObjectPart }) {
  const { t } = useWords();
  return (
    <Card title={t('network.targets')} note={t('network.targetsNote')} none={t('network.noTargets')} count={part.targets.length}>
      {part.targets.map(({ target, head, way }) => (
        <li key={target.code}>
          <Link to="/commitments" search={{ target: target.code }} className="target-link">
            <span>
              <code>
                <SafeText text={target.code} />
              </code>{' '}
              <SafeText text={target.name} /> <DisputedMark target={target.code} period={periodCode(currentPeriod('YEAR'))} />{' '}
              <span className="muted">
                {t(`objectPart.way.${way}`)} · <SafeText text={head.fullName} />
              </span>
            </span>
            <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
            <ScoreWord state={target.state} />
          </Link>
        </li>
      ))}
    </Card>
  );
}

function Moved({ part }: { part: ObjectPart }) {
  const { t, language } = useWords();
  const quarter = parsePeriod(part.quarter);
  return (
    <Card title={t('objectPart.moved')} note={quarter ? formatPeriod(quarter, language) : part.quarter} none={t('objectPart.movedNothing')} count={part.moved.length}>
      {part.moved.map((one) => (
        <li key={`${one.by} ${one.target}`} className="part-line">
          <span>
            {t(`objectPart.by.${one.by}`)}{' '}
            <Link to="/commitments" search={{ target: one.target }} title={one.name}>
              {one.target}
            </Link>
          </span>
          <b>
            {t(one.points >= 0 ? 'objectPart.added' : 'objectPart.taken', { n: formatPoints(Math.abs(one.points), language) })} <OriginMark origin={one.origin} />
          </b>
        </li>
      ))}
    </Card>
  );
}

function Clauses({ part }: { part: ObjectPart }) {
  const { t } = useWords();
  return (
    <Card title={t('objectPart.clauses')} none={t('objectPart.noClauses')} count={part.clauses.length}>
      {part.clauses.map((clause) => (
        <li key={clause.id} className="part-line">
          <span>
            <Link to="/commitments/resolutions/$id" params={{ id: clause.resolution }} search={{ clause: clause.id }}>
              <SafeText text={`${clause.symbol}, ${t('commitments.clause')} ${clause.code}`} />
            </Link>{' '}
            <SafeText text={clause.text ?? ''} />
          </span>
        </li>
      ))}
    </Card>
  );
}

function Passed({ part }: { part: ObjectPart }) {
  const { t } = useWords();
  if (part.handovers.length === 0) return null;
  return (
    <Card title={t('objectPart.handovers')} none="" count={part.handovers.length}>
      {part.handovers.map((one) => (
        <li key={one.id} className="part-line">
          <span>
            <PlaceLink url={one.url}>
              <SafeText text={one.what} />
            </PlaceLink>{' '}
            <SafeText text={`${one.from?.name ?? '–'} → ${one.to?.name ?? '–'}`} />
          </span>
          <span className="muted">
            {t(`handovers.state.${one.state}`)} · {t('myWork.dueBy', { date: formatDate(one.due) })}
          </span>
        </li>
      ))}
    </Card>
  );
}

function Card({ title, note, none, count, children }: { title: string; note?: string; none: string; count: number; children: ReactNode }) {
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{title}</h3>
        {note ? <span className="note">{note}</span> : null}
      </div>
      {count === 0 ? <p className="calm">{none}</p> : null}
      <ul className="plain-list">{children}</ul>
    </section>
  );
}
