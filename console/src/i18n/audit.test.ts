import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditActionsEn } from './audit-en';
import { auditActionsVi } from './audit-vi';

const control = join(import.meta.dirname, '../../../control/src/main/java');
/** Every text in the form of an action where the server writes into the audit trail, and those that the words of the shift are put together from. */
function recorded(): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(control, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.java')) continue;
    const text = readFileSync(join(control, file), 'utf8');
    if (file.endsWith('/IncidentWord.java')) {
      for (const [, word] of text.matchAll(/^ {4}[A-Z_]+\("([A-Za-z]+)", /gm)) found.add(`Incident${word}`);
      continue;
    }
    if (!text.includes('AuditTrail')) continue;
    for (const [, word] of text.matchAll(/"([A-Z][a-z]+(?:[A-Z][a-z]+)+)"/g)) if (word) found.add(word);
  }
  return found;
}

describe('the words of the audit trail', () => {
  it('are there in both languages for all that the server records, and for nothing else', () => {
    const names = [...recorded()].toSorted();
    expect(names.length).toBeGreaterThan(100);
    expect(Object.keys(auditActionsVi).toSorted()).toEqual(names);
    expect(Object.keys(auditActionsEn).toSorted()).toEqual(names);
  });
});
