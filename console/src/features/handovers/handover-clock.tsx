import { Ban, CircleAlert, CircleCheck, Clock3, Undo2 } from 'lucide-react';
import type { Handover } from '../../api/types';
import { useWords } from '../../i18n';
import { useTimeLeft } from '../../ui/deadline';

/** Whose turn it is and how long that may still take, or how it ended. */
export function HandoverClock({ handover }: { handover: Handover }) {
  const { t } = useWords();
  const left = useTimeLeft(handover.due);
  const running = handover.turn === 'TAKEN';
  const Icon = handover.state === 'REFUSED' ? Ban : handover.state === 'WITHDRAWN' ? Undo2 : handover.turn === null ? CircleCheck : running && left.late ? CircleAlert : Clock3;
  return (
    <span className="chip clock" data-tone={running && left.late ? 'crit' : running && left.soon ? 'major' : undefined}>
      <Icon aria-hidden size={14} />
      {t(`handovers.state.${handover.state}`)}
      {running ? ` · ${left.words}` : handover.late ? ` · ${t('handovers.late')}` : ''}
    </span>
  );
}
