import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import { useReachingWork } from './queries';
import { WorkRow } from './work-row';

/** Work on what this object needs, coming ones too: what it means for the object, and by which way. */
export function ReachingWorks({ object }: { object: string }) {
  const { t } = useWords();
  const works = useReachingWork(object);
  if (!works.data || works.data.length === 0) return null;
  return (
    <>
      <h4 className="work-sub">{t('work.reaching')}</h4>
      <ul className="plain-list planned-list">
        {works.data.map((work) => (
          <WorkRow
            key={work.id}
            work={work}
            lead={
              <>
                <span className="stood-state" data-state={work.effect === 'DOWN' ? 'PLANNED' : 'WEAKENED'}>
                  {t(`work.effect.${work.effect}`)}
                </span>{' '}
              </>
            }
          >
            {work.way.length > 1 ? (
              <span className="muted">
                {t('work.way')} <SafeText text={work.way.map((one) => one.name).join(' → ')} />
              </span>
            ) : null}
          </WorkRow>
        ))}
      </ul>
    </>
  );
}
