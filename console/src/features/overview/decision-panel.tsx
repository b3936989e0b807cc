import { Link } from '@tanstack/react-router';
import type { Cockpit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { PrintRest } from '../../ui/print-rest';
import { DecisionLine } from './decision-line';

/** Obstacles that stand, the reader's own first, each with its clock, its decider and what it holds up. */
export function DecisionPanel({ cockpit }: { cockpit: Cockpit }) {
  const { t, language } = useWords();
  const sums = cockpit.decisionSums;
  return (
    <section className="panel cockpit-decisions" aria-labelledby="cockpit-decisions">
      <div className="panel-head">
        <h2 id="cockpit-decisions">{t('overview.obstacles.title')}</h2>
        <span className="note">{t('overview.obstacles.sums', { n: formatCount(sums.obstacles, language), late: formatCount(sums.overdue, language), mine: formatCount(sums.mine, language) })}</span>
        <Link className="right panel-link" to="/overview/decisions">
          {t('overview.all')}
        </Link>
      </div>
      {cockpit.decisions.length === 0 ? <p className="calm-line">{t('overview.obstacles.none')}</p> : null}
      <ul className="scroll plain-rows print-first" tabIndex={0} aria-label={t('overview.obstacles.title')}>
        {cockpit.decisions.map((decision) => (
          <li key={decision.id}>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ul>
      <PrintRest total={sums.obstacles} />
    </section>
  );
}
