/** A stretch of text that two versions share, or that one of them alone has. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Above this many cells the table of the comparison grows too large: the texts then stand whole, one after the other. */
const mostCells = 4_000_000;

/** What became of a text, word by word: the longest common run of words stays, the rest was removed or added. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = words(before);
  const now = words(after);
  if (old.length * now.length > mostCells) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const longest = commonLengths(old, now);
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const was = old[i];
    const is = now[j];
    if (was !== undefined && was === is) {
      add(parts, 'same', was);
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      add(parts, 'removed', was);
      i++;
    } else if (is !== undefined) {
      add(parts, 'added', is);
      j++;
    }
  }
  return parts;
}

/** Words, each with the spaces before it. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

function at(table: Uint32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** table[i][j]: how many words the rests from i and from j on have in common, in order. */
function commonLengths(old: string[], now: string[]): Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function add(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}
