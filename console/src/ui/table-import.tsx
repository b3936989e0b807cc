import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { CheckCircle2, FileSpreadsheet, Upload } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { ApiProblem, postFile, withQuery, type ProblemLine } from '../api/http';
import type { ImportedList } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';
import { FaultState, Skeleton } from './states';
import './table-import.css';

/** What comes from a try or from the import itself. */
interface Outcome {
  kept: boolean;
  counts: ImportedList;
}

/**
 * A table is tried first and then taken in whole or not at all; all that is wrong stands by row and column.
 *
 * @param path where the file is sent, `dryRun=true` for a try
 * @param paste whether rows may be pasted as text too, beginning with the headings
 */
export function TableImport({ path, paste }: { path: string; paste?: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: async ({ chosen, kept }: { chosen: File; kept: boolean }): Promise<Outcome> => ({
      kept,
      counts: await postFile<ImportedList>(withQuery(path, { dryRun: kept ? null : 'true' }), chosen),
    }),
    onSuccess: (done) => (done.kept ? client.invalidateQueries() : undefined),
  });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    send.mutate({ chosen, kept: false });
  };
  const problems = send.error instanceof ApiProblem ? send.error.lines.filter((line) => typeof line.line === 'number') : [];
  return (
    <>
      <DropZone name={file?.name ?? null} onFile={choose} />
      {paste ? <PasteRows onFile={choose} /> : null}
      {send.isPending ? <Skeleton rows={3} height={22} /> : null}
      <div role="status" className="import-status">
        {send.data && !send.isPending ? <Result outcome={send.data} /> : null}
        {send.error && problems.length > 0 ? <p className="import-refused">{send.error instanceof ApiProblem ? <SafeText text={send.error.lines[0]?.message ?? ''} /> : null}</p> : null}
      </div>
      {send.data && !send.data.kept && file && !send.isPending && send.data.counts.created + send.data.counts.changed > 0 ? (
        <div className="import-actions">
          <Button type="primary" icon={<Upload aria-hidden size={15} />} onClick={() => send.mutate({ chosen: file, kept: true })}>
            {t('imports.import')}
          </Button>
        </div>
      ) : null}
      {send.error && problems.length === 0 ? <FaultState error={send.error} /> : null}
      {problems.length > 0 ? <ProblemTable problems={problems} /> : null}
    </>
  );
}

function DropZone({ name, onFile }: { name: string | null; onFile: (file: File | undefined) => void }) {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="drop-zone"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileSpreadsheet aria-hidden size={28} strokeWidth={1.4} />
      <p>
        <b>{t('imports.drop')}</b>
      </p>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>{t('imports.choose')}</label>
      <p className="muted">{name ? <SafeText text={t('imports.chosen', { name })} /> : t('imports.limits')}</p>
    </div>
  );
}

/** Rows copied out of a spreadsheet are a table with tabs. */
function PasteRows({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="import-paste">
      <label htmlFor={id}>{t('imports.paste')}</label>
      <Input.TextArea id={id} rows={5} maxLength={200_000} value={text} onChange={(event) => setText(event.target.value)} />
      <Button disabled={text.trim() === ''} onClick={() => onFile(new File([text], t('imports.pasted'), { type: 'text/csv' }))}>
        {t('imports.try')}
      </Button>
    </div>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  const { t, language } = useWords();
  const { created, changed, unchanged } = outcome.counts;
  const words = { created: formatCount(created, language), changed: formatCount(changed, language), unchanged: formatCount(unchanged, language) };
  const nothing = created + changed === 0;
  return (
    <p className="import-result">
      <CheckCircle2 aria-hidden size={18} />
      <span>
        <b>{t(outcome.kept ? 'imports.done' : nothing ? 'imports.nothing' : 'imports.tried')}</b> {t('imports.counts', words)}
      </span>
    </p>
  );
}

function ProblemTable({ problems }: { problems: ProblemLine[] }) {
  const { t } = useWords();
  return (
    <div className="import-problems" tabIndex={0} role="region" aria-label={t('imports.problems')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              <td>{problem.line}</td>
              <td>{problem.field ? <SafeText text={problem.field} /> : problem.column}</td>
              <td>
                <SafeText text={problem.message} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
