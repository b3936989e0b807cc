import { decodeBase64, toHex } from '../format/bytes';
import type { Proof } from './types';

/**
 * Recomputes in the browser, from a proof alone, that a recorded row stands in the tree whose signed checkpoint the
 * proof carries (RFC 9162, section 2.1.3.2), and that the installation's key signed it (C2SP signed-note). Browsers without
 * Ed25519 stop at INCLUDED; the key itself is only as good as the way it came: `thongmach verify` compares it with an
 * earlier checkpoint.
 */
export type Verdict = 'SIGNED' | 'INCLUDED' | 'NOT_INCLUDED' | 'WRONG_SIGNATURE' | 'MALFORMED' | 'NO_CRYPTO';

type Bytes = Uint8Array<ArrayBuffer>;

async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined));
}

export async function hashOf(bytes: Bytes): Promise<Bytes | null> {
  return globalThis.crypto?.subtle ? sha256(bytes) : null;
}

const leafTag = new Uint8Array([0]);
const nodeTag = new Uint8Array([1]);

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The root that a leaf and its audit path lead to; null when the path does not fit the position. */
async function rootFromPath(leaf: Bytes, index: number, size: number, path: string[]): Promise<Bytes | null> {
  if (index < 0 || index >= size) return null;
  let position = BigInt(index);
  let last = BigInt(size) - 1n;
  let root = leaf;
  for (const step of path) {
    const node = decodeBase64(step);
    if (last === 0n) return null;
    if ((position & 1n) === 1n || position === last) {
      // oxlint-disable-next-line no-await-in-loop -- each hash needs the one below it
      root = await sha256(nodeTag, node, root);
      while (position !== 0n && (position & 1n) === 0n) {
        position >>= 1n;
        last >>= 1n;
      }
    } else {
      // oxlint-disable-next-line no-await-in-loop -- each hash needs the one below it
      root = await sha256(nodeTag, root, node);
    }
    position >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : null;
}

export interface CheckpointText {
  origin: string;
  size: number;
  root: string;
  signer: string;
}

/** Reads a signed note; null when it is none. */
export function readCheckpoint(note: string): CheckpointText | null {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return null;
  const [origin, size, root] = note.slice(0, blank).split('\n');
  const signer = /^— (\S+) \S+$/m.exec(note.slice(blank + 2))?.[1];
  if (!origin || !root || !signer || !/^\d{1,15}$/.test(size ?? '')) return null;
  return { origin, size: Number(size), root, signer };
}

const ed25519 = 1;
const keyHashBytes = 4;

/** Whether a verifier key `<name>+<hash>+<base64>` signed the note; null where the browser knows no Ed25519. */
export async function isSignedBy(note: string, verifierKey: string): Promise<boolean | null> {
  const [name, hash, encoded] = verifierKey.trim().split(/\+(.*?)\+(.*)/s);
  const tagged = decodeBase64(encoded ?? '');
  if (!name || tagged.length !== 33 || tagged[0] !== ed25519) return false;
  const fingerprint = (await sha256(new TextEncoder().encode(`${name}\n`), tagged)).subarray(0, keyHashBytes);
  if (toHex(fingerprint) !== hash) return false;
  const blank = note.lastIndexOf('\n\n');
  const text = new TextEncoder().encode(note.slice(0, blank + 1));
  for (const line of note.slice(blank + 2).split('\n')) {
    const [dash, signer, blob] = line.split(' ');
    if (dash !== '—' || signer !== name) continue;
    const signature = decodeBase64(blob ?? '');
    if (same(signature.subarray(0, keyHashBytes), fingerprint)) return fits(text, signature.slice(keyHashBytes), tagged.slice(1));
  }
  return false;
}

async function fits(text: Bytes, signature: Bytes, publicKey: Bytes): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, text);
  } catch {
    // The browser knows no Ed25519.
    return null;
  }
}

/** The whole verdict: included in the tree, and the tree signed by the installation's key. */
export async function verifyProof(proof: Proof, verifierKey: string | null): Promise<Verdict> {
  const verdict = await verifyInclusion(proof);
  if (verdict !== 'INCLUDED' || verifierKey === null) return verdict;
  const signed = await isSignedBy(proof.checkpoint, verifierKey);
  return signed === null ? 'INCLUDED' : signed ? 'SIGNED' : 'WRONG_SIGNATURE';
}

export async function verifyInclusion(proof: Proof): Promise<Verdict> {
  if (!globalThis.crypto?.subtle) return 'NO_CRYPTO';
  const checkpoint = readCheckpoint(proof.checkpoint);
  const entry = proof.batchEntry.split('\n');
  if (!checkpoint || entry.length < 6 || entry[0] !== 'thongmach batch v1') return 'MALFORMED';
  try {
    const row = await sha256(leafTag, decodeBase64(proof.rowHash));
    const batchRoot = await rootFromPath(row, proof.batchLeafIndex, proof.batchRows, proof.batchPath);
    const leaf = await sha256(leafTag, new TextEncoder().encode(proof.batchEntry));
    const root = await rootFromPath(leaf, proof.leafIndex, proof.treeSize, proof.treePath);
    if (!batchRoot || !root) return 'NOT_INCLUDED';
    const holds =
      checkpoint.size === proof.treeSize &&
      entry[1] === String(proof.leafIndex + 1) &&
      same(decodeBase64(entry.at(-2) ?? ''), batchRoot) &&
      same(decodeBase64(checkpoint.root), root);
    return holds ? 'INCLUDED' : 'NOT_INCLUDED';
  } catch {
    return 'MALFORMED';
  }
}
