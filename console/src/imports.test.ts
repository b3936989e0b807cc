import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = import.meta.dirname;
/** Rooms from the lowest to the highest: a room sees only those below it, and a feature never sees another. */
const rooms = ['format', 'api', 'i18n', 'ui', 'shell', 'features'];

function files(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|tsx|css)$/.test(file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((match) => relative(source, join(source, dirname(file), match[1] ?? match[2] ?? '')));
}

describe('the rooms of the console', () => {
  it('import downwards only', () => {
    const wrong: string[] = [];
    for (const file of files()) {
      const room = rooms.indexOf(file.split('/')[0] ?? '');
      if (room < 0) continue;
      for (const target of importsOf(file)) {
        const [name, feature] = target.split('/');
        const other = rooms.indexOf(name ?? '');
        const foreignFeature = name === 'features' && room === rooms.indexOf('features') && feature !== file.split('/')[1];
        if (other > room || foreignFeature) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('hold no file above 400 lines, style sheets included', () => {
    const long = files().filter((file) => file !== 'api/schema.d.ts' && readFileSync(join(source, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('never write markup from text', () => {
    const sinks = /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    const wrong = files().filter((file) => !file.endsWith('.test.ts') && sinks.test(readFileSync(join(source, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
