import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GoodPractice } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { practicePath } from './practice-queries';

/** Publishes a way of working of a unit, so that others can do the same. */
export function PublishPractice({ onClose, onWritten }: { onClose: () => void; onWritten: (made: GoodPractice) => void }) {
  const { t } = useWords();
  const [unit, setUnit] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [what, setWhat] = useState('');
  const [how, setHow] = useState('');
  const [worked, setWorked] = useState('');
  const [links, setLinks] = useState('');
  const submission = useSubmission(
    () =>
      postJson<GoodPractice>('/api/good-practices', {
        unit,
        title: typedText(title),
        what: typedText(what),
        how: typedText(how),
        worked: typedText(worked),
        links: links.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
      }),
    onWritten,
  );
  return (
    <FormDrawer title={t('practice.publish')} about={t('practice.publishAbout')} submitWords={t('practice.publishSave')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('practice.name')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('practice.unit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="what" label={t('practice.what')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={what} onChange={(event) => setWhat(event.target.value)} />}
      </Field>
      <Field name="how" label={t('practice.how')} required wide>
        {(described) => <Input.TextArea {...described} rows={4} maxLength={10_000} value={how} onChange={(event) => setHow(event.target.value)} />}
      </Field>
      <Field name="worked" label={t('practice.worked')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={worked} onChange={(event) => setWorked(event.target.value)} />}
      </Field>
      <Field name="links" label={t('practice.links')} hint={t('practice.linksHint')} wide>
        {(described) => <Input.TextArea {...described} rows={2} value={links} onChange={(event) => setLinks(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Records that a unit tries it, or how that went. */
export function TryPractice({ practice, onClose }: { practice: GoodPractice; onClose: () => void }) {
  const { t } = useWords();
  const [unit, setUnit] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [outcome, setOutcome] = useState('');
  const submission = useSubmission(() => postJson<GoodPractice>(`${practicePath(practice.id)}/trials`, { unit, from: from || null, outcome: typedText(outcome) }), onClose);
  return (
    <FormDrawer title={t('practice.try')} about={t('practice.tryAbout')} submitWords={t('practice.trySave')} submission={submission} onClose={onClose}>
      <Field name="unit" label={t('practice.tryUnit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="from" label={t('practice.from')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="outcome" label={t('practice.outcome')} hint={t('practice.outcomeHint')} wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={10_000} value={outcome} onChange={(event) => setOutcome(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

export function RatePractice({ practice, onClose }: { practice: GoodPractice; onClose: () => void }) {
  const { t } = useWords();
  const [stars, setStars] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const submission = useSubmission(() => postJson<GoodPractice>(`${practicePath(practice.id)}/ratings`, { stars: stars === null ? null : Number(stars), note: typedText(note) }), onClose);
  return (
    <FormDrawer title={t('practice.rate')} about={<SafeText text={practice.title} />} submitWords={t('practice.rateSave')} submission={submission} onClose={onClose}>
      <Field name="stars" label={t('practice.starsField')} hint={t('practice.starsHint')} required wide>
        {(described) => <Choose {...described} value={stars} options={['5', '4', '3', '2', '1'].map((value) => ({ value, label: t('practice.starsOf', { n: value }) }))} onChange={setStars} />}
      </Field>
      <Field name="note" label={t('practice.note')} wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1_000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
