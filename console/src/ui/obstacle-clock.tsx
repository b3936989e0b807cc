import { CircleAlert, CircleCheck, Clock3 } from 'lucide-react';
import type { Obstacle } from '../api/types';
import { daysBetween, today } from '../format/days';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';

/** How long an obstacle may still stand, for how long it stood too long, or how it ended. */
export function ObstacleClock({ obstacle }: { obstacle: Obstacle }) {
  const { t, language } = useWords();
  if (obstacle.removedAt !== null) {
    return (
      <span className="chip clock">
        <CircleCheck aria-hidden size={14} />
        {t(obstacle.late ? 'obstacles.removedLate' : 'obstacles.removedInTime', { date: formatDate(obstacle.removedAt) })}
      </span>
    );
  }
  const left = daysBetween(today(), obstacle.due);
  if (left < 0) {
    return (
      <span className="chip clock" data-tone="crit">
        <CircleAlert aria-hidden size={14} />
        {t('obstacles.overdue', { n: formatCount(-left, language) })}
      </span>
    );
  }
  return (
    <span className="chip clock" data-tone={left <= 3 ? 'major' : undefined}>
      <Clock3 aria-hidden size={14} />
      {left === 0 ? t('obstacles.dueToday') : t('obstacles.left', { n: formatCount(left, language) })}
    </span>
  );
}
