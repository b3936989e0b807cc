/** What a person typed as Vietnamese time, as an instant; null where nothing was typed. */
export function instant(local: string): string | null {
  return local === '' ? null : `${local.length === 16 ? `${local}:00` : local}+07:00`;
}

/** An instant as somebody types it in Vietnamese time: to the minute, to the second where it has some. */
export function typed(at: string): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return local.slice(17, 19) === '00' ? local.slice(0, 16) : local.slice(0, 19);
}
