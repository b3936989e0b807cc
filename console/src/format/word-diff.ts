import { diffArrays } from 'diff';

/** A stretch of text that two versions share, or that one of them alone has. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Above this many changed words the comparison takes too long: the texts then stand whole, one after the other. */
const mostChanges = 2_000;

/** What became of a text, word by word: what both have in common stays, the rest was removed or added. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const found = diffArrays(words(before), words(after), { maxEditLength: mostChanges });
  if (!found) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return found.map((part) => ({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text: part.value.join('') }));
}

/** Words, each with the spaces before it. */
function words(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
