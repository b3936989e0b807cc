import { Button, Checkbox, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { MovementRow } from '../../api/types';
import { typedNumber, typedPeriod, typedText, writtenNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { movementPath, useMeasures } from './queries';

interface AreaRow {
  key: number;
  unit: string | null;
  known: Choice | null;
  below: boolean;
}

interface CriterionRow {
  key: number;
  name: string;
  weight: string;
  measure: string | null;
  period: string;
  baseline: string;
  goal: string;
}

const blankArea = (key: number): AreaRow => ({ key, unit: null, known: null, below: true });
const blankCriterion = (key: number): CriterionRow => ({ key, name: '', weight: '1', measure: null, period: '', baseline: '', goal: '' });
const nextKey = (rows: { key: number }[]) => Math.max(-1, ...rows.map((row) => row.key)) + 1;
const choiceOf = (unit: { id: string; code: string; name: string } | null): Choice | null => (unit ? { value: unit.id, label: `${unit.name} (${unit.code})` } : null);

/** Writes a draft of a movement, or changes one. */
export function WriteMovement({ old, onClose, onWritten }: { old?: MovementRow; onClose: () => void; onWritten: (written: MovementRow) => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState(old?.title ?? '');
  const [aim, setAim] = useState(old?.aim ?? '');
  const [holder, setHolder] = useState<string | null>(old?.holder?.id ?? null);
  const [first, setFirst] = useState(old?.first ?? '');
  const [last, setLast] = useState(old?.last ?? '');
  const [until, setUntil] = useState(old?.registerUntil ?? '');
  const [contestants, setContestants] = useState<string | null>(old?.contestants ?? 'UNIT');
  const [areas, setAreas] = useState<AreaRow[]>(() => old?.areas.map((area, key) => ({ key, unit: area.unit?.id ?? null, known: choiceOf(area.unit), below: area.below })) ?? [blankArea(0)]);
  const [criteria, setCriteria] = useState<CriterionRow[]>(
    () => old?.criteria.map((one, key) => ({ key, name: one.name, weight: writtenNumber(one.weight), measure: one.measure, period: one.period ?? '', baseline: writtenNumber(one.baseline), goal: writtenNumber(one.goal) })) ?? [blankCriterion(0)],
  );
  const submission = useSubmission(() => {
    const body = {
      title: typedText(title),
      aim: typedText(aim),
      holder,
      first: first || null,
      last: last || null,
      registerUntil: until || null,
      contestants,
      areas: areas.map((row) => ({ unit: row.unit, below: row.below })),
      criteria: criteria.map((row) => ({
        name: typedText(row.name),
        weight: typedNumber(row.weight),
        ...(row.measure ? { measure: row.measure, period: typedPeriod(row.period), baseline: typedNumber(row.baseline), goal: typedNumber(row.goal) } : {}),
      })),
    };
    return old ? putJson<MovementRow>(movementPath(old.id), { ...body, version: old.version }) : postJson<MovementRow>('/api/emulation-movements', body);
  }, onWritten);
  return (
    <FormDrawer title={t(old ? 'emulation.change' : 'emulation.write')} about={t('emulation.writeAbout')} submitWords={t('emulation.save')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('emulation.name')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="aim" label={t('emulation.aim')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={4_000} value={aim} onChange={(event) => setAim(event.target.value)} />}
      </Field>
      <Field name="holder" label={t('emulation.holder')} required wide>
        {(described) => <ChooseUnit {...described} value={holder} known={choiceOf(old?.holder ?? null)} onChange={setHolder} />}
      </Field>
      <Field name="first" label={t('emulation.first')} required>
        {(described) => <Input {...described} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />}
      </Field>
      <Field name="last" label={t('emulation.last')} required>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      <Field name="registerUntil" label={t('emulation.registerUntil')} required>
        {(described) => <Input {...described} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
      </Field>
      <Field name="contestants" label={t('emulation.who')} required>
        {(described) => <Choose {...described} value={contestants} options={(['UNIT', 'PERSON'] as const).map((value) => ({ value, label: t(`emulation.contestants.${value}`) }))} onChange={setContestants} />}
      </Field>
      <Areas rows={areas} onChange={setAreas} />
      <Criteria rows={criteria} ofUnits={contestants !== 'PERSON'} onChange={setCriteria} />
    </FormDrawer>
  );
}

/** The units that are invited, each with everything below it or alone. */
function Areas({ rows, onChange }: { rows: AreaRow[]; onChange: (rows: AreaRow[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<AreaRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <fieldset className="form-rows">
      <legend>{t('emulation.areas')}</legend>
      <Field name="areas" label={t('emulation.areas')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="form-row">
          <Field name={`areas[${index}].unit`} label={t('emulation.areaRow', { n: index + 1 })} required>
            {(described) => <ChooseUnit {...described} value={row.unit} known={row.known} onChange={(unit) => put(index, { unit })} />}
          </Field>
          <Checkbox className="em-below" checked={row.below} onChange={(event) => put(index, { below: event.target.checked })}>
            {t('emulation.below')}
          </Checkbox>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('emulation.areaRemove', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blankArea(nextKey(rows))])}>
        {t('emulation.areaAdd')}
      </Button>
    </fieldset>
  );
}

/** What it is judged by: a measure with period and goal, or points that somebody gives. */
function Criteria({ rows, ofUnits, onChange }: { rows: CriterionRow[]; ofUnits: boolean; onChange: (rows: CriterionRow[]) => void }) {
  const { t } = useWords();
  const measures = useMeasures();
  const put = (index: number, change: Partial<CriterionRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const options = (measures.data?.items ?? []).filter((one) => one.reported || (ofUnits && one.areas)).map((one) => ({ value: one.code, label: one.name }));
  return (
    <fieldset className="form-rows">
      <legend>{t('emulation.criteria')}</legend>
      <Field name="criteria" label={t('emulation.criteria')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="em-item" role="group" aria-label={t('emulation.criterionRow', { n: index + 1 })}>
          <Field name={`criteria[${index}].name`} label={t('emulation.criterionName')} required wide>
            {(described) => <Input {...described} maxLength={300} value={row.name} onChange={(event) => put(index, { name: event.target.value })} />}
          </Field>
          <Field name={`criteria[${index}].measure`} label={t('emulation.measure')} hint={t('emulation.measureHint')}>
            {(described) => <Choose {...described} value={row.measure} options={options} loading={measures.isPending} onChange={(measure) => put(index, { measure })} />}
          </Field>
          <Field name={`criteria[${index}].weight`} label={t('emulation.weight')} required>
            {(described) => <Input {...described} inputMode="decimal" value={row.weight} onChange={(event) => put(index, { weight: event.target.value })} />}
          </Field>
          {row.measure ? (
            <>
              <Field name={`criteria[${index}].period`} label={t('emulation.period')} hint={t('emulation.periodHint')} required wide>
                {(described) => <Input {...described} value={row.period} onChange={(event) => put(index, { period: event.target.value })} />}
              </Field>
              <Field name={`criteria[${index}].baseline`} label={t('emulation.baseline')} required>
                {(described) => <Input {...described} inputMode="decimal" value={row.baseline} onChange={(event) => put(index, { baseline: event.target.value })} />}
              </Field>
              <Field name={`criteria[${index}].goal`} label={t('emulation.goal')} required>
                {(described) => <Input {...described} inputMode="decimal" value={row.goal} onChange={(event) => put(index, { goal: event.target.value })} />}
              </Field>
            </>
          ) : null}
          <Button type="text" icon={<Trash2 aria-hidden size={16} />} onClick={() => onChange(rows.filter((one) => one !== row))}>
            {t('emulation.criterionRemove', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blankCriterion(nextKey(rows))])}>
        {t('emulation.criterionAdd')}
      </Button>
    </fieldset>
  );
}
