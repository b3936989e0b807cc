import { Link } from '@tanstack/react-router';
import type { Cockpit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { Deadline } from '../../ui/deadline';
import { OriginMark } from '../../ui/origin-mark';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';

/** Milestones missed or due soon, with the programme and who owns it. */
export function StepPanel({ cockpit }: { cockpit: Cockpit }) {
  const { t, language } = useWords();
  const { missed, soon } = cockpit.stepSums;
  return (
    <section className="panel cockpit-steps" aria-labelledby="cockpit-steps">
      <div className="panel-head">
        <h2 id="cockpit-steps">{t('overview.steps.title')}</h2>
        <span className="note">{t('overview.steps.sums', { missed: formatCount(missed, language), soon: formatCount(soon, language) })}</span>
        <span className="right">
          <OriginMark origin="REPORTED" />
        </span>
      </div>
      {cockpit.steps.length === 0 ? <p className="calm-line">{t('overview.steps.none')}</p> : null}
      <ul className="scroll plain-rows print-first" tabIndex={0} aria-label={t('overview.steps.title')}>
        {cockpit.steps.map((step) => (
          <li key={step.id}>
            <Link className="row-link" to="/commitments/programmes" search={{ programme: step.programme }}>
              <span className="row-text">
                <b>
                  <SafeText text={step.name} />
                </b>
                <span>
                  <code>{step.programme}</code> <SafeText text={step.programmeName} />
                </span>
                <span>{step.owner ? t('overview.steps.owner', { name: step.owner.fullName, date: formatDate(step.due) }) : t('overview.due', { date: formatDate(step.due) })}</span>
              </span>
              <Deadline days={step.days} />
            </Link>
          </li>
        ))}
      </ul>
      <PrintRest total={missed + soon} />
    </section>
  );
}
