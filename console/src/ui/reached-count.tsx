import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { OriginMark } from './origin-mark';

interface Reached {
  milestones: number;
  reachedMilestones: number;
  measuredMilestones: number;
}

/** How many milestones of a programme were reached; measured only where a measure shows every one of them. */
export function ReachedCount({ programme }: { programme: Reached }) {
  const { t, language } = useWords();
  const measured = programme.reachedMilestones > 0 && programme.measuredMilestones === programme.reachedMilestones;
  return (
    <span>
      {t('programmes.reached', { n: formatCount(programme.reachedMilestones, language), of: formatCount(programme.milestones, language) })} <OriginMark origin={measured ? 'MEASURED' : 'REPORTED'} />
    </span>
  );
}
