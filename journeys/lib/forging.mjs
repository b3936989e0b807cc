// Hashes as docs/ledger.md describes them, for a forger who owns the database and recomputes all of them.
import { createHash } from 'node:crypto';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const TABLES = ['audit_entry', 'business_event', 'event', 'scorecard'];
const micros = (column) => `(extract(epoch from ${column}) * 1000000)::bigint as ${column}`;

/** A 64-bit number among the fields of a row. */
export const number = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};

/** Hash of a row: fields are texts, bytes or null. */
export function rowHash(table, fields) {
  return sha256(...[table, ...fields].flatMap((field) => {
    const length = Buffer.alloc(4);
    if (field === null) return [length.fill(0xff)];
    const bytes = Buffer.from(field);
    length.writeInt32BE(bytes.length);
    return [length, bytes];
  }));
}

/** The audit entry's fields in the order of its hash. */
export async function auditEntry(database, id) {
  const { rows: [row] } = await database.query(`select id, ${micros('at')}, actor, actor_name, action, subject_type, subject_id, detail from audit_entry where id = $1`, [id]);
  return [number(row.id), number(row.at), row.actor, row.actor_name, row.action, row.subject_type, row.subject_id, row.detail];
}

/** A figure as Java writes it: very small and very large ones with an exponent. */
export const figure = (value) => {
  if (value === null) return null;
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits, exponent] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`;
};

/** The fields of a scorecard that corrects nothing, in the order of its hash. */
export async function scorecard(database, id) {
  const { rows: [row] } = await database.query(`select *, ${micros('as_of')}, ${micros('issued_at')} from scorecard where id = $1`, [id]);
  return [row.id, row.target, row.target_code, number(row.version), row.period, row.kind, number(row.as_of), number(row.issued_at), row.issued_by,
    figure(row.plan), figure(row.value), figure(row.score), row.origin, figure(row.completeness), number(row.numerator), number(row.denominator),
    number(row.last_event), row.rules, row.supersedes, null, row.content];
}

function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.of(1), root(leaves.slice(0, half)), root(leaves.slice(half)));
}

/** Root and leaf that the stored row hashes of a batch give. */
export async function sealed(database, batch) {
  const leaves = [];
  for (const table of TABLES) {
    const { rows } = await database.query(`select row_hash from ${table} where batch = $1 order by id`, [batch]);
    leaves.push(...rows.map((row) => sha256(Buffer.of(0), row.row_hash)));
  }
  const { rows: [row] } = await database.query(`select ${micros('opened_at')}, ${micros('closed_at')}, counts from ledger_batch where number = $1`, [batch]);
  const rows = root(leaves);
  const entry = `thongmach batch v1\n${batch}\n${row.opened_at}\n${row.closed_at}\n${row.counts}${rows.toString('base64')}\n`;
  return { root: rows, leaf: sha256(Buffer.of(0), entry) };
}
