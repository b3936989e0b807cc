import { asOfDay } from '../format/as-of';

/** Pages that can be read as of an earlier day; the others speak of now alone. */
const pages: ReadonlySet<string> = new Set(['/overview', '/commitments', '/network/alarms']);

export function isDated(pathname: string): boolean {
  return pages.has(pathname.replace(/(.)\/$/, '$1'));
}

const requests = /^\/api\/(overview\/(cockpit|foresight)|commitments|alarms|line-of-sight|targets(\/[^/]+(\/(evidence|children|forecast|causes))?)?)$/;

/** The same request as of the day of the page in view, where the server knows it. */
export function datedPath(path: string): string {
  const day = asOfDay();
  const [bare = '', query = ''] = path.split('?');
  if (!day || !requests.test(bare)) return path;
  return `${bare}?${query ? `${query}&` : ''}asOf=${day}`;
}
