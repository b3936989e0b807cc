/**
 * Text from devices is hostile: control characters, direction overrides and invisible characters can make a name read
 * as another one. They are shown, never obeyed.
 */
export interface TextPiece {
  text: string;
  /** The code point's name, U+202E, when the piece is one character that must be shown as a marked box. */
  marked: boolean;
}

// Controls, format characters (zero-width, direction marks, embeddings, overrides, isolates, tags), lone surrogates, line and
// paragraph separators, variation selectors, Hangul fillers.
const suspicious = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/gu;

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Splits a text into plain pieces and marked single characters. */
export function splitHostile(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let plainFrom = 0;
  for (const match of text.matchAll(suspicious)) {
    if (match.index > plainFrom) pieces.push({ text: text.slice(plainFrom, match.index), marked: false });
    pieces.push({ text: codePointName(match[0]), marked: true });
    plainFrom = match.index + match[0].length;
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), marked: false });
  return pieces;
}

/** The same as one string, for titles and accessible names where no markup can stand. */
export function plainHostile(text: string): string {
  return splitHostile(text)
    .map((piece) => (piece.marked ? `⟦${piece.text}⟧` : piece.text))
    .join('');
}
