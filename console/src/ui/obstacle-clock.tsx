import { CircleAlert, CircleCheck, Clock3 } from 'lucide-react';
import type { Obstacle } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { useTimeLeft } from './deadline';

/** How long an obstacle may still stand, for how long it stood too long, or how it ended. */
export function ObstacleClock({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  if (obstacle.removedAt !== null) {
    return (
      <span className="chip clock">
        <CircleCheck aria-hidden size={14} />
        {t(obstacle.late ? 'obstacles.removedLate' : 'obstacles.removedInTime', { date: formatDate(obstacle.removedAt) })}
      </span>
    );
  }
  return <Standing due={obstacle.due} />;
}

function Standing({ due }: { due: string }) {
  const left = useTimeLeft(due);
  const Icon = left.late ? CircleAlert : Clock3;
  return (
    <span className="chip clock" data-tone={left.late ? 'crit' : left.soon ? 'major' : undefined}>
      <Icon aria-hidden size={14} />
      {left.words}
    </span>
  );
}
