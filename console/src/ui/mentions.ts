/** Somebody named in a comment. */
export interface Mentioned {
  id: string;
  fullName: string;
  reads: boolean;
}

export interface Piece {
  text: string;
  mentioned: boolean;
}

/** The words typed after the last @ up to the caret; null where no person is being named there. */
export function nameBeingTyped(text: string, caret: number): string | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || (at > 0 && !/[\s(,;:]/u.test(before[at - 1] ?? ''))) return null;
  const name = before.slice(at + 1);
  return name.length > 40 || /[\n@,.;:!?]/u.test(name) || name.split(' ').length > 5 ? null : name;
}

/** The text with the name filled in where it was being typed, and where the caret goes. */
export function withName(text: string, caret: number, fullName: string): { text: string; caret: number } {
  const at = text.slice(0, caret).lastIndexOf('@');
  const start = `${text.slice(0, at)}@${fullName} `;
  return { text: start + text.slice(caret).replace(/^ /u, ''), caret: start.length };
}

/** Those whose names still stand in the text. */
export function stillNamed<T extends Mentioned>(text: string, mentioned: readonly T[]): T[] {
  return mentioned.filter((one) => text.includes(`@${one.fullName}`));
}

/** The text in pieces, names of those mentioned apart; the longest name first, so that none is cut by a shorter one. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const signs = [...new Set(names)].toSorted((a, b) => b.length - a.length).map((name) => `@${name}`);
  const pieces: Piece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const sign = signs.find((one) => text.startsWith(one, at));
    if (sign) {
      if (plain) pieces.push({ text: plain, mentioned: false });
      pieces.push({ text: sign, mentioned: true });
      plain = '';
      at += sign.length;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  if (plain) pieces.push({ text: plain, mentioned: false });
  return pieces;
}
