import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy, readCheckpoint, verifyInclusion, verifyProof } from './proof';
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

describe('verifyProof', () => {
  const name = 'thongmach/test';
  const keys = generateKeyPairSync('ed25519');
  const tagged = Buffer.concat([Buffer.from([1]), keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)]);
  const fingerprint = sha(Buffer.from(`${name}\n`), tagged).subarray(0, 4);
  const verifierKey = `${name}+${fingerprint.toString('hex')}+${tagged.toString('base64')}`;

  function signed(): Proof {
    const unsigned = proof();
    const text = unsigned.checkpoint.slice(0, unsigned.checkpoint.lastIndexOf('\n\n') + 1);
    const blob = Buffer.concat([fingerprint, sign(null, Buffer.from(text), keys.privateKey)]);
    return { ...unsigned, checkpoint: `${text}\n— ${name} ${blob.toString('base64')}\n` };
  }

  it('accepts the signature of the installation and no other', async () => {
    expect(await verifyProof(signed(), verifierKey)).toBe('SIGNED');
    const forged = signed();
    forged.checkpoint = forged.checkpoint.replace('\n2\n', '\n3\n');
    expect(await isSignedBy(forged.checkpoint, verifierKey)).toBe(false);
    expect(await verifyProof(proof(), verifierKey)).toBe('WRONG_SIGNATURE');
  });

  it('stops at inclusion without a key', async () => {
    expect(await verifyProof(signed(), null)).toBe('INCLUDED');
  });

  it('refuses a key that does not fit its own fingerprint', async () => {
    expect(await isSignedBy(signed().checkpoint, verifierKey.replace(fingerprint.toString('hex'), '00000000'))).toBe(false);
    expect(await isSignedBy(signed().checkpoint, 'no key')).toBe(false);
  });
});
