import { Link } from '@tanstack/react-router';
import type { Obstacle } from '../../api/types';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { stripMark } from '../../ui/strip-focus';

/** What an obstacle stands in the way of, as words. */
export function heldUpWords({ onType, onCode, onName, onProgramme }: Obstacle): string {
  if (onType === 'PROGRAMME') return onName ? `${onCode} ${onName}` : onCode;
  if (onType === 'MILESTONE') return onName ? `${onProgramme ?? ''} ${onName}`.trim() : '';
  return onName ?? onCode;
}

/** The row's mark for the strip: what the obstacle stands in the way of, a milestone by its programme. */
export function heldUpMark({ onType, onCode, onName, onProgramme }: Obstacle): string | undefined {
  if (onProgramme !== null) return stripMark('programme', onProgramme);
  return onType === 'OBJECT' && onName === null ? undefined : stripMark(onType, onCode);
}

/** What an obstacle stands in the way of, leading there. */
export function HeldUp({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  const text = <SafeText text={heldUpWords(obstacle) || t('obstacles.outOfReach')} />;
  if (obstacle.onProgramme !== null) {
    return (
      <Link to="/commitments/programmes" search={{ programme: obstacle.onProgramme }}>
        {text}
      </Link>
    );
  }
  if (obstacle.onType === 'TARGET') {
    return (
      <Link to="/commitments" search={{ target: obstacle.onCode }}>
        {text}
      </Link>
    );
  }
  if (obstacle.onType === 'OBJECT' && obstacle.onName !== null) {
    return (
      <Link to="/network/resources/$id" params={{ id: obstacle.onCode }}>
        {text}
      </Link>
    );
  }
  return text;
}

/** What else an obstacle stands in the way of. */
export function Ties({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  return (
    <ul className="obstacle-ties">
      {obstacle.ties.map((tie) => (
        <li key={`${tie.onType}${tie.onCode}`}>
          {t(`obstacles.on.${tie.onType}`)}: <SafeText text={tieWords(tie) || t('obstacles.outOfReach')} />
        </li>
      ))}
    </ul>
  );
}

/** Network objects and milestones by name alone, everything else by its code too. */
function tieWords({ onType, onCode, name }: Obstacle['ties'][number]): string {
  if (onType === 'OBJECT' || onType === 'MILESTONE') return name ?? '';
  return name ? `${onCode} ${name}` : onCode;
}
