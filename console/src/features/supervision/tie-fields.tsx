import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { getJson, withQuery } from '../../api/http';
import type { DocumentPage, EvidenceTie, Measure, NetworkObject, Page, Scorecard, Task } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { Choose, ChooseTarget, Searched, type Choice } from '../../ui/choices';
import { Field, type Described } from '../../ui/form-drawer';

type Kind = EvidenceTie['kind'];

const kinds: Kind[] = ['TARGET', 'SCORECARD', 'MEASURE', 'OBJECT', 'CLAUSE', 'TASK'];
const most = 20;

export interface TieRow {
  key: number;
  kind: Kind | null;
  reference: string | null;
  within: string | null;
  period: string;
  known: Choice | null;
}

/** A row as the request says it. */
export const tieDraft = ({ kind, reference, within, period }: TieRow) => ({ kind, reference, within, period: period.trim() || null });

export const tieRow = (key: number, tie?: EvidenceTie): TieRow =>
  tie
    ? { key, kind: tie.kind, reference: tie.reference, within: tie.within, period: tie.period ?? '', known: { value: tie.reference, label: tie.kind === 'TARGET' ? `${tie.reference} ${tie.label}` : tie.label } }
    : { key, kind: null, reference: null, within: null, period: '', known: null };

interface TieFieldsProps {
  rows: TieRow[];
  onRows: (rows: TieRow[]) => void;
  /** The document whose clauses may be named; null where the reader does not reach it. */
  directive: string | null;
}

/** The things of the product that a text names. */
export function TieFields({ rows, onRows, directive }: TieFieldsProps) {
  const { t } = useWords();
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  const put = (row: TieRow, change: Partial<TieRow>) => onRows(rows.map((one) => (one === row ? { ...row, ...change } : one)));
  return (
    <fieldset className="form-rows">
      <legend>{t('supervisionEvidence.ties')}</legend>
      <Field name="ties" label={t('supervisionEvidence.ties')} hint={t('supervisionEvidence.tiesHint')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="sv-item">
          <Field name={`ties[${index}].kind`} label={t('supervisionEvidence.tieKind')} required wide>
            {(described) => (
              <Choose
                {...described}
                value={row.kind}
                options={kinds.filter((kind) => kind !== 'CLAUSE' || directive !== null).map((value) => ({ value, label: t(`supervisionEvidence.tie.${value}`) }))}
                onChange={(chosen) => put(row, { kind: kinds.find((one) => one === chosen) ?? null, reference: null, within: null, period: '', known: null })}
              />
            )}
          </Field>
          {row.kind === 'SCORECARD' || row.kind === 'MEASURE' ? (
            <Field name={`ties[${index}].within`} label={t(row.kind === 'SCORECARD' ? 'supervisionEvidence.tie.TARGET' : 'supervisionEvidence.tie.OBJECT')} required wide>
              {(described) =>
                row.kind === 'SCORECARD' ? (
                  <ChooseTarget {...described} value={row.within} onChange={(within) => put(row, { within, reference: null })} />
                ) : (
                  <ChooseObject described={described} value={row.within} known={null} onChange={(within) => put(row, { within })} />
                )
              }
            </Field>
          ) : null}
          {row.kind ? (
            <Field name={`ties[${index}].reference`} label={t(`supervisionEvidence.tie.${row.kind}`)} required wide>
              {(described) => <Thing described={described} row={row} directive={directive} onChange={(reference) => put(row, { reference })} />}
            </Field>
          ) : null}
          {row.kind === 'TARGET' || row.kind === 'MEASURE' ? (
            <Field name={`ties[${index}].period`} label={t('supervisionEvidence.period')} hint={t('supervisionEvidence.periodHint')}>
              {(described) => <Input {...described} maxLength={10} value={row.period} onChange={(event) => put(row, { period: event.target.value })} />}
            </Field>
          ) : null}
          <Button type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('supervisionEvidence.tieRemove', { n: index + 1 })} onClick={() => onRows(rows.filter((one) => one !== row))} />
        </div>
      ))}
      {rows.length < most ? (
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => onRows([...rows, tieRow(next)])}>
          {t('supervisionEvidence.tieAdd')}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface ChosenProps {
  described: Described;
  value: string | null;
  known: Choice | null;
  onChange: (value: string | null) => void;
}

function ChooseObject({ described, ...props }: ChosenProps) {
  return <Searched<NetworkObject> {...described} {...props} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} />;
}

function Thing({ described, row, directive, onChange }: { described: Described; row: TieRow; directive: string | null; onChange: (value: string | null) => void }) {
  const props = { value: row.reference, known: row.known, onChange };
  switch (row.kind) {
    case 'TARGET':
      return <ChooseTarget {...described} {...props} />;
    case 'SCORECARD':
      return <ChooseCard described={described} {...props} target={row.within} />;
    case 'MEASURE':
      return <ChooseMeasure described={described} {...props} />;
    case 'OBJECT':
      return <ChooseObject described={described} {...props} />;
    case 'CLAUSE':
      return <ChooseClause described={described} {...props} directive={directive} />;
    case 'TASK':
      return <Searched<Task> {...described} {...props} path="/api/tasks" choice={(one) => ({ value: one.code, label: `${one.code} ${one.title}` })} />;
    case null:
      return null;
  }
}

/** What a list at hand offers, with what was named before. */
const withKnown = (options: Choice[], known: Choice | null) => (known && !options.some((one) => one.value === known.value) ? [known, ...options] : options);

function ChooseCard({ described, target, known, ...props }: ChosenProps & { target: string | null }) {
  const { t } = useWords();
  const found = useQuery({
    queryKey: ['supervision', 'cards', target],
    enabled: target !== null,
    queryFn: ({ signal }) => getJson<Page<Scorecard>>(withQuery(`/api/targets/${encodeURIComponent(target ?? '')}/scorecards`, { size: 200 }), signal),
  });
  const options = (found.data?.items ?? []).map((card) => ({ value: card.id, label: `${card.period}, ${t(`scorecard.kind.${card.kind}`)}, ${formatDate(card.issuedAt)}` }));
  return <Choose {...described} {...props} options={withKnown(options, known)} loading={found.isFetching} />;
}

function ChooseMeasure({ described, known, ...props }: ChosenProps) {
  const found = useQuery({ queryKey: ['supervision', 'measures'], queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: 1000 }), signal) });
  const options = (found.data?.items ?? []).filter((one) => !one.reported).map((one) => ({ value: one.code, label: one.name }));
  return <Choose {...described} {...props} options={withKnown(options, known)} loading={found.isFetching} />;
}

function ChooseClause({ described, directive, known, ...props }: ChosenProps & { directive: string | null }) {
  const { t } = useWords();
  const found = useQuery({
    queryKey: ['resolution', directive],
    enabled: directive !== null,
    queryFn: ({ signal }) => getJson<DocumentPage>(`/api/resolutions/${encodeURIComponent(directive ?? '')}`, signal),
  });
  const options = (found.data?.clauses ?? []).map((one) => ({ value: one.id, label: `${t('commitments.clause')} ${one.code}: ${one.text.slice(0, 90)}` }));
  return <Choose {...described} {...props} options={withKnown(options, known)} loading={found.isFetching} />;
}
