import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Committee, DocumentPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { SearchedMany } from '../../ui/searched-many';
import { useSubmission } from '../../ui/submission';

interface PersonChoice {
  id: string;
  fullName: string;
  code: string | null;
}

/** Forms the committee that steers a document: who leads it, and who sits in it from today on. */
export function FormCommittee({ document, onClose }: { document: DocumentPage; onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(t('write.committeeNamed', { symbol: document.symbol }));
  const [chair, setChair] = useState<string | null>(null);
  const [members, setMembers] = useState<string[]>([]);
  const submission = useSubmission(() => postJson<Committee>('/api/steering-committees', { resolution: document.id, name: typedText(name), chair, members: members.map((person) => ({ person })) }), onClose);
  return (
    <FormDrawer
      title={t('write.committee')}
      about={
        <b>
          <SafeText text={`${document.symbol} ${document.title}`} />
        </b>
      }
      submitWords={t('write.save')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="name" label={t('write.committeeName')} required wide>
        {(described) => <Input {...described} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="chair" label={t('programmes.chair')} hint={t('write.chairHint')} required wide>
        {(described) => <ChoosePerson {...described} value={chair} onChange={setChair} />}
      </Field>
      <Field name="members" label={t('programmes.members')} wide>
        {(described) => (
          <SearchedMany<PersonChoice>
            {...described}
            path="/api/people"
            choice={(one) => ({ value: one.id, label: one.code ? `${one.fullName} (${one.code})` : one.fullName })}
            value={members}
            placeholder={t('form.findPerson')}
            onChange={setMembers}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
