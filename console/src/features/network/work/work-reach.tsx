import { formatCount, formatNumber } from '../../../format/numbers';
import { useWords } from '../../../i18n';
import { OriginMark } from '../../../ui/origin-mark';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton } from '../../../ui/states';
import { useObjectStakes } from './queries';

const mostTargets = 5;

/** What work on an object takes from customers and targets, before it begins. */
export function WorkReach({ object }: { object: string }) {
  const { t, language } = useWords();
  const stakes = useObjectStakes(object);
  if (stakes.error) return <FaultState error={stakes.error} />;
  if (!stakes.data) return <Skeleton rows={3} />;
  const { lost, thinned, targets, targetsOutside, origin } = stakes.data;
  const row = (tally: typeof lost) => (['services', 'customers', 'sites', 'provinces'] as const).map((name) => <td key={name}>{formatCount(tally[name], language)}</td>);
  return (
    <div className="work-reach">
      <div className="stood-table" tabIndex={0} role="group" aria-label={t('work.reach')}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <OriginMark origin={origin} />
              </th>
              {(['services', 'customers', 'sites', 'provinces'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`incidents.tally.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('incidents.lost')}</th>
              {row(lost)}
            </tr>
            <tr>
              <th scope="row">{t('incidents.weakened')}</th>
              {row(thinned)}
            </tr>
          </tbody>
        </table>
      </div>
      {lost.provinceNames.length > 0 ? <p className="muted">{lost.provinceNames.join(', ')}</p> : null}
      {targets.length === 0 && targetsOutside === 0 ? <p className="muted">{t('incidents.noTargets')}</p> : null}
      {targets.length > 0 ? (
        <ul className="work-targets">
          {targets.slice(0, mostTargets).map((target) => (
            <li key={target.code}>
              <SafeText text={`${target.code} ${target.name}`} />: {t('work.pointsInAnHour', { n: target.inAnHour === null || target.inAnHour === undefined ? '–' : formatNumber(target.inAnHour, language, 3) })}, <SafeText text={target.head} />
            </li>
          ))}
        </ul>
      ) : null}
      {targetsOutside > 0 ? <p className="muted">{t('incidents.targetsOutside', { n: formatCount(targetsOutside, language) })}</p> : null}
    </div>
  );
}
