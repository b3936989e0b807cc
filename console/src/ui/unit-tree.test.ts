import { describe, expect, it } from 'vitest';
import type { Unit } from '../api/types';
import { unitTree, type Branch } from './unit-tree';

const unit = (code: string, name: string, parent: string | null = null): Unit => ({ id: code, code, name, parent, tree: 'MANAGEMENT', validFrom: '2020-01-01', validTo: null, version: 1 }) as unknown as Unit;
const codes = (branches: Branch[]): unknown[] => branches.map((one) => [one.unit.code, codes(one.below)]);

describe('the tree of units', () => {
  const units = [unit('TCT', 'Tổng công ty'), unit('NOC', 'Trung tâm Điều hành mạng', 'TCT'), unit('TD', 'Phòng Truyền dẫn', 'NOC'), unit('VP', 'Văn phòng', 'TCT'), unit('X', 'Ngoài', 'không thấy')];

  it('puts each below the one above it, and at the top what stands below nothing within reach', () => {
    expect(codes(unitTree(units, ''))).toEqual([['TCT', [['NOC', [['TD', []]]], ['VP', []]]], ['X', []]]);
  });

  it('keeps what the words find, without diacritics, with all above it', () => {
    expect(codes(unitTree(units, ' truyen dan '))).toEqual([['TCT', [['NOC', [['TD', []]]]]]]);
    expect(unitTree(units, 'không có')).toEqual([]);
  });
});
