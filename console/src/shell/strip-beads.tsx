import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, ChevronLeft } from 'lucide-react';
import { Fragment, useRef, type KeyboardEvent } from 'react';
import type { Bead, SightChain, SightSegment } from '../api/types';
import { formatScore } from '../format/numbers';
import { useWords } from '../i18n';
import { OriginMark } from '../ui/origin-mark';
import { SafeText } from '../ui/safe-text';

/** The five steps with what is lit between them. Arrow keys walk them, Enter opens. */
export function Beads({ chain }: { chain: SightChain }) {
  const row = useRef<HTMLOListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const all = [...(row.current?.querySelectorAll('button') ?? [])];
    all[all.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  };
  return (
    <ol className="strip-beads" ref={row}>
      {chain.beads.map((bead, index) => {
        const segment = chain.segments[index];
        return (
          <Fragment key={bead.step}>
            <OneBead bead={bead} onKeyDown={walk} />
            {segment ? <Between segment={segment} /> : null}
          </Fragment>
        );
      })}
    </ol>
  );
}

function OneBead({ bead, onKeyDown }: { bead: Bead; onKeyDown: (event: KeyboardEvent) => void }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const words = (
    <>
      <span className="bead-step">{t(`strip.step.${bead.step}`)}</span>
      <b title={bead.name ?? ''}>{bead.code ?? bead.name ? <SafeText text={beadName(bead)} /> : t('strip.absent')}</b>
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
    <li className="bead" data-focus={bead.focus || undefined} data-absent={bead.id === null || undefined}>
      {bead.url ? (
        <button type="button" aria-current={bead.focus ? 'step' : undefined} onKeyDown={onKeyDown} onClick={() => void navigate({ href: bead.url ?? '/' })}>
          {words}
        </button>
      ) : (
        <div>{words}</div>
      )}
    </li>
  );
}

function Between({ segment }: { segment: SightSegment }) {
  const { t } = useWords();
  return (
    <li className="strip-segment" data-lit={segment.lit || undefined}>
      <span className="visually-hidden">{segment.lit ? t('strip.lit') : t(`strip.reason.${segment.reason ?? 'MISSING_STEP'}`)}</span>
      {segment.lit ? <ChevronLeft aria-hidden size={14} /> : <i aria-hidden />}
    </li>
  );
}

/** "Thông mạch" only when all four are lit, else how many are open and why the first is. */
export function Summary({ chain }: { chain: SightChain }) {
  const { t } = useWords();
  const open = chain.segments.find((segment) => !segment.lit);
  return (
    <p className="strip-summary" data-lit={open ? undefined : true}>
      <b>{open ? t('strip.open', { n: chain.segments.length - chain.lit, of: chain.segments.length }) : t('strip.through')}</b>
      {open ? <span>{t(`strip.reason.${open.reason ?? 'MISSING_STEP'}`)}</span> : null}
    </p>
  );
}

/** On a phone: dots and one sentence; a tap unfolds the circuit downwards. */
export function FoldedBeads({ chain, lead }: { chain: SightChain; lead: string | null }) {
  const { t } = useWords();
  const at = chain.beads.find((bead) => bead.focus);
  return (
    <details className="strip-fold">
      <summary>
        <span className="strip-dots" aria-hidden>
          {chain.beads.map((bead, index) => (
            <Fragment key={bead.step}>
              <span className="bead strip-dot" data-focus={bead.focus || undefined} data-absent={bead.id === null || undefined} />
              {index < chain.segments.length ? <span className="strip-dash" data-lit={chain.segments[index]?.lit || undefined} /> : null}
            </Fragment>
          ))}
          <ChevronDown className="strip-chevron" size={16} />
        </span>
        {lead || at ? (
          <span className="strip-whose">
            {lead ?? t(`strip.step.${at?.step ?? 'TARGET'}`)}
            {at ? (
              <>
                {': '}
                <SafeText text={at.code ?? at.name ?? t('strip.absent')} />
              </>
            ) : null}
          </span>
        ) : null}
        <Summary chain={chain} />
      </summary>
      <Beads chain={chain} />
    </details>
  );
}

function beadName(bead: Bead): string {
  return bead.step === 'OBJECT' ? (bead.name ?? '') : `${bead.code ?? ''} ${bead.name ?? ''}`;
}
