import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditActionsEn } from './audit-en';
import { auditActionsVi } from './audit-vi';

const control = join(import.meta.dirname, '../../../control/src/main/java');
/** Texts of the same form that the server does not write into the audit trail. */
const others = new Set(['ApplicationName', 'NotBlank', 'NotEmpty', 'NotNull']);

/** Every text of the server that has the form of an audit action, and those that the words of the shift are put together from. */
function recorded(): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(control, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.java')) continue;
    const text = readFileSync(join(control, file), 'utf8');
    if (file.endsWith('/IncidentWord.java')) {
      for (const [, word] of text.matchAll(/^ {4}[A-Z_]+\("([A-Za-z]+)", /gm)) found.add(`Incident${word}`);
      continue;
    }
    for (const [, word] of text.matchAll(/"([A-Z][a-z]+(?:[A-Z][a-z]+)+)"/g)) if (word && !others.has(word)) found.add(word);
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
