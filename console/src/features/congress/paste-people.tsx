import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { CongressPage } from '../../api/types';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath } from './queries';

/** A long list of those called, copied out of a table or read from a file. */
export function PastePeople({ page, onClose }: { page: CongressPage; onClose: () => void }) {
  const { t } = useWords();
  const { congress } = page;
  const [text, setText] = useState('');
  const [add, setAdd] = useState(page.people.length > 0);
  const submission = useSubmission(() => postJson<CongressPage>(`${congressPath(congress.id)}/participants/list`, { text, add, version: congress.version }), onClose);
  return (
    <FormDrawer title={t('bundle.paste')} about={t(congress.kind === 'DELEGATES' ? 'bundle.pasteAbout' : 'bundle.pasteMembers')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('bundle.pasteText')} hint={t('bundle.pasteHint')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus className="cg-list-text" rows={12} maxLength={400_000} spellCheck={false} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="file" label={t('bundle.pasteFile')} wide>
        {(described) => <input {...described} type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(event) => void event.target.files?.[0]?.text().then((read) => setText(read.replace(/^\uFEFF/, '')))} />}
      </Field>
      {page.people.length > 0 ? (
        <Field name="add" label={t('bundle.pasteNow', { n: page.people.length })} wide>
          {(described) => (
            <Checkbox id={described.id} checked={add} onChange={(event) => setAdd(event.target.checked)}>
              {t('bundle.pasteAdd')}
            </Checkbox>
          )}
        </Field>
      ) : null}
    </FormDrawer>
  );
}
