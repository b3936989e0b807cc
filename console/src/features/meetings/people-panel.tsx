import { Button, Input, Radio } from 'antd';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { MeetingPage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { meetingPath, presences, type Presence } from './queries';

/** Who belongs and who is invited; how they took part once it was held. */
export function PeoplePanel({ page }: { page: MeetingPage }) {
  const { t, language } = useWords();
  const { meeting } = page;
  const [marking, setMarking] = useState(false);
  const held = meeting.state === 'HELD';
  return (
    <section className="panel" aria-labelledby="meeting-people">
      <div className="panel-head">
        <h2 id="meeting-people">{t('meetings.people')}</h2>
        <span className="note">{formatCount(page.people.length, language)}</span>
        {page.keeps && held && !meeting.closed ? (
          <span className="right">
            <Button icon={<UserCheck aria-hidden size={15} />} onClick={() => setMarking(true)}>
              {t('meetings.mark')}
            </Button>
          </span>
        ) : null}
      </div>
      {held ? null : <p className="meetings-note">{t('meetings.peopleNote')}</p>}
      <ul className="meetings-people">
        {page.people.map((one) => (
          <li key={one.person}>
            <span>
              <SafeText text={one.name?.fullName ?? '–'} /> {one.belongs ? null : <span className="muted">{t('meetings.guest')}</span>}
              {one.reason ? (
                <span className="muted">
                  {' · '}
                  <SafeText text={one.reason} />
                </span>
              ) : null}
            </span>
            {held ? (
              <span className="chip" data-tone={one.presence === 'ABSENT' ? 'minor' : undefined}>
                {t(`meetings.presence.${one.presence ?? 'NONE'}`)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {marking ? <MarkPeople page={page} onClose={() => setMarking(false)} /> : null}
    </section>
  );
}

/** Records who was there: all at once, then the exceptions. */
function MarkPeople({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [people, setPeople] = useState<{ person: string; name: string; presence: Presence | null; reason: string }[]>(() => page.people.map((one) => ({ person: one.person, name: one.name?.fullName ?? '–', presence: one.presence, reason: one.reason ?? '' })));
  const change = (at: number, next: { presence?: Presence; reason?: string }) => setPeople((before) => before.map((one, place) => (place === at ? { ...one, ...next } : one)));
  const submission = useSubmission(
    () => putJson<MeetingPage>(`${meetingPath(page.meeting.id)}/attendance`, { people: people.map((one) => ({ person: one.person, presence: one.presence, reason: one.presence === 'ABSENT' ? typedText(one.reason) : null })), version: page.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('meetings.mark')} about={t('meetings.markAbout')} submitWords={t('meetings.markSubmit')} submission={submission} onClose={onClose}>
      <div className="meetings-edit-add" data-wide>
        <Button onClick={() => setPeople((before) => before.map((one) => (one.presence === null ? { ...one, presence: 'PRESENT' } : one)))}>{t('meetings.allPresent')}</Button>
      </div>
      <ul className="meetings-mark" data-wide>
        {people.map((one, at) => (
          <li key={one.person}>
            <span id={`mark-${one.person}`}>
              <SafeText text={one.name} />
            </span>
            <Radio.Group aria-labelledby={`mark-${one.person}`} optionType="button" value={one.presence} options={presences.map((value) => ({ value, label: t(`meetings.presence.${value}`) }))} onChange={(event) => change(at, { presence: event.target.value as Presence })} />
            {one.presence === 'ABSENT' ? <Input aria-label={t('meetings.absentReason', { name: one.name })} placeholder={t('meetings.absentReasonHint')} maxLength={300} value={one.reason} onChange={(event) => change(at, { reason: event.target.value })} /> : null}
          </li>
        ))}
      </ul>
    </FormDrawer>
  );
}
