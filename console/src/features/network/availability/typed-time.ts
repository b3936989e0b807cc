/** What a person typed as Vietnamese time, as an instant; null where nothing was typed. */
export function instant(local: string): string | null {
  return local === '' ? null : `${local.length === 16 ? `${local}:00` : local}+07:00`;
}
