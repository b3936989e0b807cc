import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { CheckCircle2, Download, FileSpreadsheet, Upload } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { ApiProblem, postFile, withQuery, type ProblemLine } from '../../api/http';
import type { ImportedList } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useMe } from './queries';
import './administration.css';

const kinds = ['units', 'people', 'mandates', 'targets'] as const;
type Kind = (typeof kinds)[number];

/** What comes from a try or from the import itself. */
interface Outcome {
  kept: boolean;
  counts: ImportedList;
}

/** Quản trị › Nhập dữ liệu: a file is tried first, and taken in whole or not at all. */
export function ImportsPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/administration/imports' });
  const navigate = useNavigate();
  const me = useMe();
  const allowed = me?.role === 'administrator' ? kinds : (['targets'] as const);
  const kind = allowed.find((one) => one === search.kind) ?? allowed[0];
  return (
    <section className="panel admin-import" aria-labelledby="imports-title">
      <div className="panel-head">
        <h2 id="imports-title">{t('imports.title')}</h2>
      </div>
      <div className="import-body">
        {allowed.length > 1 ? (
          <Segmented aria-label={t('imports.kind')} value={kind} onChange={(next) => void navigate({ to: '/administration/imports', search: { kind: next }, replace: true })} options={allowed.map((value) => ({ value, label: t(`imports.kinds.${value}`) }))} />
        ) : null}
        <p>{t(`imports.about.${kind}`)}</p>
        <p className="import-links">
          <Download aria-hidden size={15} />
          <a href={withQuery(`/api/imports/${kind}/template`, { format: 'xlsx' })} download>
            {t('imports.templateXlsx')}
          </a>
          <a href={withQuery(`/api/imports/${kind}/template`, { format: 'csv' })} download>
            {t('imports.templateCsv')}
          </a>
          <a href={`/api/exports/${kind}`} download>
            {t('imports.export')}
          </a>
        </p>
        <Importing key={kind} kind={kind} />
      </div>
    </section>
  );
}

function Importing({ kind }: { kind: Kind }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const send = useMutation({
    mutationFn: async ({ chosen, kept }: { chosen: File; kept: boolean }): Promise<Outcome> => ({
      kept,
      counts: await postFile<ImportedList>(withQuery(`/api/imports/${kind}`, { dryRun: kept ? null : 'true' }), chosen),
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
      {send.isPending ? <Skeleton rows={3} height={22} /> : null}
      <div role="status" className="import-status">
        {send.data && !send.isPending ? <Result outcome={send.data} /> : null}
        {send.error && problems.length > 0 ? <p className="import-refused">{send.error instanceof ApiProblem ? <SafeText text={send.error.lines[0]?.message ?? ''} /> : null}</p> : null}
      </div>
      {send.data && !send.data.kept && file && !send.isPending && send.data.counts.created + send.data.counts.changed > 0 ? (
        <div className="admin-actions">
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
