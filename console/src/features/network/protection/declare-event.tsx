import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { NetworkObject, ProtectedEvent } from '../../../api/types';
import { useWords } from '../../../i18n';
import { ChooseMany } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { SearchedMany } from '../../../ui/searched-many';
import { useSubmission } from '../../../ui/submission';
import { useProvinces } from '../availability/queries';
import { instant } from '../availability/typed-time';

interface PersonChoice {
  id: string;
  fullName: string;
  code: string | null;
}

/** Declares an event protected: name, time, scope, and who is told at once. */
export function DeclareEvent({ onClose, onMade }: { onClose: () => void; onMade: (made: ProtectedEvent) => void }) {
  const { t } = useWords();
  const known = useProvinces();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [readyFrom, setReadyFrom] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [provinces, setProvinces] = useState<string[]>([]);
  const [objects, setObjects] = useState<string[]>([]);
  const [watchers, setWatchers] = useState<string[]>([]);
  const submission = useSubmission(() => postJson<ProtectedEvent>('/api/protected-events', { name, purpose, readyFrom: instant(readyFrom), from: instant(from), to: instant(to), provinces, objects, watchers }), onMade);
  return (
    <FormDrawer title={t('protection.declare')} about={t('protection.declareAbout')} submitWords={t('protection.send')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('protection.name')} required wide>
        {(described) => <Input {...described} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="purpose" label={t('protection.purpose')} required wide>
        {(described) => <Input.TextArea {...described} value={purpose} maxLength={1000} rows={2} onChange={(event) => setPurpose(event.target.value)} />}
      </Field>
      <Field name="from" label={t('protection.from')} required>
        {(described) => <Input {...described} type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('protection.to')} required>
        {(described) => <Input {...described} type="datetime-local" min={from || undefined} value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="readyFrom" label={t('protection.readyFrom')}>
        {(described) => <Input {...described} type="datetime-local" max={from || undefined} value={readyFrom} onChange={(event) => setReadyFrom(event.target.value)} />}
      </Field>
      <Field name="provinces" label={t('protection.provinces')} wide>
        {(described) => <ChooseMany {...described} value={provinces} options={(known.data ?? []).map((one) => ({ value: one, label: one }))} onChange={setProvinces} />}
      </Field>
      <Field name="objects" label={t('protection.objects')} wide>
        {(described) => <SearchedMany<NetworkObject> {...described} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} value={objects} onChange={setObjects} />}
      </Field>
      <Field name="watchers" label={t('protection.watchers')} hint={t('protection.watchersHint')} wide>
        {(described) => <SearchedMany<PersonChoice> {...described} path="/api/people" choice={(one) => ({ value: one.id, label: one.code ? `${one.fullName} (${one.code})` : one.fullName })} value={watchers} onChange={setWatchers} />}
      </Field>
    </FormDrawer>
  );
}
