import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { getJson, putJson } from '../../api/http';
import type { Task } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { AuthorityLine, useAuthority } from '../../ui/authority';
import { ChoosePerson, ChooseTarget } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

/** Says what an assignment leaves unsaid: who does it, which target it serves, what is to lie there, by when. */
export function ClarifyTask({ code, onClose }: { code: string; onClose: () => void }) {
  const task = useQuery({ queryKey: ['tasks', 'one', code], queryFn: ({ signal }) => getJson<Task>(`/api/tasks/${encodeURIComponent(code)}`, signal), staleTime: 0, gcTime: 0 });
  return task.data ? <Form task={task.data} onClose={onClose} /> : null;
}

function Form({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState(task.title);
  const [product, setProduct] = useState(task.product ?? '');
  const [person, setPerson] = useState<string | null>(task.person?.id ?? null);
  const [due, setDue] = useState(task.due);
  const [target, setTarget] = useState<string | null>(task.target);
  const [reason, setReason] = useState(t('unitPart.reasonDefault'));
  const authority = useAuthority(task.unit?.id ?? null, person);
  const submission = useSubmission(
    () =>
      putJson<Task>(`/api/tasks/${encodeURIComponent(task.code)}`, {
        title: typedText(title),
        product: typedText(product),
        unit: task.unit?.id ?? null,
        person,
        due: typedText(due),
        target,
        programme: task.programme?.id ?? null,
        milestone: task.milestone?.id ?? null,
        objects: task.objects.map((object) => object.id),
        reason: typedText(reason),
        version: task.version,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('unitPart.clarifyTitle', { code: task.code })} about={<b><SafeText text={task.title} /></b>} submitWords={t('unitPart.clarifySubmit')} submission={submission} onClose={onClose}>
      <Field name="target" label={t('write.forTarget')} wide>
        {(described) => <ChooseTarget {...described} value={target} known={task.target ? { value: task.target, label: task.target } : null} onChange={setTarget} />}
      </Field>
      <Field name="person" label={t('write.worker')}>
        {(described) => <ChoosePerson {...described} value={person} known={task.person ? { value: task.person.id, label: task.person.fullName } : null} onChange={setPerson} />}
      </Field>
      <Field name="due" label={t('write.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="title" label={t('write.taskTitle')} required wide>
        {(described) => <Input {...described} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="product" label={t('write.product')} hint={t('write.productHint')} wide>
        {(described) => <Input {...described} value={product} onChange={(event) => setProduct(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('unitPart.reason')} required wide>
        {(described) => <Input {...described} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <AuthorityLine authority={authority} />
    </FormDrawer>
  );
}
