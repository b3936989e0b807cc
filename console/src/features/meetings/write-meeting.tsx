import { Input, Select } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { MeetingBodies, MeetingPage, Person } from '../../api/types';
import { daysAfter, today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit, holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { SearchedMany } from '../../ui/searched-many';
import { useSubmission } from '../../ui/submission';
import { meetingName } from '../../ui/meeting-name';
import { kinds, meetingPath } from './queries';

const usualAhead = 3;

interface WriteMeetingProps {
  /** For which bodies one may call; absent where a meeting is changed. */
  bodies?: MeetingBodies;
  page?: MeetingPage;
  onClose: () => void;
  onWritten: (made: MeetingPage) => void;
}

/** Calls a meeting, or changes one that is planned. */
export function WriteMeeting({ bodies, page, onClose, onWritten }: WriteMeetingProps) {
  const { t } = useWords();
  const old = page?.meeting;
  const guests = page?.people.filter((one) => !one.belongs) ?? [];
  const [body, setBody] = useState<string | null>(old?.body ?? bodies?.headed[0]?.id ?? null);
  const [kind, setKind] = useState<(typeof kinds)[number]>(old?.kind ?? 'REGULAR');
  const [title, setTitle] = useState(old?.title ?? '');
  const [day, setDay] = useState(old?.day ?? daysAfter(today(), usualAhead));
  const [time, setTime] = useState(old?.time ?? '14:00');
  const [place, setPlace] = useState(old?.place ?? '');
  const [link, setLink] = useState(old?.link ?? '');
  const [chair, setChair] = useState<string | null>(page?.chair ?? null);
  const [secretary, setSecretary] = useState<string | null>(page?.secretary ?? null);
  const [invited, setInvited] = useState(guests.map((one) => one.person));
  const [reason, setReason] = useState('');
  const draft = { body, kind, title: typedText(title), day: day || null, time: typedText(time), place: typedText(place), link: typedText(link), chair, secretary, invited };
  const submission = useSubmission(() => (old ? putJson<MeetingPage>(meetingPath(old.id), { ...draft, reason: typedText(reason), version: page.version }) : postJson<MeetingPage>('/api/meetings', draft)), onWritten);
  const about = old ? <SafeText text={`${meetingName(old, t)} – ${old.bodyName?.name ?? ''}`} /> : t('meetings.callAbout');
  return (
    <FormDrawer title={t(old ? 'meetings.change' : 'meetings.call')} about={about} submitWords={t(old ? 'meetings.changeSubmit' : 'meetings.callSubmit')} submission={submission} onClose={onClose}>
      {old ? null : (
        <Field name="body" label={t('meetings.body')} required wide>
          {(described) =>
            bodies && !bodies.any ? (
              <Choose {...described} value={body} options={bodies.headed.map((one) => ({ value: one.id, label: one.name }))} onChange={setBody} />
            ) : (
              <ChooseUnit {...described} value={body} known={bodies?.headed[0] ? { value: bodies.headed[0].id, label: bodies.headed[0].name } : null} onChange={setBody} />
            )
          }
        </Field>
      )}
      <Field name="kind" label={t('meetings.kindLabel')} required>
        {(described) => <Select {...described} value={kind} getPopupContainer={holder} options={kinds.map((value) => ({ value, label: t(`meetings.kind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="title" label={t('meetings.topic')} required={kind !== 'REGULAR'}>
        {(described) => <Input {...described} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="day" label={t('meetings.day')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="time" label={t('meetings.time')} required>
        {(described) => <Input {...described} type="time" value={time} onChange={(event) => setTime(event.target.value)} />}
      </Field>
      <Field name="place" label={t('meetings.place')}>
        {(described) => <Input {...described} maxLength={300} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <Field name="link" label={t('meetings.link')} hint={t('meetings.linkHint')}>
        {(described) => <Input {...described} inputMode="url" maxLength={500} value={link} onChange={(event) => setLink(event.target.value)} />}
      </Field>
      <Field name="chair" label={t('meetings.chair')} hint={t('meetings.chairHint')} wide>
        {(described) => <ChoosePerson {...described} value={chair} known={page?.chair && old?.chair ? { value: page.chair, label: old.chair.fullName } : null} onChange={setChair} />}
      </Field>
      <Field name="secretary" label={t('meetings.secretary')} wide>
        {(described) => <ChoosePerson {...described} value={secretary} known={page?.secretary && page.secretaryName ? { value: page.secretary, label: page.secretaryName.fullName } : null} onChange={setSecretary} />}
      </Field>
      <Field name="invited" label={t('meetings.invited')} hint={t('meetings.invitedHint')} wide>
        {(described) => <SearchedMany<Person> {...described} path="/api/people" choice={(one) => ({ value: one.id, label: one.fullName })} value={invited} known={guests.map((one) => ({ value: one.person, label: one.name?.fullName ?? '–' }))} onChange={setInvited} />}
      </Field>
      {old ? (
        <Field name="reason" label={t('meetings.changeReason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

/** Cancels a planned meeting, with a reason. */
export function CancelMeeting({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MeetingPage>(`${meetingPath(page.meeting.id)}/cancellation`, { reason: typedText(reason), version: page.version }), onClose);
  return (
    <FormDrawer title={t('meetings.cancel')} about={t('meetings.cancelAbout')} submitWords={t('meetings.cancel')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('meetings.cancelReason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
