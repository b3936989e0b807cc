import { describe, expect, it } from 'vitest';
import { fitting } from './fitting';

describe('tabs that fit', () => {
  it('are all of them where there is room, to the last pixel', () => {
    expect([...fitting([100, 50, 50], 60, 0, 204)]).toEqual([0, 1, 2]);
    expect([...fitting([100, 50, 50], 60, 0, 203)]).toEqual([0]);
    expect([...fitting([100, 50, 50], 60, 2, Infinity)]).toEqual([0, 1, 2]);
  });

  it('leave room for the button and always hold the chosen one', () => {
    expect([...fitting([50, 50, 50, 50], 40, 3, 170)].toSorted()).toEqual([0, 3]);
    expect([...fitting([50, 50, 50, 50], 40, -1, 170)]).toEqual([0, 1]);
    expect([...fitting([50, 50], 40, 1, 10)]).toEqual([1]);
  });
});
