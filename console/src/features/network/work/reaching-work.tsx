import { Link } from '@tanstack/react-router';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import { useReachingWork } from './queries';
import './work.css';

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
          <li key={work.id}>
            <span className="work-words">
              <b>
                <span className="stood-state" data-state={work.effect === 'DOWN' ? 'PLANNED' : 'WEAKENED'}>
                  {t(`work.effect.${work.effect}`)}
                </span>{' '}
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
              {work.reason ? (
                <span>
                  <SafeText text={work.reason} />
                </span>
              ) : null}
              {work.way.length > 1 ? (
                <span className="muted">
                  {t('work.way')} <SafeText text={work.way.map((one) => one.name).join(' → ')} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
