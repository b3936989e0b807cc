import { Link } from '@tanstack/react-router';
import type { IncidentReach as Reach, Origin } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { typeWord } from '../../ui/object-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';

interface Props {
  reach: Reach;
  origin: Origin;
  /** Whether the root is out of service; if not, it is told what would be lost. */
  failed: boolean;
}

/** What is lost because of it now, and what works with fewer ways than it has. */
export function IncidentReach({ reach, origin, failed }: Props) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="incident-reach">
      <h3 id="incident-reach" className="incident-section">
        {t(failed ? 'incidents.reach' : 'incidents.reachSupposed')} <OriginMark origin={origin} />
      </h3>
      {failed ? null : <p className="hint">{t('incidents.rootWorks')}</p>}
      <div className="incident-reach">
        <Side kind="lost" counts={reach.lost} objects={reach.lostObjects} />
        <Side kind="weakened" counts={reach.weakened} objects={reach.weakenedObjects} />
      </div>
      {reach.outside > 0 ? <p className="hint">{t('incidents.outside', { n: formatCount(reach.outside, language) })}</p> : null}
      {reach.complete ? null : <p className="hint">{t('incidents.incomplete')}</p>}
    </section>
  );
}

interface SideProps {
  kind: 'lost' | 'weakened';
  counts: Reach['lost'];
  objects: Reach['lostObjects'];
}

function Side({ kind, counts, objects }: SideProps) {
  const { t, language } = useWords();
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="incident-side" data-kind={kind}>
      <h4>{t(`incidents.${kind}`)}</h4>
      {total === 0 ? <p className="muted">{t(`incidents.none.${kind}`)}</p> : null}
      <dl>
        {counts.map((one) => (
          <div key={one.type}>
            <dt>{typeWord(one.type, t)}</dt>
            <dd>{formatCount(one.count, language)}</dd>
          </div>
        ))}
      </dl>
      {objects.length > 0 ? (
        <details>
          <summary>{t('incidents.which', { n: formatCount(objects.length, language) })}</summary>
          <ul>
            {objects.map((one) => (
              <li key={one.id}>
                <Link to="/network/resources/$id" params={{ id: one.id }}>
                  <span className="incident-type">{typeWord(one.type, t)}</span> <SafeText text={one.name} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
