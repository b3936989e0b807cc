import { Button } from 'antd';
import { CircleAlert, CircleCheck, CircleDashed, Clock3, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Milestone } from '../../api/types';
import { daysBetween, today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { MoveMilestone, ReachMilestone } from './write-milestone';

const icons: Record<Milestone['state'], LucideIcon> = { REACHED: CircleCheck, REACHED_LATE: Clock3, WAITING: CircleDashed, OVERDUE: CircleAlert };

/** One milestone: its state, by what it counts as reached, and every day it was due before. */
export function MilestoneRow({ milestone, mayWrite }: { milestone: Milestone; mayWrite: boolean }) {
  const { t, language } = useWords();
  const Icon = icons[milestone.state];
  const [form, setForm] = useState<'reach' | 'move' | null>(null);
  const close = () => setForm(null);
  const late = milestone.state === 'OVERDUE' ? daysBetween(milestone.due, today()) : 0;
  return (
    <li className="milestone" data-state={milestone.state}>
      <Icon aria-hidden size={17} strokeWidth={1.8} />
      <span className="milestone-name">
        <b>
          <code>{milestone.code}</code> <SafeText text={milestone.name} />
        </b>
        <span className="muted">
          {milestone.reachedOn ? t('programmes.reachedOn', { date: formatDate(milestone.reachedOn), due: formatDate(milestone.due) }) : t('programmes.due', { date: formatDate(milestone.due) })}
        </span>
        {milestone.reachedOn ? (
          <span className="muted">
            {milestone.reachedBy === 'MEASURED' ? (
              <>
                {t('programmes.byMeasure')} <code>{milestone.measure}</code>
              </>
            ) : (
              t('programmes.byReport')
            )}
            {milestone.evidence ? (
              <>
                {': '}
                <SafeText text={milestone.evidence} />
              </>
            ) : null}
          </span>
        ) : null}
        {milestone.dueChanges.length > 0 ? <Moves milestone={milestone} /> : null}
        {mayWrite && milestone.reachedOn === null ? (
          <span className="milestone-actions">
            <Button size="small" onClick={() => setForm('reach')}>
              {t('write.reach')}
            </Button>
            <Button size="small" onClick={() => setForm('move')}>
              {t('write.move')}
            </Button>
          </span>
        ) : null}
        {form === 'reach' ? <ReachMilestone milestone={milestone} onClose={close} /> : null}
        {form === 'move' ? <MoveMilestone milestone={milestone} onClose={close} /> : null}
      </span>
      <span className="milestone-state">
        {late > 0 ? t('obstacles.overdue', { n: formatCount(late, language) }) : t(`programmes.milestone.${milestone.state}`)} <OriginMark origin={milestone.reachedBy} />
      </span>
    </li>
  );
}

/** Every day it was due before, by whom it was moved and why. */
function Moves({ milestone }: { milestone: Milestone }) {
  const { t, language } = useWords();
  return (
    <details className="milestone-moves">
      <summary>{t('programmes.moved', { n: formatCount(milestone.dueChanges.length, language) })}</summary>
      <ol>
        {milestone.dueChanges.map((change) => (
          <li key={change.at}>
            {formatDate(change.from)} → {formatDate(change.to)}, <SafeText text={change.by} />: <SafeText text={change.reason} />
          </li>
        ))}
      </ol>
    </details>
  );
}
