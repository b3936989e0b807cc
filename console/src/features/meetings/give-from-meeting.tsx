import { Input, Select } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MeetingPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit, holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { meetingPath } from './queries';

/** Gives a task from a point of the meeting; its conclusion stands in the form already. */
export function GiveFromMeeting({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [item, setItem] = useState<string | null>(page.items[0]?.id ?? null);
  const [title, setTitle] = useState('');
  const [product, setProduct] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const point = page.items.find((one) => one.id === item);
  const submission = useSubmission(() => postJson<MeetingPage>(`${meetingPath(page.meeting.id)}/tasks`, { item, title: typedText(title), product: typedText(product), unit, person, due: due || null }), onClose);
  return (
    <FormDrawer title={t('meetings.giveTask')} about={t('meetings.giveAbout')} submitWords={t('meetings.giveSubmit')} submission={submission} onClose={onClose}>
      <Field name="item" label={t('meetings.fromPoint')} hint={point?.concluded ?? undefined} wide>
        {(described) => <Select {...described} allowClear value={item} getPopupContainer={holder} options={page.items.map((one, at) => ({ value: one.id, label: `${at + 1}. ${one.title}` }))} onChange={(value: string | undefined) => setItem(value ?? null)} />}
      </Field>
      <Field name="title" label={t('meetings.taskTitle')} required wide>
        {(described) => <Input {...described} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="product" label={t('meetings.taskProduct')} wide>
        {(described) => <Input {...described} maxLength={500} value={product} onChange={(event) => setProduct(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('meetings.taskUnit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} known={null} onChange={setUnit} />}
      </Field>
      <Field name="person" label={t('meetings.taskPerson')} wide>
        {(described) => <ChoosePerson {...described} value={person} known={null} onChange={setPerson} />}
      </Field>
      <Field name="due" label={t('meetings.taskDue')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
