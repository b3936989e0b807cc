import type { ObstacleDesk } from '../api/types';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';

/** On whose desks an obstacle lies, in one line: the management line first, then the Party line. */
export function DeskNames({ desks }: { desks: ObstacleDesk[] }) {
  const { t } = useWords();
  return (
    <>
      {desks.map((desk, at) => (
        <span key={`${desk.line}${desk.level}`}>
          {at > 0 ? ' · ' : ''}
          <SafeText text={desk.person?.fullName ?? '–'} />
          {desk.level > 0 ? ` (${t(`obstacles.line.${desk.line}`)}, ${t('obstacles.level', { n: desk.level })})` : ''}
        </span>
      ))}
    </>
  );
}
