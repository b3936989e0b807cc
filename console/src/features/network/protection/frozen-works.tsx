import { Link } from '@tanstack/react-router';
import type { ProtectedEvent } from '../../../api/types';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import { FaultState } from '../../../ui/states';
import '../availability/availability.css';
import { useFrozenWork } from './queries';

/** Work in the time of an event that touches its scope: excepted, or to be resolved. */
export function FrozenWorks({ event }: { event: ProtectedEvent }) {
  const { t } = useWords();
  const works = useFrozenWork(event.id);
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{t('protection.works')}</h3>
      </div>
      {works.error ? <FaultState error={works.error} /> : null}
      {works.data?.length === 0 ? <p className="stood-none muted">{t('protection.worksNone')}</p> : null}
      <ul className="plain-list planned-list">
        {works.data?.map((work) => (
          <li key={work.id}>
            <span className="work-words">
              <b>
                {work.object ? (
                  <Link to="/network/work" search={{ work: work.id }}>
                    <SafeText text={work.object.name} />
                  </Link>
                ) : (
                  t('availability.outside')
                )}
              </b>
              <span className="mono">
                {formatDateMinute(work.from)} – {formatDateMinute(work.to)}
              </span>
              {work.reason ? <SafeText text={work.reason} /> : null}
            </span>
            <span className="chip" data-tone={work.exception ? undefined : 'crit'}>
              {work.exception ? t('protection.excepted', { n: work.exception }) : t('protection.inConflict')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
