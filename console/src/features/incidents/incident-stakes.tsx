import { Link } from '@tanstack/react-router';
import type { IncidentStakes as Stakes } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useIncidentStakes } from './queries';

const mostTargets = 8;

/** How urgent it is and by which limit, what customers lose, and what targets lose. */
export function IncidentStakes({ id }: { id: string }) {
  const { t } = useWords();
  const stakes = useIncidentStakes(id);
  return (
    <section aria-labelledby="incident-stakes">
      <h3 id="incident-stakes" className="incident-section">
        {t('incidents.stakes')} {stakes.data ? <OriginMark origin={stakes.data.origin} /> : null}
      </h3>
      {stakes.error ? <FaultState error={stakes.error} /> : null}
      {stakes.isPending ? <Skeleton rows={4} /> : null}
      {stakes.data ? <Told stakes={stakes.data} /> : null}
    </section>
  );
}

function Told({ stakes }: { stakes: Stakes }) {
  return (
    <>
      <PriorityLine stakes={stakes} />
      <div className="incident-reach">
        <Side kind="lost" tally={stakes.lost} />
        <Side kind="weakened" tally={stakes.thinned} />
      </div>
      <Targets stakes={stakes} />
    </>
  );
}

/** The level alone, as lists show it. */
export function PriorityMark({ level }: { level: Stakes['priority']['level'] }) {
  const { t } = useWords();
  return (
    <span className="incident-priority" data-level={level}>
      <span className="visually-hidden">{t('incidents.priority')} </span>
      {level}
    </span>
  );
}

function PriorityLine({ stakes }: { stakes: Stakes }) {
  const { t, language } = useWords();
  const { level, by, reached, limit, ruleSource } = stakes.priority;
  const digits = by === 'points' ? 2 : 0;
  return (
    <p className="incident-priority-line">
      <PriorityMark level={level} />
      <span>
        {by && reached !== null && limit !== null && reached !== undefined && limit !== undefined
          ? t(`incidents.by.${by as 'customers'}`, { reached: formatNumber(reached, language, digits), limit: formatNumber(limit, language, digits) })
          : t('incidents.byNothing')}{' '}
        <span className="note">{t('incidents.byRule', { source: ruleSource })}</span>
        {stakes.priority.unraised ? <b> {t('protection.raised', { level: stakes.priority.unraised })}</b> : null}
      </span>
    </p>
  );
}

function Side({ kind, tally }: { kind: 'lost' | 'weakened'; tally: Stakes['lost'] }) {
  const { t, language } = useWords();
  const rows = (['services', 'customers', 'sites', 'provinces'] as const).map((name) => ({ name, n: tally[name] }));
  const named = [...tally.serviceObjects, ...tally.siteObjects];
  const hidden = tally.services + tally.sites - named.length;
  return (
    <div className="incident-side" data-kind={kind}>
      <h4>{t(`incidents.${kind}`)}</h4>
      <dl>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{t(`incidents.tally.${row.name}`)}</dt>
            <dd>{formatCount(row.n, language)}</dd>
          </div>
        ))}
      </dl>
      {tally.provinceNames.length > 0 ? <p className="muted">{tally.provinceNames.join(', ')}</p> : null}
      {named.length > 0 ? (
        <details>
          <summary>{t('incidents.which', { n: formatCount(named.length, language) })}</summary>
          <ul>
            {named.map((one) => (
              <li key={one.id}>
                <Link to="/network/resources/$id" params={{ id: one.id }}>
                  <SafeText text={one.name} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {hidden > 0 ? <p className="hint">{t('incidents.notNamed', { n: formatCount(hidden, language) })}</p> : null}
    </div>
  );
}

function Targets({ stakes }: { stakes: Stakes }) {
  const { t, language } = useWords();
  const points = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatNumber(value, language, 3));
  if (stakes.targets.length === 0 && stakes.targetsOutside === 0) return <p className="hint">{t('incidents.noTargets')}</p>;
  const shown = stakes.targets.slice(0, mostTargets);
  return (
    <>
      <h4 className="incident-targets-title">{t('incidents.targets', { period: stakes.period })}</h4>
      {shown.length > 0 ? (
        <div className="incident-targets" tabIndex={0} role="group" aria-label={t('incidents.targets', { period: stakes.period })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('incidents.target')}</th>
                <th scope="col">{t('incidents.answers')}</th>
                <th scope="col">{t('incidents.inAnHour')}</th>
                <th scope="col">{t('incidents.untilEnd')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((target) => (
                <tr key={target.code}>
                  <th scope="row">
                    <Link to="/commitments" search={{ target: target.code }}>
                      <SafeText text={target.name} />
                    </Link>
                  </th>
                  <td>
                    <SafeText text={`${target.head}, ${target.owner}`} />
                  </td>
                  <td>
                    {points(target.inAnHour)} <OriginMark origin={stakes.origin} />
                  </td>
                  <td>
                    {points(target.untilEnd)} <OriginMark origin={stakes.origin} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <p className="hint">{t('incidents.pointsHow')}</p>
      {stakes.targets.length > shown.length ? <p className="hint">{t('incidents.moreTargets', { n: formatCount(stakes.targets.length - shown.length, language) })}</p> : null}
      {stakes.targetsOutside > 0 ? <p className="hint">{t('incidents.targetsOutside', { n: formatCount(stakes.targetsOutside, language) })}</p> : null}
    </>
  );
}
