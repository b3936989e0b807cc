import { useEffect, useSyncExternalStore } from 'react';

const types = ['resolution', 'clause', 'programme', 'target', 'task', 'object'] as const;

/** A thing whose line of sight can be followed; `id` is its id or code. */
export interface StripFocus {
  type: (typeof types)[number];
  id: string;
}

/** So long a row must keep the focus before the strip asks for it: who walks fast asks for nothing. */
const quietMillis = 250;

let row: StripFocus | null = null;
let rowAt = '';
let page: StripFocus | null = null;
let told: StripFocus | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function settle(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const next = row ?? page;
    if (next?.type === told?.type && next?.id === told?.id) return;
    told = next;
    for (const tell of listeners) tell();
  }, quietMillis);
}

/** The row in focus; null once something else of the page has it. Renders nothing but the strip, and that after a moment. */
export function announceRow(focus: StripFocus | null): void {
  if (focus === row) return;
  row = focus;
  rowAt = location.pathname;
  settle();
}

/** Rows of other pages than this are in focus no longer. */
export function leaveOtherRows(pathname: string): void {
  if (rowAt !== pathname) announceRow(null);
}

/** What the open page or panel is about, where its address does not say so. */
export function useStripPage(focus: StripFocus | null): void {
  const { type, id } = focus ?? { type: null, id: null };
  useEffect(() => {
    if (!type) return undefined;
    const own: StripFocus = { type, id };
    page = own;
    settle();
    return () => {
      if (page !== own) return;
      page = null;
      settle();
    };
  }, [type, id]);
}

/** The row in focus, else what the page told; null where the address alone knows. */
export function useStripFocus(): StripFocus | null {
  return useSyncExternalStore(watch, () => told);
}

function watch(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The value of a row's `data-strip`; undefined for what no line of sight runs through. */
export function stripMark(type: string, id: string | null | undefined): string | undefined {
  const known = typeOf(type.toLowerCase());
  return known && id ? `${known}:${id}` : undefined;
}

/** What a row marked so is about. */
export function focusOfMark(mark: string | undefined): StripFocus | null {
  const cut = mark?.indexOf(':') ?? -1;
  const type = mark && cut > 0 ? typeOf(mark.slice(0, cut)) : undefined;
  return type && mark ? { type, id: mark.slice(cut + 1) } : null;
}

function typeOf(word: string): StripFocus['type'] | undefined {
  return types.find((type) => type === word);
}

/** The thing an address of the console is about; null where it is about many. */
export function focusOfAddress(pathname: string, search: Record<string, unknown>): StripFocus | null {
  const named = (key: string) => (typeof search[key] === 'string' && search[key] ? search[key] : null);
  const last = /[^/]+$/.exec(pathname)?.[0] ?? '';
  const target = named('target');
  if (pathname === '/commitments' && target) return { type: 'target', id: target };
  const programme = named('programme');
  if (pathname === '/commitments/programmes' && programme) return { type: 'programme', id: programme };
  if (/^\/commitments\/resolutions\/[^/]+$/.test(pathname)) {
    const clause = named('clause');
    return clause && clause !== 'all' ? { type: 'clause', id: clause } : { type: 'resolution', id: decodeURIComponent(last) };
  }
  return /^\/network\/resources\/[^/]+$/.test(pathname) ? { type: 'object', id: decodeURIComponent(last) } : null;
}

/** What the row around an element is about: its mark, else where the link leads that makes the row. */
export function focusOfElement(element: Element): StripFocus | null {
  const marked = element.closest<HTMLElement>('[data-strip]');
  if (marked) return focusOfMark(marked.dataset['strip']);
  const link = element.closest<HTMLAnchorElement>('li a[href]');
  return link ? focusOfAddress(link.pathname, Object.fromEntries(new URLSearchParams(link.search))) : null;
}
