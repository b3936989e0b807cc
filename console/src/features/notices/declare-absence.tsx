import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Absence, Desk } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Searched } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

const desks: Desk[] = ['OBSTACLES', 'HANDOVERS'];

/** From which day to which one is away, who acts meanwhile, and at which desks. */
export function DeclareAbsence({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [deputy, setDeputy] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<Desk[]>(desks);
  const submission = useSubmission(() => postJson<Absence>('/api/absences', { from: from || null, to: to || null, deputy, reason: typedText(reason), desks: chosen }), onClose);
  return (
    <FormDrawer title={t('absence.declare')} about={t('absence.about')} submitWords={t('absence.save')} submission={submission} onClose={onClose}>
      <Field name="from" label={t('absence.from')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('absence.to')} required>
        {(described) => <Input {...described} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="deputy" label={t('absence.deputy')} required wide hint={t('absence.deputyHint')}>
        {(described) => <Searched<{ id: string; fullName: string }> {...described} path="/api/absences/candidates" placeholder={t('form.findPerson')} choice={(one) => ({ value: one.id, label: one.fullName })} value={deputy} onChange={setDeputy} />}
      </Field>
      <Field name="reason" label={t('absence.reason')} required wide>
        {(described) => <Input {...described} maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <fieldset className="form-rows">
        <legend>{t('absence.may')}</legend>
        {desks.map((desk) => (
          <Checkbox key={desk} checked={chosen.includes(desk)} onChange={(event) => setChosen((now) => (event.target.checked ? [...now, desk] : now.filter((one) => one !== desk)))}>
            {t(`absence.desk.${desk}`)}
          </Checkbox>
        ))}
      </fieldset>
    </FormDrawer>
  );
}
