import { Button } from 'antd';
import { UserPlus } from 'lucide-react';
import { postJson } from '../../api/http';
import type { Obstacle } from '../../api/types';
import { useWords } from '../../i18n';
import { useSubmission } from '../../ui/submission';

/** Says that an obstacle holds the reader up too. */
export function JoinButton({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  const joining = useSubmission(() => postJson<Obstacle>(`/api/obstacles/${encodeURIComponent(obstacle.id)}/affected`, {}), () => undefined);
  if (obstacle.joined) return <span className="muted">{t('obstacles.joined')}</span>;
  return (
    <>
      <Button icon={<UserPlus aria-hidden size={15} />} loading={joining.busy} onClick={() => void joining.send()}>
        {t('obstacles.join')}
      </Button>
      {joining.problem ? <p role="alert">{joining.problem.detail || joining.problem.title}</p> : null}
    </>
  );
}
