import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Decision, HeldTarget } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { Deadline } from '../../ui/deadline';
import { DelayCostLine } from '../../ui/delay-cost';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure } from '../../ui/score';
import { stripMark } from '../../ui/strip-focus';

/** One thing that waits: its clock, what it is about, who must decide, and the targets it holds up. */
export function DecisionLine({ decision, action }: { decision: Decision; action?: ReactNode }) {
  const { t, language } = useWords();
  return (
    <article className="decision" data-strip={stripMark(decision.on.type, decision.on.code)} data-mine={decision.mine || undefined}>
      <div className="decision-text">
        <p className="decision-clock">
          {decision.due ? <Deadline days={decision.days} /> : <span className="decision-waits">{decision.days === 0 ? t('overview.waitsToday') : t('overview.waits', { n: formatCount(-decision.days, language) })}</span>}
          {decision.mine ? <b className="decision-mine">{t('overview.mine')}</b> : null}
          {decision.level > 0 ? <span className="decision-level">{t('obstacles.levelOf', { n: decision.level })}{decision.firstDue ? ` · ${t('overview.firstDue', { date: formatDate(decision.firstDue) })}` : ''}</span> : null}
          <span className="decision-date">{decision.due ? t('overview.due', { date: formatDate(decision.due) }) : t('overview.handed', { date: formatDate(decision.since) })}</span>
        </p>
        <h3>
          {decision.kind === 'OBSTACLE' ? (
            <Link to="/commitments/obstacles" search={{ obstacle: decision.id }}>
              <SafeText text={decision.title} />
            </Link>
          ) : (
            <SafeText text={decision.title} />
          )}
        </h3>
        <p className="decision-about">
          {t(`overview.on.${decision.on.type}`)}{' '}
          <PlaceLink url={decision.on.url}>
            <SafeText text={aboutWords(decision, t('overview.outside'))} />
          </PlaceLink>
        </p>
        <p className="decision-who">
          {decision.kind === 'OBSTACLE' ? t('overview.decides') : t('overview.accepts')} <b>{decision.decider ? <SafeText text={decision.decider.fullName} /> : t('overview.headOfUnit')}</b>
          {decision.from ? (
            <>
              {' · '}
              {decision.kind === 'OBSTACLE' ? t('overview.raisedBy') : t('overview.handedBy')} <SafeText text={decision.from} />
            </>
          ) : null}
          {decision.unit ? (
            <>
              {' · '}
              <SafeText text={decision.unit.name} />
            </>
          ) : null}
        </p>
        <Held targets={decision.endangers} />
        <DelayCostLine id={decision.id} />
      </div>
      {action}
    </article>
  );
}

/** A code with its name; network objects by name alone, tasks by code alone, because the title says the rest. */
function aboutWords({ on, kind }: Decision, outside: string): string {
  if (on.type === 'OBJECT') return on.name ?? outside;
  return on.name === null || kind === 'TASK' ? on.code : `${on.code} ${on.name}`;
}

/** The targets held up, each with its score now. */
function Held({ targets }: { targets: HeldTarget[] }) {
  const { t } = useWords();
  if (targets.length === 0) return <p className="decision-held muted">{t('overview.holdsNothing')}</p>;
  return (
    <ul className="decision-held" aria-label={t('overview.holds')}>
      {targets.map((target) => (
        <li key={target.code}>
          <Link to="/commitments" search={{ target: target.code }} title={target.name}>
            {target.code}
          </Link>{' '}
          <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
        </li>
      ))}
    </ul>
  );
}
