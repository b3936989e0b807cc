import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { UsersRound } from 'lucide-react';
import type { Committee } from '../../api/types';
import { dayBefore, today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useCommittees } from './queries';

/** Who steers which resolution: chair and members, with their time. */
export function Committees() {
  const { t, language } = useWords();
  const found = useCommittees();
  const items = found.data?.items ?? [];
  return (
    <div className="key-tasks" role="region" aria-label={t('resolutions.committees')} tabIndex={0}>
      <section className="panel" aria-labelledby="committees-title">
        <div className="panel-head">
          <h2 id="committees-title">{t('resolutions.committees')}</h2>
          {found.data ? <span className="note">{t('programmes.committeeCount', { n: formatCount(found.data.total, language) })}</span> : null}
        </div>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={5} height={60} /> : null}
        {found.data && items.length === 0 ? <StateBox icon={UsersRound} title={t('programmes.noCommittees')} /> : null}
      </section>
      <ul className="committee-cards">
        {items.map((one) => (
          <li key={one.id} className="panel">
            <Card committee={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ committee }: { committee: Committee }) {
  const { t } = useWords();
  const now = today();
  return (
    <article className="committee" aria-label={committee.name}>
      <h3>
        <SafeText text={committee.name} />
      </h3>
      <p>
        {t('programmes.steers')}{' '}
        <Link to="/commitments/resolutions/$id" params={{ id: committee.resolution }}>
          <SafeText text={committee.symbol ?? t('programmes.oneDocument')} />
        </Link>
      </p>
      <dl className="facts">
        <dt>{t('programmes.chair')}</dt>
        <dd>
          <b>
            <SafeText text={committee.chair?.fullName ?? '–'} />
          </b>
        </dd>
        <dt>{t('programmes.members')}</dt>
        <dd>
          <ul>
            {committee.members.map((member, index) => (
              <li key={index} className={member.to !== null && member.to <= now ? 'muted' : undefined}>
                <SafeText text={member.person?.fullName ?? '–'} />{' '}
                <span className="muted">
                  {member.to ? t('resolutions.fromTo', { from: formatDate(member.from), to: formatDate(dayBefore(member.to)) }) : t('resolutions.since', { date: formatDate(member.from) })}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </article>
  );
}
