import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { KeyTask } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { useThemes } from './queries';

/** Adds a task to the priority list of a year. */
export function WriteKeyTask({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [theme, setTheme] = useState<string | null>(null);
  const [leadUnit, setLeadUnit] = useState<string | null>(null);
  const [leadName, setLeadName] = useState('');
  const [year, setYear] = useState(today().slice(0, 4));
  const [receivedFrom, setReceivedFrom] = useState('');
  const themes = useThemes();
  const submission = useSubmission(
    () => postJson<KeyTask>('/api/key-tasks', { code: typedText(code), name: typedText(name), theme, leadUnit, leadName: typedText(leadName), year: typedNumber(year), receivedFrom: typedText(receivedFrom) }),
    onClose,
  );
  return (
    <FormDrawer title={t('write.keyTask')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.keyTaskName')} required wide>
        {(described) => <Input {...described} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="theme" label={t('write.theme')} required>
        {(described) => <Choose {...described} value={theme} loading={themes.isPending} options={(themes.data ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))} onChange={setTheme} />}
      </Field>
      <Field name="year" label={t('programmes.year')} required>
        {(described) => <Input {...described} inputMode="numeric" maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} />}
      </Field>
      <Field name="leadUnit" label={t('write.leadUnit')}>
        {(described) => <ChooseUnit {...described} value={leadUnit} onChange={setLeadUnit} />}
      </Field>
      <Field name="leadName" label={t('write.leadName')} hint={t('write.leadNameHint')}>
        {(described) => <Input {...described} value={leadName} onChange={(event) => setLeadName(event.target.value)} />}
      </Field>
      <Field name="receivedFrom" label={t('write.receivedFrom')}>
        {(described) => <Input {...described} value={receivedFrom} onChange={(event) => setReceivedFrom(event.target.value)} />}
      </Field>
      <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
