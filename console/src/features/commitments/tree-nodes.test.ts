import { describe, expect, it } from 'vitest';
import type { ResolutionProgress, TargetItem } from '../../api/types';
import { targetsOf, visibleNodes } from './tree-nodes';

const target = (code: string, parent: string | null, more: Partial<TargetItem> = {}) =>
  ({ code, name: code, parent, head: { fullName: 'Lê Anh Tuấn' }, score: 100, state: 'ON_PLAN', origin: 'REPORTED', aggregation: null, attainment: null, coverage: { children: 0, counted: 0, scored: 0 }, ...more }) as unknown as TargetItem;

const resolution = (...clauses: TargetItem[][]) =>
  ({ id: 'r', symbol: '01-NQ/ĐH', title: 'Nghị quyết', issuer: null, issuerName: null, clauses: clauses.map((targets, index) => ({ id: `c${index}`, code: `${index}`, text: 'Điểm', targets })) }) as unknown as ResolutionProgress;

const keys = (resolutions: ResolutionProgress[], ...folded: string[]) => visibleNodes(resolutions, new Set(folded)).map((node) => node.key);

describe('visibleNodes', () => {
  const whole = target('W', null, { aggregation: 'SUM', coverage: { children: 2, counted: 2, scored: 1 } });
  const tree = [resolution([whole, target('A', 'W'), target('B', 'A')], [target('C', 'W', { attainment: 130 })])];

  it('hangs parts below their whole, those of other clauses too', () => {
    expect(keys(tree)).toEqual(['r/r', 'c/c0', 't/W', 't/W/A', 't/W/A/B', 't/W/C', 'c/c1', 't/C']);
  });

  it('folds a whole with all its parts', () => {
    expect(keys(tree, 't/W')).toEqual(['r/r', 'c/c0', 't/W', 'c/c1', 't/C']);
    expect(keys(tree, 't/W/A')).not.toContain('t/W/A/B');
  });

  it('lists a target below each clause it serves, and once among the parts of its whole', () => {
    const twice = [resolution([whole, target('A', 'W')], [whole, target('A', 'W'), target('C', 'W')])];
    const found = keys(twice);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(['r/r', 'c/c0', 't/W', 't/W/A', 't/W/C', 'c/c1', 't/W@c1', 't/W@c1/A', 't/W@c1/C']);
    expect(keys(twice, 't/W@c1')).toContain('t/W/A');
    expect(targetsOf(twice).map((one) => one.code)).toEqual(['W', 'A', 'C']);
  });

  it('tells coverage of a whole and what went beyond its plan', () => {
    const nodes = visibleNodes(tree, new Set());
    expect(nodes.find((node) => node.key === 't/W')).toMatchObject({ level: 3, coverage: { scored: 1, counted: 2 }, excess: null });
    expect(nodes.find((node) => node.key === 't/W/C')).toMatchObject({ level: 4, parent: 't/W', coverage: null, excess: 130 });
  });
});
