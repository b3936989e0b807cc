import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCheckpoint, verifyInclusion } from './proof';
import type { Proof } from './types';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (content: Buffer) => sha(Buffer.from([0]), content);
const node = (left: Buffer, right: Buffer) => sha(Buffer.from([1]), left, right);

/** Row 2 of three in batch 2 of two: a tree small enough to build by hand. */
function proof(): Proof {
  const rows = ['a', 'b', 'c'].map((text) => sha(Buffer.from(text)));
  const [a, b, c] = rows.map(leaf) as [Buffer, Buffer, Buffer];
  const batchRoot = node(node(a, b), c);
  const batchEntry = `thongmach batch v1\n2\n3\n0\n0\n${batchRoot.toString('base64')}\n`;
  const first = leaf(Buffer.from('first batch'));
  const root = node(first, leaf(Buffer.from(batchEntry)));
  return {
    leafIndex: 1,
    treeSize: 2,
    batchLeafIndex: 2,
    batchRows: 3,
    rowHash: (rows[2] as Buffer).toString('base64'),
    batchPath: [node(a, b).toString('base64')],
    batchEntry,
    treePath: [first.toString('base64')],
    checkpoint: `thongmach/test\n2\n${root.toString('base64')}\n\n— thongmach/test AAAAAAA=\n`,
  };
}

describe('verifyInclusion', () => {
  it('accepts a row that leads to the signed root', async () => {
    expect(await verifyInclusion(proof())).toBe('INCLUDED');
  });

  it('refuses another row, another place, another batch and a cut path', async () => {
    const other = sha(Buffer.from('x')).toString('base64');
    const wrongs: Partial<Proof>[] = [
      { rowHash: other },
      { batchLeafIndex: 1 },
      { leafIndex: 0 },
      { treePath: [] },
      { treePath: [other] },
      { batchPath: [...proof().batchPath, other] },
      { treeSize: 3 },
    ];
    const verdicts = await Promise.all(wrongs.map((wrong) => verifyInclusion({ ...proof(), ...wrong })));
    expect(verdicts).toEqual(wrongs.map(() => 'NOT_INCLUDED'));
  });

  it('says so when proof or checkpoint cannot be read', async () => {
    expect(await verifyInclusion({ ...proof(), checkpoint: 'nothing' })).toBe('MALFORMED');
    expect(await verifyInclusion({ ...proof(), batchEntry: 'other' })).toBe('MALFORMED');
    expect(await verifyInclusion({ ...proof(), rowHash: '%' })).toBe('MALFORMED');
  });

  it('reads a signed note', () => {
    expect(readCheckpoint(proof().checkpoint)).toMatchObject({ origin: 'thongmach/test', size: 2, signer: 'thongmach/test' });
    expect(readCheckpoint('a\nb\nc\n\n— x y\n')).toBeNull();
  });
});
