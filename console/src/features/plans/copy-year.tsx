import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { getJson, withQuery } from '../../api/http';
import type { TargetChange } from '../../api/types';
import { typedNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';

interface CopyYearProps {
  /** The year the table shows. */
  to: number;
  unit: string | null;
  onCopied: (changes: TargetChange[]) => void;
  onClose: () => void;
}

/** Brings another year's plans into the table, to be looked at before anything is saved. */
export function CopyYear({ to, unit, onCopied, onClose }: CopyYearProps) {
  const { t } = useWords();
  const [from, setFrom] = useState(String(to - 1));
  const [growth, setGrowth] = useState('0');
  const [fromPlan, setFromPlan] = useState(false);
  const submission = useSubmission(() => getJson<TargetChange[]>(withQuery('/api/target-copies', { from: from.trim(), to, growth: String(typedNumber(growth) ?? 0), fromPlan: String(fromPlan), unit })), onCopied);
  return (
    <FormDrawer title={t('plans.copyTitle', { year: to })} about={t('plans.copyAbout')} submitWords={t('plans.copySubmit')} submission={submission} onClose={onClose}>
      <Field name="from" label={t('plans.copyFrom')} required>
        {(described) => <Input {...described} autoFocus inputMode="numeric" maxLength={4} value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="growth" label={t('plans.copyGrowth')} hint={t('plans.copyGrowthHint')} required>
        {(described) => <Input {...described} inputMode="decimal" value={growth} onChange={(event) => setGrowth(event.target.value)} />}
      </Field>
      <Field name="fromPlan" label={t('plans.copyBase')} wide>
        {(described) => (
          <Checkbox {...described} checked={fromPlan} onChange={(event) => setFromPlan(event.target.checked)}>
            {t('plans.copyBaseWords')}
          </Checkbox>
        )}
      </Field>
    </FormDrawer>
  );
}
