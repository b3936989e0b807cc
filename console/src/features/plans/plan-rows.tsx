import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { PlanRow } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { stripMark } from '../../ui/strip-focus';
import { block, kept, ownBaseline, withBlock, withCell, type Edits } from './edits';

const shownAtOnce = 100;

interface PlanRowsProps {
  rows: readonly PlanRow[];
  columns: readonly string[];
  edits: Edits;
  /** What the server said against a cell, by `code column`. */
  wrong: ReadonlyMap<string, string>;
  onEdits: (edits: Edits) => void;
}

/** The table itself: arrows and Enter walk its cells, a block from a table program is pasted over them. */
export function PlanRows({ rows, columns, edits, wrong, onEdits }: PlanRowsProps) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(shownAtOnce);
  const heading = (column: string) => {
    const period = parsePeriod(column);
    return period ? formatPeriod(period, language) : t(`plans.columns.${column}`);
  };
  return (
    <>
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('plans.columns.target')}</th>
            <th scope="col">{t('plans.columns.owner')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="plan-number">
                {heading(column)}
              </th>
            ))}
            <th scope="col">{t('plans.columns.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, at) => (
            <tr key={row.target.code} data-edited={edits.has(row.target.code) || undefined} data-strip={stripMark('target', row.target.code)}>
              <th scope="row">
                <Link to="/commitments" search={{ target: row.target.code }}>
                  <code>
                    <SafeText text={row.target.code} />
                  </code>{' '}
                  <SafeText text={row.target.name} />
                </Link>
              </th>
              <td className="plan-owner">
                <SafeText text={row.owner?.name ?? ''} />
                <span>
                  <SafeText text={row.headPerson?.fullName ?? ''} />
                </span>
              </td>
              {columns.map((column, along) => (
                <td key={column} className="plan-number" data-label={heading(column)}>
                  <Cell
                    label={t('plans.cell', { column: heading(column), code: row.target.code })}
                    place={`${at}-${along}`}
                    value={edits.get(row.target.code)?.typed[column] ?? kept(row, column)}
                    edited={edits.get(row.target.code)?.typed[column] !== undefined}
                    wrong={wrong.get(`${row.target.code} ${column}`)}
                    fixed={!row.maySet || (column === 'baseline' && row.target.plan.length === 0)}
                    onText={(text) => onEdits(withCell(edits, row, column, text))}
                    onBlock={(cells) => onEdits(withBlock(edits, rows, columns, { row: at, column: along }, cells))}
                  />
                  {column === 'weight' ? null : <span className="unit">{unitSign(row.unitOfMeasure, language)}</span>}
                  <OwnBaseline text={edits.get(row.target.code)?.typed[ownBaseline(column)] ?? kept(row, ownBaseline(column))} />
                </td>
              ))}
              <td className="plan-notes">
                <Notes row={row} wrong={wrong.get(`${row.target.code} code`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button className="plans-show" onClick={() => setShown(shown + shownAtOnce)}>
          {t('plans.showMore', { n: Math.min(shownAtOnce, rows.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}

/** What somebody should know about a row: what was refused, what is negotiated, what its parts leave open. */
function Notes({ row, wrong }: { row: PlanRow; wrong: string | undefined }) {
  const { t, language } = useWords();
  const { promise } = row;
  const unit = unitSign(row.unitOfMeasure, language);
  const number = (value: number) => formatNumber(value, language);
  const missing = promise && promise.weightsTotal !== null ? promise.weightsTotal - promise.weights : 0;
  return (
    <>
      {wrong ? (
        <span className="plan-bad">
          <SafeText text={wrong} />
        </span>
      ) : null}
      {row.proposed ? (
        <Link to="/commitments/plans" search={{ view: 'proposals' }}>
          {t('plans.proposed')}
        </Link>
      ) : null}
      {promise?.isShort && promise.promised !== null && promise.planned !== null ? <span className="plan-bad">{t('plans.short', { promised: number(promise.promised), planned: number(promise.planned), unit })}</span> : null}
      {promise && promise.unplanned > 0 ? <span>{t('plans.unplanned', { n: promise.unplanned })}</span> : null}
      {missing > 1e-6 ? <span>{t('plans.weightsOpen', { sum: number(promise?.weights ?? 0), total: number(promise?.weightsTotal ?? 0) })}</span> : null}
      {row.maySet ? null : <span className="muted">{t('plans.setAbove')}</span>}
    </>
  );
}

/** From where a period's way is counted, where it has a baseline of its own. */
function OwnBaseline({ text }: { text: string }) {
  const { t } = useWords();
  return text === '' ? null : <span className="plan-base">{t('plans.from', { value: text })}</span>;
}

interface CellProps {
  label: string;
  /** Row and column, for walking. */
  place: string;
  value: string;
  edited: boolean;
  wrong: string | undefined;
  /** Shown only: it is set by somebody else, or there is nothing to set. */
  fixed: boolean;
  onText: (text: string) => void;
  onBlock: (cells: string[][]) => void;
}

function Cell({ label, place, value, edited, wrong, fixed, onText, onBlock }: CellProps) {
  if (fixed) return <span className="plan-fixed">{value || '–'}</span>;
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const cells = block(event.clipboardData.getData('text/plain'));
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
      event.preventDefault();
      onBlock(cells);
    }
  };
  return (
    <input
      className="plan-cell"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong !== undefined || undefined}
      title={wrong}
      data-place={place}
      data-edited={edited || undefined}
      value={value}
      onChange={(event) => onText(event.target.value)}
      onPaste={paste}
      onKeyDown={walk}
    />
  );
}

/** Up, down and Enter go to the same column of the next row that may be set; a word being composed is left alone. */
function walk(event: KeyboardEvent<HTMLInputElement>) {
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if ((!down && !up) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cells = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('.plan-cell') ?? [])];
  const column = event.currentTarget.dataset['place']?.split('-')[1];
  const same = cells.filter((cell) => cell.dataset['place']?.split('-')[1] === column);
  const next = same[same.indexOf(event.currentTarget) + (down ? 1 : -1)];
  next?.focus();
  next?.select();
}
