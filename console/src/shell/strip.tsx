import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Unplug } from 'lucide-react';
import { Fragment, useRef, type KeyboardEvent } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Bead, LineOfSight, SightSegment } from '../api/types';
import { formatScore } from '../format/numbers';
import { useWords } from '../i18n';
import { OriginMark } from '../ui/origin-mark';
import { SafeText } from '../ui/safe-text';
import './strip.css';

interface Focus {
  type: 'clause' | 'target' | 'programme' | 'object';
  id: string;
}

/** The thing the page is about, by its address; null where it is about many. */
function focusOf(pathname: string, search: Record<string, unknown>): Focus | null {
  const text = (key: string) => (typeof search[key] === 'string' ? (search[key] as string) : null);
  if (pathname === '/commitments' && text('target')) return { type: 'target', id: text('target') ?? '' };
  if (pathname === '/commitments/programmes' && text('programme')) return { type: 'programme', id: text('programme') ?? '' };
  if (/^\/commitments\/resolutions\/[^/]+$/.test(pathname)) {
    const clause = text('clause');
    return clause && clause !== 'all' ? { type: 'clause', id: clause } : null;
  }
  const object = /^\/network\/resources\/([^/]+)$/.exec(pathname);
  return object ? { type: 'object', id: object[1] ?? '' } : null;
}

/** Line of sight: clause → programme → target → task → object, lit where measured evidence has reached the step above. */
export function Strip() {
  const { t } = useWords();
  const location = useLocation();
  const focus = focusOf(location.pathname, location.search as Record<string, unknown>);
  const sight = useQuery({
    queryKey: ['line-of-sight', focus?.type, focus?.id],
    enabled: focus !== null,
    queryFn: ({ signal }) => getJson<LineOfSight>(withQuery('/api/line-of-sight', { type: focus?.type, id: focus?.id }), signal),
    refetchInterval: 60_000,
    retry: false,
  });
  if (!focus || sight.error) return null;
  const chain = sight.data?.chains[0];
  if (sight.data && !chain) {
    return (
      <p className="strip strip-none" role="note">
        <Unplug aria-hidden size={15} strokeWidth={1.7} />
        {t(focus.type === 'clause' ? 'strip.noneBelow' : 'strip.none')}
      </p>
    );
  }
  return (
    <nav className="strip" aria-label={t('strip.label')} aria-busy={sight.isPending}>
      {chain ? <Beads beads={chain.beads} segments={chain.segments} /> : <span className="strip-wait" aria-hidden />}
      {chain ? <Summary lit={chain.lit} segments={chain.segments} /> : null}
    </nav>
  );
}

function Beads({ beads, segments }: { beads: Bead[]; segments: SightSegment[] }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const row = useRef<HTMLOListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const all = [...(row.current?.querySelectorAll('button') ?? [])];
    all[all.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <ol className="strip-beads" ref={row}>
      {beads.map((bead, index) => {
        const segment = segments[index];
        const words = (
          <>
            <span className="bead-step">{t(`strip.step.${bead.step}`)}</span>
            <b title={bead.name ?? ''}>{bead.code ?? bead.name ? <SafeText text={bead.step === 'OBJECT' ? (bead.name ?? '') : `${bead.code ?? ''} ${bead.name ?? ''}`} /> : t('strip.absent')}</b>
            <span className="bead-owner">
              {bead.score !== null ? (
                <>
                  {formatScore(bead.score, language)} <OriginMark origin={bead.origin} />{' '}
                </>
              ) : null}
              {bead.owner ? <SafeText text={bead.owner} /> : null}
            </span>
          </>
        );
        return (
          <Fragment key={bead.step}>
            <li className="bead" data-focus={bead.focus || undefined} data-absent={bead.id === null || undefined}>
              {bead.url ? (
                <button type="button" aria-current={bead.focus ? 'step' : undefined} onKeyDown={walk} onClick={() => void navigate({ href: bead.url ?? '/' })}>
                  {words}
                </button>
              ) : (
                <div>{words}</div>
              )}
            </li>
            {segment ? (
              <li className="strip-segment" data-lit={segment.lit || undefined}>
                <span className="visually-hidden">{segment.lit ? t('strip.lit') : t(`strip.reason.${segment.reason ?? 'MISSING_STEP'}`)}</span>
                {segment.lit ? <ChevronLeft aria-hidden size={14} /> : <i aria-hidden />}
              </li>
            ) : null}
          </Fragment>
        );
      })}
    </ol>
  );
}

/** "Thông mạch" only when all four are lit, else how many are open and why the first is. */
function Summary({ lit, segments }: { lit: number; segments: SightSegment[] }) {
  const { t } = useWords();
  const open = segments.find((segment) => !segment.lit);
  return (
    <p className="strip-summary" data-lit={open ? undefined : true}>
      <b>{open ? t('strip.open', { n: segments.length - lit, of: segments.length }) : t('strip.through')}</b>
      {open ? <span>{t(`strip.reason.${open.reason ?? 'MISSING_STEP'}`)}</span> : null}
    </p>
  );
}
