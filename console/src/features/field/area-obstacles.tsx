import { Link } from '@tanstack/react-router';
import type { Area } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { Deadline } from '../../ui/deadline';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';

/** Obstacles that stand in the area, each with its clock and who must decide. */
export function AreaObstacles({ area }: { area: Area }) {
  const { t, language } = useWords();
  return (
    <section className="panel area-obstacles" aria-labelledby="area-obstacles">
      <div className="panel-head">
        <h2 id="area-obstacles">{t('field.obstacles.title')}</h2>
        {area.obstacles.length > 0 ? <span className="note">{t('field.obstacles.sums', { n: formatCount(area.obstacles.length, language) })}</span> : null}
      </div>
      {area.obstacles.length === 0 ? <p className="calm-line">{t('field.obstacles.none')}</p> : null}
      <ul className="area-rows">
        {area.obstacles.map((obstacle) => (
          <li key={obstacle.id} className="area-task">
            <p className="area-clock">
              <Deadline days={obstacle.days} />
            </p>
            <h4>
              <Link to="/commitments/obstacles" search={{ obstacle: obstacle.id }}>
                <SafeText text={obstacle.title} />
              </Link>
            </h4>
            <p className="area-who">{t('field.obstacles.decides', { name: obstacle.decider?.fullName ?? t('overview.headOfUnit') })}</p>
            <ul className="area-links">
              <li>
                <PlaceLink url={obstacle.on.url}>
                  <SafeText text={obstacle.on.type === 'OBJECT' ? (obstacle.on.name ?? t('overview.outside')) : obstacle.on.code} />
                </PlaceLink>
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
