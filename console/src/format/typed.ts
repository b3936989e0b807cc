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

const romanQuarters = ['i', 'ii', 'iii', 'iv'];

/** A period as people write it, such as Năm 2026, Quý I/2026, Q1/2026, tháng 3/2026 or 03/2026, in its wire form; what is none goes as it is. */
export function typedPeriod(typed: string): string | null {
  const text = typedText(typed);
  if (text === null) return null;
  const words = text.normalize('NFC').toLowerCase();
  const year = /^(?:năm\s*)?(\d{4})$/u.exec(words);
  if (year?.[1]) return year[1];
  const quarter = /^(?:quý|q)\s*([1-4]|i{1,3}|iv)\s*[/\-\s]\s*(\d{4})$/u.exec(words) ?? /^(?:quý|q)\s*([1-4]|i{1,3}|iv)\s+năm\s+(\d{4})$/u.exec(words);
  if (quarter?.[1]) return `${quarter[2]}-Q${/^\d$/.test(quarter[1]) ? quarter[1] : romanQuarters.indexOf(quarter[1]) + 1}`;
  const month = /^(?:tháng\s*)?(1[0-2]|0?[1-9])\s*[/-]\s*(\d{4})$/u.exec(words);
  return month?.[1] ? `${month[2]}-${month[1].padStart(2, '0')}` : text.toUpperCase();
}
