import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Resolution } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { documentKinds } from './kinds';

interface ClauseRow {
  key: number;
  code: string;
  text: string;
  parent: string | null;
}

const blank = (key: number): ClauseRow => ({ key, code: '', text: '', parent: null });

/** Takes down an adopted document with its clauses. */
export function WriteDocument({ onClose, onWritten }: { onClose: () => void; onWritten: (document: Resolution) => void }) {
  const { t } = useWords();
  const [symbol, setSymbol] = useState('');
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [issuer, setIssuer] = useState<string | null>(null);
  const [issuerName, setIssuerName] = useState('');
  const [adoptedOn, setAdoptedOn] = useState('');
  const [inForceFrom, setInForceFrom] = useState('');
  const [rows, setRows] = useState<ClauseRow[]>([blank(0)]);
  const submission = useSubmission(
    () =>
      postJson<Resolution>('/api/resolutions', {
        symbol: typedText(symbol),
        title: typedText(title),
        kind,
        issuer,
        issuerName: typedText(issuerName),
        adoptedOn: typedText(adoptedOn),
        inForceFrom: typedText(inForceFrom),
        clauses: rows.map((row) => ({ code: typedText(row.code), text: typedText(row.text), parentCode: row.parent })),
      }),
    onWritten,
  );
  return (
    <FormDrawer title={t('write.document')} about={t('write.documentAbout')} submitWords={t('write.documentSubmit')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('write.symbol')} hint={t('write.symbolHint')} required>
        {(described) => <Input {...described} autoFocus value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="kind" label={t('write.kind')} required>
        {(described) => <Choose {...described} value={kind} options={documentKinds.map((value) => ({ value, label: t(`resolutions.kind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="title" label={t('write.title')} required wide>
        {(described) => <Input {...described} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="issuer" label={t('write.issuer')}>
        {(described) => <ChooseUnit {...described} value={issuer} onChange={setIssuer} />}
      </Field>
      <Field name="issuerName" label={t('write.issuerName')} hint={t('write.issuerNameHint')}>
        {(described) => <Input {...described} value={issuerName} onChange={(event) => setIssuerName(event.target.value)} />}
      </Field>
      <Field name="adoptedOn" label={t('write.adoptedOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={adoptedOn} onChange={(event) => setAdoptedOn(event.target.value)} />}
      </Field>
      <Field name="inForceFrom" label={t('write.inForceFrom')} hint={t('write.inForceFromHint')}>
        {(described) => <Input {...described} type="date" value={inForceFrom} onChange={(event) => setInForceFrom(event.target.value)} />}
      </Field>
      <Clauses rows={rows} onChange={setRows} />
    </FormDrawer>
  );
}

/** The clauses in the order of reading; each may stand below one before it. */
function Clauses({ rows, onChange }: { rows: ClauseRow[]; onChange: (rows: ClauseRow[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<ClauseRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows">
      <legend>{t('write.clauses')}</legend>
      <Field name="clauses" label={t('write.clausesAll')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="form-row">
          <Field name={`clauses[${index}].code`} label={t('write.clauseCode', { n: index + 1 })} required>
            {(described) => <Input {...described} value={row.code} onChange={(event) => put(index, { code: event.target.value })} />}
          </Field>
          <Field name={`clauses[${index}].parentCode`} label={t('write.clauseParent', { n: index + 1 })}>
            {(described) => (
              <Choose
                {...described}
                value={row.parent}
                placeholder={t('write.clauseTop')}
                options={rows
                  .slice(0, index)
                  .map((before) => before.code.trim())
                  .filter((code) => code !== '')
                  .map((code) => ({ value: code, label: code }))}
                onChange={(parent) => put(index, { parent })}
              />
            )}
          </Field>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('write.clauseRemove', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
          <Field name={`clauses[${index}].text`} label={t('write.clauseText', { n: index + 1 })} required wide>
            {(described) => <Input.TextArea {...described} rows={2} value={row.text} onChange={(event) => put(index, { text: event.target.value })} />}
          </Field>
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blank(next)])}>
        {t('write.clauseAdd')}
      </Button>
    </fieldset>
  );
}
