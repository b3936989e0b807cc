import { expect, it } from 'vitest';
import type { HandoverSeam } from '../../api/types';
import { countOf, matrixOf, medianOf, slowestFirst, toneOf } from './seam-matrix';

const unit = (code: string) => ({ id: code.toLowerCase(), code, name: `Đơn vị ${code}` });

function seam(from: string, to: string, answerMedian: number | null, overdue = 0): HandoverSeam {
  return { fromUnit: unit(from), toUnit: unit(to), handovers: 4, answered: 3, answerMedian, answerMean: answerMedian, delivered: 1, deliverMedian: 30, deliverMean: 30, refused: 0, waiting: 1, overdue };
}

it('calls slow what takes longer than three working days', () => {
  expect([null, 0, 8, 8.01, 24, 24.5].map(toneOf)).toEqual(['none', 'quick', 'quick', 'fair', 'fair', 'slow']);
});

it('puts giving units in rows and receiving units in columns by code', () => {
  const matrix = matrixOf([seam('NOC', 'KTM', 4), seam('CNTT', 'TC', 2), seam('CNTT', 'KTM', 9)]);
  expect(matrix.from.map((one) => one.code)).toEqual(['CNTT', 'NOC']);
  expect(matrix.to.map((one) => one.code)).toEqual(['KTM', 'TC']);
  expect(matrix.cell('noc', 'ktm')?.answerMedian).toBe(4);
  expect(matrix.cell('noc', 'tc')).toBeUndefined();
});

it('lists the slowest seams first and those without any answer last', () => {
  const seams = [seam('A', 'B', null, 0), seam('C', 'D', 3), seam('E', 'F', null, 2), seam('G', 'H', 20)];
  expect(slowestFirst(seams, 'answer').map((one) => one.fromUnit?.code)).toEqual(['G', 'C', 'E', 'A']);
});

it('tells the time asked for with its own count', () => {
  const one = seam('A', 'B', 5);
  expect([medianOf(one, 'answer'), countOf(one, 'answer')]).toEqual([5, 3]);
  expect([medianOf(one, 'deliver'), countOf(one, 'deliver')]).toEqual([30, 1]);
});
