// The smallest world in which an event moves a target.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './product.mjs';

export const topology = (name) => readFileSync(join(ROOT, 'journeys', 'data', name));

/** A day from today in Asia/Ho_Chi_Minh, yyyy-mm-dd. */
export const today = () => new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);
export const thisYear = () => today().slice(0, 4);

/**
 * Unit, head, resolution with one clause, and a target "availability of the links ≥ 99.9 %".
 * Gives all of them by name.
 */
export async function promise(client, { source, code = 'MT-1', plan = 99.9, baseline = 95, subject, symbol = `05-NQ/ĐU ${code}` }) {
  const unit = await client.post('/api/units', { code: `TT-${code}`, name: 'Trung tâm Điều hành mạng', tree: 'MANAGEMENT' });
  const head = await client.post('/api/people', { familyName: 'Lê', middleName: 'Anh', givenName: 'Tuấn' });
  await client.post('/api/mandates', { person: head.id, unit: unit.id, post: 'Giám đốc' });
  const resolution = await client.post('/api/resolutions', {
    symbol, title: 'Hạ tầng số vững chắc 2026–2030', kind: 'THEMATIC', issuer: unit.id, adoptedOn: `${thisYear()}-01-15`,
    clauses: [{ code: '3.2', text: 'Mạng trục không gián đoạn: độ khả dụng các tuyến đạt từ 99,9 % trở lên.' }],
  });
  const target = await client.post('/api/targets', {
    code, name: 'Độ khả dụng các tuyến liên tỉnh từ 99,9 %', ownerUnit: unit.id, head: head.id, measure: 'availability',
    subject: subject ?? { type: 'Link', source }, direction: 'HIGHER', baseline,
    plan: [{ period: thisYear(), value: plan }], weight: 1, clause: resolution.clauses[0].id,
  });
  return { unit, head, resolution, target };
}
