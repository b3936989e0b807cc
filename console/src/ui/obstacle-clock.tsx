import { CircleAlert, CircleCheck, Clock3 } from 'lucide-react';
import type { Obstacle } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { useTimeLeft } from './deadline';

/** On which level an obstacle lies and how long it may still lie there, for how long it did too long, or how it ended. */
export function ObstacleClock({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  if (obstacle.removedAt !== null) {
    return (
      <span className="chip clock">
        <CircleCheck aria-hidden size={14} />
        {t(obstacle.withdrawn ? 'obstacles.withdrawnAt' : obstacle.late ? 'obstacles.removedLate' : 'obstacles.removedInTime', { date: formatDate(obstacle.removedAt) })}
      </span>
    );
  }
  const [desk] = obstacle.desks;
  return <Standing due={desk?.due ?? obstacle.due} level={obstacle.level} top={desk?.top ?? false} />;
}

function Standing({ due, level, top }: { due: string; level: number; top: boolean }) {
  const { t } = useWords();
  const left = useTimeLeft(due);
  const Icon = left.late ? CircleAlert : Clock3;
  return (
    <span className="chip clock" data-tone={left.late ? 'crit' : left.soon ? 'major' : undefined}>
      <Icon aria-hidden size={14} />
      {level > 0 ? `${t(top ? 'obstacles.topLevel' : 'obstacles.levelOf', { n: level })} · ` : ''}
      {left.words}
    </span>
  );
}
