import { Button } from 'antd';
import { ArrowLeft, Gavel, Undo2, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import type { Obstacle } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { Comments } from '../../ui/comments';
import { History } from '../../ui/history';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { focusOfMark, useStripPage } from '../../ui/strip-focus';
import { AffectedParties } from './affected-parties';
import { DecideObstacle, PassObstacleOn, WithdrawObstacle } from './decide-obstacle';
import { HeldUp, heldUpMark, Ties } from './held-up';
import { JoinButton } from './join-button';
import { DelayCostLine } from '../../ui/delay-cost';
import { ObstacleClock } from '../../ui/obstacle-clock';
import { DeskNames } from '../../ui/obstacle-desk';
import { ObstacleOptions } from './obstacle-options';
import { ObstacleCourse } from './obstacle-course';
import { useObstacle } from './queries';

/** One obstacle: what it holds up, on whose desk it lies since when, and what may be done about it. */
export function ObstaclePanel({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useWords();
  const found = useObstacle(id);
  useStripPage(found.data ? focusOfMark(heldUpMark(found.data)) : null);
  return (
    <div className="obstacle">
      <section className="panel" aria-label={t('obstacles.one')}>
        <Button className="obstacle-back" type="text" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
          {t('obstacles.title')}
        </Button>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={6} height={26} /> : null}
        {found.data ? <Content obstacle={found.data} /> : null}
      </section>
      {found.data ? <ObstacleCourse id={id} version={found.data.version} /> : null}
      {found.data ? <Comments type="obstacle" subject={id} /> : null}
      {found.data ? <History type="obstacle" id={id} /> : null}
    </div>
  );
}

function Content({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  const me = useMe();
  const [form, setForm] = useState<'decide' | 'pass' | 'withdraw' | null>(null);
  const close = () => setForm(null);
  const named = obstacle.mustDecide !== null && me?.person?.id === obstacle.mustDecide.id;
  return (
    <div className="obstacle-content">
      <ObstacleClock obstacle={obstacle} />
      <h2>
        <SafeText text={obstacle.title} />
      </h2>
      {obstacle.removedAt ? null : <DelayCostLine id={obstacle.id} />}
      <dl className="facts">
        <dt>{t(`obstacles.on.${obstacle.onType}`)}</dt>
        <dd>
          <HeldUp obstacle={obstacle} />
        </dd>
        {obstacle.ties.length > 0 ? (
          <>
            <dt>{t('obstacles.ties')}</dt>
            <dd>
              <Ties obstacle={obstacle} />
            </dd>
          </>
        ) : null}
        <dt>{t('obstacles.decider')}</dt>
        <dd>
          <b>
            <SafeText text={obstacle.mustDecide?.fullName ?? '–'} />
          </b>
          {named ? ` (${t('obstacles.you')})` : ''}
          {obstacle.decidesFor ? (
            <>
              {' '}
              ({t('absence.youFor')} <SafeText text={obstacle.decidesFor.fullName} />)
            </>
          ) : null}
        </dd>
        {obstacle.level > 0 ? (
          <>
            <dt>{t('obstacles.desk')}</dt>
            <dd>
              <b>
                <DeskNames desks={obstacle.desks} />
              </b>
            </dd>
          </>
        ) : null}
        <dt>{t('obstacles.due')}</dt>
        <dd>{formatDate(obstacle.due)}</dd>
        <dt>{t('obstacles.raised')}</dt>
        <dd>
          {formatDateMinute(obstacle.raisedAt)}, <SafeText text={obstacle.raisedByPerson?.fullName ?? obstacle.raisedBy} />
        </dd>
        <dt>{t('obstacles.unit')}</dt>
        <dd>
          <SafeText text={obstacle.unit?.name ?? '–'} />
        </dd>
        {obstacle.removedAt ? (
          <>
            <dt>{t('obstacles.removedAt')}</dt>
            <dd>
              {formatDateMinute(obstacle.removedAt)}, <SafeText text={obstacle.removedBy ?? ''} />
              {obstacle.removedFor ? (
                <>
                  {' '}
                  {t('absence.onBehalf')} <SafeText text={obstacle.removedFor.fullName} />
                </>
              ) : null}
            </dd>
            <dt>{t(obstacle.withdrawn ? 'obstacles.withdrawnWhy' : 'obstacles.decision')}</dt>
            <dd>
              <b>
                <SafeText text={obstacle.decision} />
              </b>
            </dd>
          </>
        ) : null}
      </dl>
      <ObstacleOptions obstacle={obstacle} />
      {obstacle.affected > 0 ? <AffectedParties obstacle={obstacle} /> : null}
      {obstacle.removedAt === null ? (
        <div className="obstacle-actions">
          {obstacle.mayDecide ? (
            <Button type="primary" icon={<Gavel aria-hidden size={15} />} onClick={() => setForm('decide')}>
              {t('obstacles.decide')}
            </Button>
          ) : null}
          <Button icon={<UserRoundPen aria-hidden size={15} />} onClick={() => setForm('pass')}>
            {t('obstacles.pass')}
          </Button>
          {obstacle.mayWithdraw ? (
            <Button icon={<Undo2 aria-hidden size={15} />} onClick={() => setForm('withdraw')}>
              {t('obstacles.withdraw')}
            </Button>
          ) : (
            <JoinButton obstacle={obstacle} />
          )}
        </div>
      ) : null}
      {form === 'decide' ? <DecideObstacle obstacle={obstacle} onClose={close} /> : null}
      {form === 'withdraw' ? <WithdrawObstacle obstacle={obstacle} onClose={close} /> : null}
      {form === 'pass' ? <PassObstacleOn obstacle={obstacle} onClose={close} /> : null}
    </div>
  );
}
