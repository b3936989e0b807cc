import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, Video } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MeetingPage as Whole } from '../../api/types';
import { today } from '../../format/days';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { History } from '../../ui/history';
import { Refusal } from '../../ui/refusal';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { AgendaPanel } from './agenda-panel';
import { FollowPanel } from './follow-panel';
import { Presence } from './meetings-page';
import { AddToMinutes } from './minutes-form';
import { meetingName } from '../../ui/meeting-name';
import { PeoplePanel } from './people-panel';
import { hostOf, meetingPath, useMeeting } from './queries';
import { CancelMeeting, WriteMeeting } from './write-meeting';
import './meetings.css';

/** One meeting: when and where, its agenda with the minutes, who was there, and the signatures. */
export function MeetingPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/meetings/$id' });
  const found = useMeeting(id);
  return (
    <div className="meetings">
      <p className="study-path">
        <Link to="/organisation/meetings">
          <ChevronLeft aria-hidden size={14} /> {t('meetings.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Meeting page={found.data} /> : null}
    </div>
  );
}

function Meeting({ page }: { page: Whole }) {
  const { t } = useWords();
  const { meeting } = page;
  return (
    <>
      <Top page={page} />
      <div className="meetings-columns">
        <div className="meetings-column">
          <AgendaPanel page={page} />
          {meeting.state === 'HELD' ? <FollowPanel page={page} /> : null}
          {page.additions.length > 0 ? (
            <section className="panel" aria-labelledby="meeting-additions">
              <div className="panel-head">
                <h2 id="meeting-additions">{t('meetings.additions')}</h2>
              </div>
              <ul className="meetings-added">
                {page.additions.map((one) => (
                  <li key={one.addedAt}>
                    <SafeText text={one.text} />
                    <span className="muted">
                      <SafeText text={`${one.addedBy} · ${formatDateMinute(one.addedAt)}`} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <div className="meetings-column">
          <PeoplePanel page={page} />
          {meeting.state === 'HELD' ? <Signatures page={page} /> : null}
          <History type="meeting" id={meeting.id} title={t('meetings.history')} />
        </div>
      </div>
    </>
  );
}

function Top({ page }: { page: Whole }) {
  const { t } = useWords();
  const { meeting } = page;
  const [doing, setDoing] = useState<'change' | 'cancel' | null>(null);
  const close = () => setDoing(null);
  const holding = useSubmission(() => postJson<Whole>(`${meetingPath(meeting.id)}/holding`, { version: page.version }), () => undefined);
  const planned = meeting.state === 'PLANNED';
  return (
    <section className="panel meetings-top" aria-label={t('meetings.one')}>
      <div className="meetings-name">
        <span className="meetings-facts">
          <span className="chip" data-tone={meeting.state === 'CANCELLED' ? 'major' : undefined}>
            {t(meeting.closed ? 'meetings.closedState' : `meetings.state.${meeting.state}`)}
          </span>
          <span>{t(`meetings.kind.${meeting.kind}`)}</span>
          {meeting.state === 'HELD' ? <Presence one={meeting} /> : null}
        </span>
        <h2>
          <SafeText text={meetingName(meeting, t)} />
        </h2>
        <span className="muted">
          <SafeText text={meeting.bodyName?.name ?? '–'} />
        </span>
        <b className="meetings-moment">
          {meeting.time} · {formatDate(meeting.day)}
          {meeting.place ? (
            <>
              {' · '}
              <SafeText text={meeting.place} />
            </>
          ) : null}
        </b>
        <span className="muted">
          <SafeText text={t('meetings.ledBy', { chair: meeting.chair?.fullName ?? '–', secretary: page.secretaryName?.fullName ?? '–' })} />
        </span>
        {page.reason ? (
          <span data-late>
            <SafeText text={t('meetings.cancelledFor', { reason: page.reason })} />
          </span>
        ) : null}
      </div>
      <div className="meetings-actions">
        {meeting.link && planned ? (
          <a className="meetings-join" href={meeting.link} target="_blank" rel="noreferrer noopener" title={t('study.newTab')}>
            <Video aria-hidden size={16} /> {t('meetings.join', { host: hostOf(meeting.link) })}
          </a>
        ) : null}
        {page.keeps && planned ? (
          <>
            {meeting.day <= today() ? (
              <Button type="primary" loading={holding.busy} onClick={() => void holding.send()}>
                {t('meetings.hold')}
              </Button>
            ) : null}
            <Button onClick={() => setDoing('change')}>{t('meetings.change')}</Button>
            <Button onClick={() => setDoing('cancel')}>{t('meetings.cancel')}</Button>
          </>
        ) : null}
        {meeting.state === 'HELD'
          ? (['PDF', 'DOCX'] as const).map((format) => (
              <a key={format} className="meetings-join" href={`${meetingPath(meeting.id)}/minutes?format=${format}`} download>
                {t(meeting.closed ? 'meetings.minutesAs' : 'meetings.draftAs', { format })}
              </a>
            ))
          : null}
      </div>
      <Refusal error={holding.problem} />
      {doing === 'change' ? <WriteMeeting page={page} onClose={close} onWritten={close} /> : null}
      {doing === 'cancel' ? <CancelMeeting page={page} onClose={close} /> : null}
    </section>
  );
}

/** Who has signed, and what is still missing; the second signature closes. */
function Signatures({ page }: { page: Whole }) {
  const { t } = useWords();
  const { meeting } = page;
  const [adding, setAdding] = useState(false);
  const signing = useSubmission(() => postJson<Whole>(`${meetingPath(meeting.id)}/signature`, { version: page.version }), () => undefined);
  return (
    <section className="panel" aria-labelledby="meeting-signatures">
      <div className="panel-head">
        <h2 id="meeting-signatures">{t('meetings.signatures')}</h2>
      </div>
      <dl className="facts meetings-signed">
        <dt>{t('meetings.chair')}</dt>
        <dd>
          <SafeText text={meeting.chair?.fullName ?? t('meetings.unnamed')} /> · {page.chairSignedAt ? formatDateMinute(page.chairSignedAt) : t('meetings.unsigned')}
        </dd>
        <dt>{t('meetings.secretary')}</dt>
        <dd>
          <SafeText text={page.secretaryName?.fullName ?? t('meetings.unnamed')} /> · {page.secretarySignedAt ? formatDateMinute(page.secretarySignedAt) : t('meetings.unsigned')}
        </dd>
      </dl>
      <Refusal error={signing.problem} />
      {meeting.closed ? (
        <>
          <p className="meetings-note">{t('meetings.closedNote')}</p>
          <p className="meetings-hash">
            SHA-256 <code>{page.hash}</code>
          </p>
        </>
      ) : (
        <p className="meetings-note">{t('meetings.signNote')}</p>
      )}
      <div className="meetings-actions meetings-foot">
        {page.signs && !meeting.closed ? (
          <Button type="primary" loading={signing.busy} onClick={() => void signing.send()}>
            {t('meetings.sign')}
          </Button>
        ) : null}
        {page.keeps && meeting.closed ? <Button onClick={() => setAdding(true)}>{t('meetings.add')}</Button> : null}
      </div>
      {adding ? <AddToMinutes page={page} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
