import type { ProblemLine } from '../../api/http';
import type { PlanRow, TargetChange } from '../../api/types';
import { typedNumber, writtenNumber } from '../../format/typed';

/** What was typed about one target, by column; a column is `weight`, `baseline` or a period. */
export type Typed = Readonly<Record<string, string>>;
/** What was typed, by the code of the target, with the target as it was seen then. */
export type Edits = ReadonlyMap<string, { row: PlanRow; typed: Typed }>;

const ownColumns = ['weight', 'baseline'] as const;

/** The column of the baseline that a period has of its own. */
export const ownBaseline = (period: string) => `${period} baseline`;

/** The value a column has as it is kept, as somebody here would type it; empty where it has none. */
export function kept(row: PlanRow, column: string): string {
  if (column === 'weight') return writtenNumber(row.target.weight);
  if (column === 'baseline') return writtenNumber(row.target.baseline);
  const entry = row.target.plan.find((one) => column.startsWith(one.period) && (one.period === column || ownBaseline(one.period) === column));
  const value = entry?.period === column ? entry.value : entry?.baseline;
  return writtenNumber(value);
}

/** The edits with one cell typed; what is typed back to what is kept is no edit. */
export function withCell(edits: Edits, row: PlanRow, column: string, text: string): Edits {
  const next = new Map(edits);
  const known = next.get(row.target.code);
  const seen = known?.row ?? row;
  const { [column]: _, ...others } = known?.typed ?? {};
  const typed = text.trim() === kept(seen, column) ? others : { ...others, [column]: text };
  if (Object.keys(typed).length === 0) next.delete(row.target.code);
  else next.set(row.target.code, { row: seen, typed });
  return next;
}

/** A block as it comes from a table: rows by line, columns by tab; one empty last line is none. */
export function block(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** The edits with a block laid over rows and columns from one cell on; what does not fit in is left out. */
export function withBlock(edits: Edits, rows: readonly PlanRow[], columns: readonly string[], at: { row: number; column: number }, cells: string[][]): Edits {
  let next = edits;
  cells.forEach((line, down) => {
    const row = rows[at.row + down];
    if (!row?.maySet) return;
    line.forEach((text, along) => {
      const column = columns[at.column + along];
      if (column !== undefined) next = withCell(next, row, column, text);
    });
  });
  return next;
}

/** The edits as the server takes them, in a fixed order, so that its problems find their cells. */
export function changes(edits: Edits): TargetChange[] {
  return [...edits.values()].map(({ row, typed }) => {
    const { target } = row;
    return {
      code: target.code,
      version: target.version,
      ...('weight' in typed ? { weight: typedNumber(typed['weight']) } : {}),
      ...('baseline' in typed ? { baseline: typedNumber(typed['baseline']) } : {}),
      plan: periodsOf(typed).map((period) => ({
        period,
        value: typedNumber(typed[period] ?? ''),
        baseline: typedNumber(typed[ownBaseline(period)] ?? kept(row, ownBaseline(period))),
      })),
    } as TargetChange;
  });
}

function periodsOf(typed: Typed): string[] {
  return Object.keys(typed).filter((column) => !column.includes(' ') && !ownColumns.some((own) => own === column));
}

/** What the server said, by cell: `code column`; what belongs to no cell stands under the code alone. */
export function byCell(lines: readonly ProblemLine[], sent: readonly TargetChange[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const place = /^targets\[(\d+)\]\.(?:plan\[(\d+)\]\.)?(\w+)/.exec(line.field ?? '');
    const change = place ? sent[Number(place[1])] : undefined;
    if (!place || !change?.code) continue;
    const column = place[2] === undefined ? place[3] : change.plan?.[Number(place[2])]?.period;
    found.set(`${change.code} ${column ?? ''}`, line.message);
  }
  return found;
}
