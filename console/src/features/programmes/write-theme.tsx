import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Theme } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { useThemes } from './queries';

/** Adds a theme of key tasks, or renames one: the list holds for the whole operator. */
export function WriteTheme({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const themes = useThemes();
  const [chosen, setChosen] = useState<Theme | null>(null);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const choose = (id: string | null) => {
    const theme = themes.data?.find((one) => one.id === id) ?? null;
    setChosen(theme);
    setName(theme?.name ?? '');
  };
  const submission = useSubmission(
    () =>
      chosen
        ? putJson<Theme>(`/api/themes/${encodeURIComponent(chosen.id)}`, { name: typedText(name), reason: typedText(reason), version: chosen.version })
        : postJson<Theme>('/api/themes', { code: typedText(code), name: typedText(name) }),
    onClose,
  );
  return (
    <FormDrawer title={t('write.themes')} about={t('write.themesAbout')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="theme" label={t('write.theme')} hint={t('write.newOneHint')} wide>
        {(described) => <Choose {...described} value={chosen?.id ?? null} loading={themes.isPending} placeholder={t('write.newOne')} options={(themes.data ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))} onChange={choose} />}
      </Field>
      <Field name="name" label={t('write.themeName')} required wide>
        {(described) => <Input {...described} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {chosen ? (
        <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : (
        <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
          {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}
