import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Me, Page, Unit } from '../api/types';
import { asOfDay } from '../format/as-of';
import { formatDate, formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { OriginMark } from '../ui/origin-mark';
import { SafeText } from '../ui/safe-text';
import type { Workspace } from './workspaces';

const origins = ['MEASURED', 'REPORTED', 'SIMULATED'] as const;

/** What stands at the head of a printed page: whose it is, which page, as of when, printed when and by whom, and what the marks mean. */
export function PrintHead({ workspace }: { workspace: Workspace | undefined }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const printed = usePrintedAt();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const organisation = useOrganisation();
  const tab = workspace?.tabs.filter((one) => pathname === one.path || pathname.startsWith(`${one.path}/`) || (one.also && pathname.startsWith(`${one.also}/`))).toSorted((a, b) => b.path.length - a.path.length)[0];
  const past = asOfDay();
  return (
    <header className="print-head">
      <p>
        <SafeText text={organisation ?? t('product')} />
      </p>
      <h1>
        {workspace ? t(workspace.words) : t('product')}
        {tab ? `: ${t(tab.words)}` : ''}
      </h1>
      <p>
        <SafeText text={t('print.about', { asOf: past ? formatDate(past) : formatDateMinute(printed), time: formatDateMinute(printed), who: me?.person?.fullName ?? me?.name ?? '' })} />
      </p>
      <ul>
        {origins.map((origin) => (
          <li key={origin}>
            <OriginMark origin={origin} /> {t(`origin.${origin}`)}
          </li>
        ))}
      </ul>
    </header>
  );
}

/** When the page was last sent to paper. */
function usePrintedAt(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const handle = setInterval(() => setAt(Date.now()), 60_000);
    const now = () => setAt(Date.now());
    addEventListener('beforeprint', now);
    return () => {
      clearInterval(handle);
      removeEventListener('beforeprint', now);
    };
  }, []);
  return at;
}

/** The name of the unit at the top of what the reader reaches; null while nobody knows. */
function useOrganisation(): string | null {
  const units = useQuery({
    queryKey: ['units', 'print'],
    queryFn: ({ signal }) => getJson<Page<Unit>>(withQuery('/api/units', { tree: 'MANAGEMENT', size: 1_000 }), signal),
    staleTime: Infinity,
  }).data?.items;
  if (!units) return null;
  const known = new Set(units.map((unit) => unit.id));
  return units.find((unit) => !unit.parent || !known.has(unit.parent))?.name ?? null;
}
