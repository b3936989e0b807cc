import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { MeetingPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { meetingPath } from './queries';

/** Writes what was discussed and concluded about each point. */
export function MinutesForm({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [items, setItems] = useState(() => page.items.map((item) => ({ id: item.id, title: item.title, discussed: item.discussed ?? '', concluded: item.concluded ?? '' })));
  const change = (at: number, next: { discussed?: string; concluded?: string }) => setItems((before) => before.map((one, place) => (place === at ? { ...one, ...next } : one)));
  const submission = useSubmission(() => putJson<MeetingPage>(`${meetingPath(page.meeting.id)}/minutes`, { items: items.map((one) => ({ id: one.id, discussed: typedText(one.discussed), concluded: typedText(one.concluded) })), version: page.version }), onClose);
  return (
    <FormDrawer title={t('meetings.writeMinutes')} about={t('meetings.minutesAbout')} submitWords={t('meetings.minutesSubmit')} submission={submission} onClose={onClose}>
      {items.map((one, at) => (
        <fieldset key={one.id} className="meetings-minute" data-wide>
          <legend>
            {at + 1}. <SafeText text={one.title} />
          </legend>
          <Field name={`items[${at}].discussed`} label={t('meetings.discussed')} wide>
            {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={one.discussed} onChange={(event) => change(at, { discussed: event.target.value })} />}
          </Field>
          <Field name={`items[${at}].concluded`} label={t('meetings.concluded')} wide>
            {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={one.concluded} onChange={(event) => change(at, { concluded: event.target.value })} />}
          </Field>
        </fieldset>
      ))}
    </FormDrawer>
  );
}

/** Adds to minutes that are closed. */
export function AddToMinutes({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const submission = useSubmission(() => postJson<MeetingPage>(`${meetingPath(page.meeting.id)}/additions`, { text: typedText(text) }), onClose);
  return (
    <FormDrawer title={t('meetings.add')} about={t('meetings.addAbout')} submitWords={t('meetings.add')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('meetings.addText')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={4} maxLength={5_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
