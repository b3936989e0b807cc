import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../api/types';
import { block, byCell, changes, kept, ownBaseline, withBlock, withCell, type Edits } from './edits';

function row(code: string, plan: { period: string; value: number; baseline: number | null }[], maySet = true): PlanRow {
  return { target: { code, version: 3, weight: 1.5, baseline: 90, plan }, maySet } as unknown as PlanRow;
}

const rows = [row('A', [{ period: '2026', value: 99.5, baseline: null }]), row('B', []), row('C', [], false)];
const [a, b] = rows as [PlanRow, PlanRow, PlanRow];
const none: Edits = new Map();

describe('edits of the plan table', () => {
  it('shows what is kept with a comma', () => {
    expect(kept(a, '2026')).toBe('99,5');
    expect(kept(a, 'weight')).toBe('1,5');
    expect(kept(b, '2026')).toBe('');
  });

  it('keeps what was typed until it is typed back', () => {
    const typed = withCell(none, a, '2026', '99,9');
    expect(typed.get('A')?.typed).toEqual({ 2026: '99,9' });
    expect(withCell(typed, a, '2026', '99,5').size).toBe(0);
  });

  it('lays a pasted block over rows and columns and leaves out what may not be set', () => {
    const typed = withBlock(none, rows, ['weight', '2026'], { row: 0, column: 0 }, block('2\t99,8\r\n3\t98\n4\t97\n'));
    expect(typed.get('A')?.typed).toEqual({ weight: '2', 2026: '99,8' });
    expect(typed.get('B')?.typed).toEqual({ weight: '3', 2026: '98' });
    expect(typed.has('C')).toBe(false);
  });

  it('sends numbers with the version that was seen, and an emptied plan as none', () => {
    const typed = withCell(withCell(none, a, '2026', ''), a, 'weight', '2,5');
    expect(changes(typed)).toEqual([{ code: 'A', version: 3, weight: 2.5, plan: [{ period: '2026', value: null, baseline: null }] }]);
  });

  it('carries the baseline a copied period is counted from', () => {
    const typed = withCell(withCell(none, b, '2027', '98'), b, ownBaseline('2027'), '97,5');
    expect(changes(typed)[0]?.plan).toEqual([{ period: '2027', value: 98, baseline: 97.5 }]);
  });

  it('finds the cell of what the server refused', () => {
    const sent = changes(withCell(none, b, '2027', '1e9'));
    expect([...byCell([{ code: 'x', message: 'Quá lớn', field: 'targets[0].plan[0].value' }], sent)]).toEqual([['B 2027', 'Quá lớn']]);
    expect([...byCell([{ code: 'x', message: 'Trọng số', field: 'targets[0].weight' }], sent)]).toEqual([['B weight', 'Trọng số']]);
    expect(byCell([{ code: 'x', message: 'Lý do', field: 'reason' }], sent).size).toBe(0);
  });
});
