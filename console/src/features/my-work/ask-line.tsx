import { Button } from 'antd';
import { MessageCircleQuestion } from 'lucide-react';
import type { MyPart, Task } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { useQueued } from '../../ui/use-queued';
import { useAskLine } from './queries';

/** One tap that asks whoever must decide what an unlinked task serves; then who was asked and by when they answer. */
export function AskLine({ task, part }: { task: Task; part: MyPart }) {
  const { t } = useWords();
  const ask = useAskLine();
  const standing = part.awaited.find((one) => one.kind === 'OBSTACLE' && one.on === task.code);
  const title = t('myWork.askTitle', { code: task.code });
  const waits = useQueued().some((change) => change.kind === 'obstacle' && change.body['onCode'] === task.code && change.title === title);
  const asked = standing ? { name: standing.by?.fullName, due: standing.due } : ask.data ? { name: ask.data.mustDecide?.fullName, due: ask.data.due } : null;
  if (waits) {
    return (
      <p className="task-asked" role="status">
        {t('offline.keptNow')}
      </p>
    );
  }
  if (asked) {
    return (
      <p className="task-asked" role="status">
        <SafeText text={t('myWork.asked', { name: asked.name ?? t('myWork.nobodyNamed'), date: asked.due ? formatDate(asked.due) : '–' })} />
      </p>
    );
  }
  return (
    <>
      <Button className="task-ask" icon={<MessageCircleQuestion aria-hidden size={15} />} loading={ask.isPending} onClick={() => ask.mutate({ code: task.code, title })}>
        {t('myWork.ask')}
      </Button>
      {ask.error ? <FaultState error={ask.error} /> : null}
    </>
  );
}
