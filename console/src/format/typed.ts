/** A number as people type it in either language; what is none goes as it is, so that the server says what is wrong. */
export function typedNumber(typed: string): number | string | null {
  const text = typed.trim().replace(/\s/g, '');
  if (text === '') return null;
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : typed.trim();
}

/** A text as it is to be sent: null where nothing was typed. */
export function typedText(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}

/** A number as somebody here would type it; nothing where there is none. */
export function writtenNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}
