import { Link } from '@tanstack/react-router';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { useWaiting } from './queries';

/** People of whom something waits for this head; nothing where nothing waits. */
export function WaitingPanel() {
  const { t, language } = useWords();
  const found = useWaiting(true);
  const items = found.data ?? [];
  if (found.error) return <FaultState error={found.error} />;
  if (items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="cap-waiting">
      <div className="panel-head">
        <h2 id="cap-waiting">{t('capability.waiting')}</h2>
        <span className="note">{t('capability.peopleTotal', { n: formatCount(items.length, language) })}</span>
      </div>
      <ul className="cap-lines">
        {items.map((one) => {
          const things = [...one.skills.filter((each) => each.waits), ...one.certificates.filter((each) => each.state === 'STATED')].map((each) => each.item.name);
          return (
            <li key={one.person?.id}>
              <Link className="cap-open" to="/organisation/capability/people/$id" params={{ id: one.person?.id ?? '' }}>
                <b>
                  <SafeText text={one.person?.fullName ?? '–'} />
                </b>
                <span className="cap-words">
                  <SafeText text={things.join(' · ')} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
