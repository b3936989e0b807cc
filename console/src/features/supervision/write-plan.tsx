import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Resolution, SupervisionCase, SupervisionPlan } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit, Searched, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { planPath } from './queries';

type Kind = SupervisionCase['kind'];

export const kinds: Kind[] = ['INSPECTION', 'REGULAR_SUPERVISION', 'THEMATIC_SUPERVISION'];

interface Row {
  key: number;
  id: string | null;
  kind: Kind | null;
  subject: string | null;
  subjectKnown: Choice | null;
  directive: string | null;
  directiveKnown: Choice | null;
  first: string;
  last: string;
  note: string;
}

const blank = (key: number): Row => ({ key, id: null, kind: null, subject: null, subjectKnown: null, directive: null, directiveKnown: null, first: '', last: '', note: '' });

function rowsOf(plan: SupervisionPlan | undefined): Row[] {
  if (!plan) return [blank(0)];
  return plan.items.map((item, key) => ({
    key,
    id: item.id,
    kind: item.kind,
    subject: item.subject?.id ?? null,
    subjectKnown: item.subject ? { value: item.subject.id, label: `${item.subject.name} (${item.subject.code})` } : null,
    directive: item.directive?.id ?? null,
    directiveKnown: item.directive ? { value: item.directive.id, label: `${item.directive.symbol} ${item.directive.title}` } : null,
    first: item.first,
    last: item.last,
    note: item.note ?? '',
  }));
}

/** Writes a draft, or changes a plan: an issued one with a reason. */
export function WritePlan({ plan, onClose, onWritten }: { plan?: SupervisionPlan; onClose: () => void; onWritten: (written: SupervisionPlan) => void }) {
  const { t } = useWords();
  const [year, setYear] = useState(plan ? String(plan.year) : '');
  const [body, setBody] = useState<string | null>(plan?.body?.id ?? null);
  const [rows, setRows] = useState<Row[]>(() => rowsOf(plan));
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => {
    const items = rows.map(({ id, kind, subject, directive, first, last, note }) => ({ ...(id ? { id } : {}), kind, subject, directive, first: first || null, last: last || null, note: typedText(note) }));
    return plan
      ? putJson<SupervisionPlan>(planPath(plan.id), { items, reason: typedText(reason), version: plan.version })
      : postJson<SupervisionPlan>('/api/supervision-plans', { year: /^\d{4}$/.test(year) ? Number(year) : null, body, items });
  }, onWritten);
  return (
    <FormDrawer title={t(plan ? 'supervision.planChange' : 'supervision.planWrite')} about={t(plan ? 'supervision.planIssueAbout' : 'supervision.planWriteAbout')} submitWords={t(plan ? 'supervision.planSaveChange' : 'supervision.planSave')} submission={submission} onClose={onClose}>
      {plan ? null : (
        <>
          <Field name="year" label={t('supervision.year')} required>
            {(described) => <Input {...described} autoFocus inputMode="numeric" maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} />}
          </Field>
          <Field name="body" label={t('supervision.body')} required>
            {(described) => <ChooseUnit {...described} value={body} onChange={setBody} />}
          </Field>
        </>
      )}
      <Items rows={rows} onChange={setRows} />
      {plan?.state === 'ISSUED' ? (
        <Field name="reason" label={t('supervision.changeReason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

function Items({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<Row>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows sv-items">
      <legend>{t('supervision.items')}</legend>
      <Field name="items" label={t('supervision.items')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="sv-item" role="group" aria-label={t('supervision.item', { n: index + 1 })}>
          <Field name={`items[${index}].kind`} label={t('supervision.kindField')} required>
            {(described) => <Choose {...described} value={row.kind} options={kinds.map((value) => ({ value, label: t(`supervision.kind.${value}`) }))} onChange={(kind) => put(index, { kind: kinds.find((one) => one === kind) ?? null })} />}
          </Field>
          <Field name={`items[${index}].subject`} label={t('supervision.subject')} required>
            {(described) => <ChooseUnit {...described} value={row.subject} known={row.subjectKnown} onChange={(subject) => put(index, { subject })} />}
          </Field>
          <Field name={`items[${index}].directive`} label={t('supervision.directive')} required wide>
            {(described) => <ChooseDirective {...described} value={row.directive} known={row.directiveKnown} onChange={(directive) => put(index, { directive })} />}
          </Field>
          <Field name={`items[${index}].first`} label={t('supervision.first')} required>
            {(described) => <Input {...described} type="date" value={row.first} onChange={(event) => put(index, { first: event.target.value })} />}
          </Field>
          <Field name={`items[${index}].last`} label={t('supervision.last')} required>
            {(described) => <Input {...described} type="date" value={row.last} onChange={(event) => put(index, { last: event.target.value })} />}
          </Field>
          <Field name={`items[${index}].note`} label={t('supervision.note')} wide>
            {(described) => <Input {...described} maxLength={1_000} value={row.note} onChange={(event) => put(index, { note: event.target.value })} />}
          </Field>
          <Button type="text" icon={<Trash2 aria-hidden size={16} />} onClick={() => onChange(rows.filter((one) => one !== row))}>
            {t('supervision.itemRemove', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blank(next)])}>
        {t('supervision.itemAdd')}
      </Button>
    </fieldset>
  );
}

type ChooseProps = Omit<Parameters<typeof Searched<Resolution>>[0], 'path' | 'query' | 'choice'>;

/** The document whose execution is looked at. */
export function ChooseDirective(props: ChooseProps) {
  return <Searched<Resolution> {...props} path="/api/resolutions" choice={(one) => ({ value: one.id, label: `${one.symbol} ${one.title}` })} />;
}
