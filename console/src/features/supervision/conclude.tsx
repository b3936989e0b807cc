import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionConclusionPage, SupervisionKind } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { casePath, useFindings } from './queries';

interface Row {
  key: number;
  text: string;
  unit: string | null;
  due: string;
  finding: string | null;
}

/** Concludes an inspection or assesses a supervision, with what is to be mended by whom until when. */
export function Conclude({ id, kind, onClose }: { id: string; kind: SupervisionKind; onClose: () => void }) {
  const { t } = useWords();
  const inspection = kind === 'INSPECTION';
  const words = inspection ? 'conclusion' : 'assessment';
  const findings = useFindings(id).data?.findings ?? [];
  const [symbol, setSymbol] = useState('');
  const [announcedOn, setAnnouncedOn] = useState('');
  const [text, setText] = useState('');
  const [more, setMore] = useState('');
  const [rows, setRows] = useState<Row[]>([]);
  const put = (row: Row, change: Partial<Row>) => setRows(rows.map((one) => (one === row ? { ...row, ...change } : one)));
  const submission = useSubmission(
    () =>
      postJson<SupervisionConclusionPage>(`${casePath(id)}/conclusion`, {
        symbol: typedText(symbol),
        announcedOn: announcedOn || null,
        text: typedText(text),
        ...(inspection ? { discipline: typedText(more) } : { warning: typedText(more) }),
        shortcomings: rows.map((row) => ({ text: typedText(row.text), unit: row.unit, due: row.due || null, finding: row.finding ? Number(row.finding) : null })),
      }),
    onClose,
  );
  const mendable = findings.filter((one) => !one.withdrawn && one.kind !== 'STRENGTH').map((one) => ({ value: String(one.number), label: `${t('supervisionEvidence.number', { n: one.number })}: ${one.text.slice(0, 90)}` }));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <FormDrawer title={t(`supervisionFindings.conclude.${words}`)} about={t(`supervisionFindings.concludeAbout.${words}`)} submitWords={t(`supervisionFindings.conclude.${words}`)} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('supervision.symbol')} required>
        {(described) => <Input {...described} autoFocus maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="announcedOn" label={t('supervisionFindings.announcedOn')} required>
        {(described) => <Input {...described} type="date" value={announcedOn} onChange={(event) => setAnnouncedOn(event.target.value)} />}
      </Field>
      <Field name="text" label={t(`supervisionFindings.${words}`)} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name={inspection ? 'discipline' : 'warning'} label={t(inspection ? 'supervisionFindings.discipline' : 'supervisionFindings.warning')} hint={t('supervisionFindings.leaveEmpty')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={4_000} value={more} onChange={(event) => setMore(event.target.value)} />}
      </Field>
      <fieldset className="form-rows">
        <legend>{t('supervisionFindings.shortcomings')}</legend>
        <Field name="shortcomings" label={t('supervisionFindings.shortcomings')} wide silent>
          {() => null}
        </Field>
        {rows.map((row, index) => (
          <div key={row.key} className="sv-item">
            <Field name={`shortcomings[${index}].text`} label={t('supervisionFindings.toMend')} required wide>
              {(described) => <Input.TextArea {...described} rows={2} maxLength={4_000} value={row.text} onChange={(event) => put(row, { text: event.target.value })} />}
            </Field>
            <Field name={`shortcomings[${index}].unit`} label={t('supervisionFindings.who')} hint={t('supervisionFindings.whoHint')}>
              {(described) => <ChooseUnit {...described} value={row.unit} onChange={(unit) => put(row, { unit })} />}
            </Field>
            <Field name={`shortcomings[${index}].due`} label={t('supervisionFindings.until')} required>
              {(described) => <Input {...described} type="date" value={row.due} onChange={(event) => put(row, { due: event.target.value })} />}
            </Field>
            <Field name={`shortcomings[${index}].finding`} label={t('supervisionFindings.from')} wide>
              {(described) => <Choose {...described} value={row.finding} options={mendable} onChange={(finding) => put(row, { finding })} />}
            </Field>
            <Button type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('supervisionFindings.rowRemove', { n: index + 1 })} onClick={() => setRows(rows.filter((one) => one !== row))} />
          </div>
        ))}
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setRows([...rows, { key: next, text: '', unit: null, due: '', finding: null }])}>
          {t('supervisionFindings.rowAdd')}
        </Button>
      </fieldset>
    </FormDrawer>
  );
}
