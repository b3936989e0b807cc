import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { Plus, QrCode } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { StudyCampaignPage, StudyRecord, StudySession } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { SearchWords } from '../../ui/search-words';
import { FaultState, Skeleton } from '../../ui/states';
import { campaignPath } from '../../ui/study-path';
import { useSubmission } from '../../ui/submission';
import { Pager } from '../../ui/pager';
import { ImportAttendance } from './import-attendance';
import { sessionPath, useRecords, useSessions, useStudyPeople } from './queries';
import { RecordList } from './record-list';
import { WithdrawSession } from './study-steps';

/** The sessions of a campaign; whoever may records who attended. */
export function SessionsPanel({ page }: { page: StudyCampaignPage }) {
  const { t, language } = useWords();
  const { campaign } = page;
  const found = useSessions(campaign.id);
  const [adding, setAdding] = useState(false);
  const writable = page.records && campaign.state === 'OPENED';
  return (
    <section className="panel" aria-labelledby="study-sessions">
      <div className="panel-head">
        <h2 id="study-sessions">{t('study.sessions')}</h2>
        {found.data ? <span className="note">{formatCount(found.data.total, language)}</span> : null}
        {writable ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setAdding(true)}>
              {t('study.addSession')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={2} height={44} /> : null}
      {found.data?.total === 0 ? <p className="study-note">{t('study.sessionsNone')}</p> : null}
      <ul className="study-sessions">
        {found.data?.items.map((one) => (
          <li key={one.id} data-withdrawn={one.withdrawn ? true : undefined}>
            <SessionRow page={page} session={one} />
          </li>
        ))}
      </ul>
      {adding ? <AddSession page={page} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function SessionRow({ page, session }: { page: StudyCampaignPage; session: StudySession }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'mark' | 'import' | 'withdraw' | null>(null);
  const [opened, setOpened] = useState(false);
  const writable = page.records && page.campaign.state === 'OPENED' && !session.withdrawn;
  const held = session.day <= today();
  return (
    <>
      <div className="study-session">
        <span className="part-text">
          <b>
            {formatDate(session.day)} · <SafeText text={session.place} />
          </b>
          <span>
            <SafeText text={t('study.led', { name: session.ledBy })} /> · <SafeText text={session.unit?.name ?? '–'} />
          </span>
          <span>{session.withdrawn ? <SafeText text={t('study.withdrawn', { date: formatDateMinute(session.withdrawn.at), reason: session.withdrawn.reason })} /> : t('study.attendedCount', { n: formatCount(session.attended, language) })}</span>
        </span>
        {writable ? (
          <span className="study-actions">
            {session.day === today() ? (
              <Button icon={<QrCode aria-hidden size={15} />} aria-label={`${t('study.wall')} ${formatDate(session.day)}`} onClick={() => void navigate({ to: '/organisation/study/code/$session', params: { session: session.id } })}>
                {t('study.wall')}
              </Button>
            ) : null}
            {held ? (
              <>
                <Button type="primary" aria-label={`${t('study.mark')} ${formatDate(session.day)}`} onClick={() => setDoing('mark')}>
                  {t('study.mark')}
                </Button>
                <Button aria-label={`${t('study.importList')} ${formatDate(session.day)}`} onClick={() => setDoing('import')}>
                  {t('study.importList')}
                </Button>
              </>
            ) : null}
            <Button aria-label={`${t('study.withdrawSession')} ${formatDate(session.day)}`} onClick={() => setDoing('withdraw')}>
              {t('study.withdraw')}
            </Button>
          </span>
        ) : null}
      </div>
      {page.records && session.attended > 0 ? (
        <details onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>{t('study.attendees')}</summary>
          {opened ? <RecordList id={page.campaign.id} of={{ session: session.id }} open={page.records} /> : null}
        </details>
      ) : null}
      {doing === 'mark' ? <MarkAttendance page={page} session={session} onClose={() => setDoing(null)} /> : null}
      {doing === 'import' ? <ImportAttendance session={session} onClose={() => setDoing(null)} /> : null}
      {doing === 'withdraw' ? <WithdrawSession session={session} onClose={() => setDoing(null)} /> : null}
    </>
  );
}

function AddSession({ page, onClose }: { page: StudyCampaignPage; onClose: () => void }) {
  const { t } = useWords();
  const { campaign } = page;
  const [day, setDay] = useState(today());
  const [place, setPlace] = useState('');
  const [ledBy, setLedBy] = useState('');
  const owner = campaign.holds ? campaign.ownerUnit : null;
  const [unit, setUnit] = useState<string | null>(owner?.id ?? null);
  const submission = useSubmission(() => postJson<StudySession>(`${campaignPath(campaign.id)}/sessions`, { day: day || null, place: typedText(place), ledBy: typedText(ledBy), unit }), onClose);
  return (
    <FormDrawer title={t('study.sessionTitle')} about={<SafeText text={campaign.title} />} submitWords={t('study.sessionSubmit')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('study.sessionDay')} required>
        {(described) => <Input {...described} type="date" min={campaign.first} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('study.heldBy')} required>
        {(described) => <ChooseUnit {...described} value={unit} known={owner ? { value: owner.id, label: owner.name } : null} onChange={setUnit} />}
      </Field>
      <Field name="place" label={t('study.place')} required wide>
        {(described) => <Input {...described} maxLength={300} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field name="ledBy" label={t('study.ledBy')} required wide>
        {(described) => <Input {...described} maxLength={200} value={ledBy} onChange={(event) => setLedBy(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Ticks who attended a session, a page of people at a time, and saves all ticked together. */
function MarkAttendance({ page, session, onClose }: { page: StudyCampaignPage; session: StudySession; onClose: () => void }) {
  const { t, language } = useWords();
  const { id } = page.campaign;
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const people = useStudyPeople(id, { q: q || undefined }, at);
  const listed = useRecords(id, { session: session.id });
  const on = new Set((listed.data?.items ?? []).filter((one) => !one.withdrawn).map((one) => one.person?.id));
  const open = (people.data?.items ?? []).filter((one) => !on.has(one.person));
  const tick = (person: string, yes: boolean) => setTicked((before) => new Set(yes ? [...before, person] : [...before].filter((one) => one !== person)));
  const n = formatCount(ticked.size, language);
  const submission = useSubmission(() => postJson<StudyRecord[]>(`${sessionPath(session.id)}/attendance`, { people: [...ticked] }), onClose);
  return (
    <FormDrawer title={t('study.markTitle', { date: formatDate(session.day) })} about={t('study.markAbout')} submitWords={t('study.markSubmit', { n })} submission={submission} onClose={onClose}>
      <div className="form-rows">
        <SearchWords
          text={q}
          label={t('study.personSearch')}
          onWords={(words) => {
            setAt(0);
            setQ(words);
          }}
        />
        <Checkbox
          className="study-tick"
          disabled={open.length === 0}
          checked={open.length > 0 && open.every((one) => ticked.has(one.person))}
          onChange={(event) => setTicked((before) => new Set(event.target.checked ? [...before, ...open.map((one) => one.person)] : [...before].filter((one) => !open.some((other) => other.person === one))))}
        >
          {t('study.markAll')}
        </Checkbox>
        <span role="status" className="muted">
          {t('study.chosen', { n })}
        </span>
        {people.error ? <FaultState error={people.error} /> : null}
        {people.isPending || listed.isPending ? <Skeleton rows={5} height={40} /> : null}
        <ul className="study-ticks">
          {people.data?.items.map((one) => (
            <li key={one.person}>
              <Checkbox className="study-tick" disabled={on.has(one.person)} checked={on.has(one.person) || ticked.has(one.person)} onChange={(event) => tick(one.person, event.target.checked)}>
                <b>
                  <SafeText text={one.name?.fullName ?? '–'} />
                </b>{' '}
                <span className="muted">
                  <SafeText text={one.unit?.name ?? '–'} />
                  {on.has(one.person) ? ` · ${t('study.onList')}` : ''}
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
        {people.data ? <Pager found={people.data} onPage={setAt} /> : null}
        <Field name="people" label={t('study.people')} wide silent>
          {() => null}
        </Field>
      </div>
    </FormDrawer>
  );
}
