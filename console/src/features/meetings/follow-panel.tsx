import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { AdoptResolution } from './adopt-resolution';
import { GiveFromMeeting } from './give-from-meeting';

/** What follows from the meeting: tasks with where they stand, and resolutions in the circuit. */
export function FollowPanel({ page }: { page: MeetingPage }) {
  const { t, language } = useWords();
  const { followUps } = page;
  const [doing, setDoing] = useState<'task' | 'resolution' | null>(null);
  const close = () => setDoing(null);
  return (
    <section className="panel" aria-labelledby="meeting-follow">
      <div className="panel-head">
        <h2 id="meeting-follow">{t('meetings.follow')}</h2>
        <span className="right">
          {followUps.gives ? (
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setDoing('task')}>
              {t('meetings.giveTask')}
            </Button>
          ) : null}
          {followUps.adopts ? (
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setDoing('resolution')}>
              {t('meetings.adopt')}
            </Button>
          ) : null}
        </span>
      </div>
      {followUps.tasks.length === 0 && followUps.resolutions.length === 0 ? <p className="meetings-note">{t(followUps.gives || followUps.adopts ? 'meetings.followNone' : 'meetings.followNothing')}</p> : null}
      <ul className="meetings-people">
        {followUps.resolutions.map((one) => (
          <li key={one.id}>
            {one.opens ? (
              <Link className="meetings-link" to="/commitments/resolutions/$id" params={{ id: one.id }}>
                <SafeText text={`${one.symbol} ${one.title}`} />
              </Link>
            ) : (
              <SafeText text={`${one.symbol} ${one.title}`} />
            )}
            <span className="chip">{t(`resolutions.kind.${one.kind}`)}</span>
          </li>
        ))}
        {followUps.tasks.map((one) => (
          <li key={one.code}>
            <span className="meetings-name">
              <SafeText text={`${one.code} ${one.title}`} />
              <span className="muted">
                <SafeText text={`${one.person?.fullName ?? t('meetings.unnamed')} · ${t('meetings.due', { date: formatDate(one.due) })}`} />
              </span>
            </span>
            <span className="chip" data-tone={one.late ? 'major' : undefined}>
              {t(one.late ? 'meetings.taskLate' : `meetings.taskState.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
      {followUps.beyond > 0 ? <p className="meetings-note">{t('meetings.followBeyond', { n: formatCount(followUps.beyond, language) })}</p> : null}
      {doing === 'task' ? <GiveFromMeeting page={page} onClose={close} /> : null}
      {doing === 'resolution' ? <AdoptResolution page={page} onClose={close} /> : null}
    </section>
  );
}
