import type { ProtectedEvent } from '../../../api/types';
import { useWords } from '../../../i18n';
import { FaultState } from '../../../ui/states';
import { WorkRow } from '../work/work-row';
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
          <WorkRow
            key={work.id}
            work={work}
            aside={
              <span className="chip" data-tone={work.exception ? undefined : 'crit'}>
                {work.exception ? t('protection.excepted', { n: work.exception }) : t('protection.inConflict')}
              </span>
            }
          />
        ))}
      </ul>
    </section>
  );
}
