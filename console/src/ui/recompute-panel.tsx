import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleAlert, CircleCheck, RefreshCcwDot, X } from 'lucide-react';
import { useState } from 'react';
import { getJson } from '../api/http';
import type { Recomputation } from '../api/types';
import { formatCount, formatPercent, formatScore, formatValue } from '../format/numbers';
import { useWords } from '../i18n';
import { useMe } from './choices';
import { OriginMark } from './origin-mark';
import { FaultState, Skeleton } from './states';
import './recompute.css';

const askers = new Set(['leader', 'unit-head', 'inspector', 'administrator']);

/** Reads all events behind a figure again, so it is asked for by hand and kept until closed. */
function useRecomputation(path: string) {
  return useQuery({
    queryKey: ['recomputation', path],
    queryFn: ({ signal }) => getJson<Recomputation>(path, signal),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}

/** Whoever answers for a figure or inspects it may have it computed anew, beside the published one. */
export function Recompute({ path, unit }: { path: string; unit: string | null }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const [asked, setAsked] = useState(false);
  if (!role || !askers.has(role)) return null;
  return asked ? (
    <Result path={path} unit={unit} onClose={() => setAsked(false)} />
  ) : (
    <Button size="small" icon={<RefreshCcwDot aria-hidden size={15} />} onClick={() => setAsked(true)}>
      {t('recompute.open')}
    </Button>
  );
}

function Result({ path, unit, onClose }: { path: string; unit: string | null; onClose: () => void }) {
  const { t } = useWords();
  const found = useRecomputation(path);
  return (
    <section className="recompute" aria-label={t('recompute.title')}>
      <div className="recompute-head">
        <h4>{t('recompute.title')}</h4>
        <Button type="text" size="small" aria-label={t('recompute.fold')} icon={<X aria-hidden size={15} />} onClick={onClose} />
      </div>
      {found.isPending ? (
        <div role="status" aria-label={t('recompute.busy')}>
          <Skeleton rows={3} height={28} />
        </div>
      ) : null}
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.data ? <Found found={found.data} unit={unit} /> : null}
    </section>
  );
}

function Found({ found, unit }: { found: Recomputation; unit: string | null }) {
  const { t, language } = useWords();
  const agrees = found.agreement === 'SAME' || found.agreement === 'CHANGED_SINCE';
  const Mark = agrees && found.altered === 0 ? CircleCheck : CircleAlert;
  const n = (count: number) => ({ count, n: formatCount(count, language) });
  const rows = [
    { words: t(found.scorecard === null ? 'recompute.published.live' : 'recompute.published.card'), standing: found.published },
    ...(found.scorecard !== null && found.known ? [{ words: t('recompute.known'), standing: found.known }] : []),
    ...(found.today ? [{ words: t('recompute.today'), standing: found.today }] : []),
  ];
  return (
    <>
      <p className="recompute-verdict" data-agrees={agrees && found.altered === 0} role="status">
        <Mark aria-hidden size={16} />
        {t(`recompute.agreement.${found.agreement}`)}
      </p>
      <table className="recompute-figures">
        <thead>
          <tr>
            {(['figure', 'value', 'score', 'completeness'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`recompute.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ words, standing }) => (
            <tr key={words} data-off={standing.numerator !== found.published.numerator || standing.denominator !== found.published.denominator || undefined}>
              <th scope="row">{words}</th>
              <td>
                {standing.value === null ? '–' : `${formatValue(standing.value, unit, language)} ${unit ?? ''}`} <OriginMark origin={standing.origin} />
              </td>
              <td>{standing.score === null ? '–' : formatScore(standing.score, language)}</td>
              <td>{formatPercent(standing.completeness * 100, language)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="recompute-notes small">
        <li>{t('recompute.read', n(found.events))}</li>
        {found.late > 0 ? <li>{t('recompute.late', n(found.late))}</li> : null}
        {found.altered > 0 ? (
          <li className="recompute-altered">
            {t('recompute.altered', n(found.altered))} {found.alteredEvent === null ? null : t('recompute.alteredEvent', { id: found.alteredEvent })}{' '}
            {found.alteredBusinessEvent === null ? null : t('recompute.alteredBusinessEvent', { id: found.alteredBusinessEvent })}
          </li>
        ) : found.events > 0 ? (
          <li>{t('recompute.intact')}</li>
        ) : null}
        {found.withoutWay.length > 0 ? <li>{t('recompute.withoutWay', { codes: found.withoutWay.join(', ') })}</li> : null}
      </ul>
    </>
  );
}
