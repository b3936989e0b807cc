import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SocialCritique } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, Searched } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { ChooseDirective } from './write-plan';

type About = SocialCritique['about'];

const abouts: About[] = ['DRAFT', 'EXECUTION'];

/** Sends what a union says about a draft, or about how a document is carried out. */
export function SendCritique({ unions, onClose }: { unions: { id: string; name: string }[]; onClose: () => void }) {
  const { t } = useWords();
  const [union, setUnion] = useState<string | null>(unions.length === 1 ? (unions[0]?.id ?? null) : null);
  const [about, setAbout] = useState<About | null>(null);
  const [addressee, setAddressee] = useState<string | null>(null);
  const [directive, setDirective] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [draft, setDraft] = useState('');
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const submission = useSubmission(
    () => postJson<SocialCritique>('/api/social-critiques', { union, about, addressee, ...(about === 'EXECUTION' ? { directive } : { title: typedText(title), draft: typedText(draft) }), text: typedText(text), due: due || null }),
    onClose,
  );
  return (
    <FormDrawer title={t('critique.send')} about={t('critique.sendAbout')} submitWords={t('critique.sendSave')} submission={submission} onClose={onClose}>
      <Field name="union" label={t('critique.union')} required wide>
        {(described) => <Choose {...described} value={union} options={unions.map((one) => ({ value: one.id, label: one.name }))} onChange={setUnion} />}
      </Field>
      <Field name="about" label={t('critique.aboutField')} required wide>
        {(described) => <Choose {...described} value={about} options={abouts.map((value) => ({ value, label: t(`critique.about.${value}`) }))} onChange={(chosen) => setAbout(abouts.find((one) => one === chosen) ?? null)} />}
      </Field>
      {about === 'EXECUTION' ? (
        <Field name="directive" label={t('critique.directive')} required wide>
          {(described) => <ChooseDirective {...described} value={directive} onChange={setDirective} />}
        </Field>
      ) : null}
      {about === 'DRAFT' ? (
        <>
          <Field name="title" label={t('critique.draftTitle')} required wide>
            {(described) => <Input {...described} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
          </Field>
          <Field name="draft" label={t('critique.draft')} hint={t('critique.draftHint')} required wide>
            {(described) => <Input.TextArea {...described} rows={4} maxLength={20_000} value={draft} onChange={(event) => setDraft(event.target.value)} />}
          </Field>
        </>
      ) : null}
      <Field name="text" label={t('critique.text')} required wide>
        {(described) => <Input.TextArea {...described} rows={5} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="addressee" label={t('critique.addressee')} required>
        {(described) => <Searched<{ id: string; code: string; name: string }> {...described} path="/api/social-critiques/addressees" placeholder={t('form.findUnit')} choice={(one) => ({ value: one.id, label: `${one.name} (${one.code})` })} value={addressee} onChange={setAddressee} />}
      </Field>
      <Field name="due" label={t('critique.due')} hint={t('critique.dueHint')}>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
