import { Button } from 'antd';
import { Check, ChevronDown, ChevronRight, Link2, ShieldCheck, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { withQuery } from '../../api/http';
import type { Evidence } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { EventProof, RawBytes } from '../../ui/raw-event';
import { FaultState, Skeleton } from '../../ui/states';
import { useNarrow } from '../../ui/use-narrow';
import { BusinessProof, BusinessRecord, ReportedDays, ReportedEvents, Reporting } from './business-events';
import { Completeness, Events, Formula, Measured, Reported, Statement } from './evidence-steps';
import { isReported, Parts, PartsCompleteness } from './parts';
import { useEvidence } from './queries';
import { Recompute } from '../../ui/recompute-panel';
import { Objection } from './objection';
import { RecordEvent } from './record-event';

/** What stands behind a figure, always in the same eight steps. Non-modal: the page beside it stays in use. */
export function EvidenceDrawer({ code, period, onClose }: { code: string; period: string; onClose: () => void }) {
  const { t } = useWords();
  const evidence = useEvidence(code, period);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);

  return (
    <aside className="panel drawer" aria-labelledby="drawer-title">
      <div className="panel-head">
        <ShieldCheck aria-hidden size={17} strokeWidth={1.8} />
        <h2 id="drawer-title" ref={heading} tabIndex={-1}>
          {t('evidence.title')} <code>{code}</code>
        </h2>
        {evidence.data ? <span className="note">{t('evidence.asOf', { time: formatDateTime(evidence.data.asOf) })}</span> : null}
        <div className="right">
          <CopyLink />
          <Button type="text" size="small" aria-label={t('action.close')} icon={<X aria-hidden size={17} />} onClick={onClose} />
        </div>
      </div>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="drawer-title">
        {evidence.error ? <FaultState error={evidence.error} action={<Button onClick={() => void evidence.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {evidence.isPending ? <Skeleton rows={10} height={34} /> : null}
        {evidence.data ? <Steps evidence={evidence.data} /> : null}
      </div>
      {evidence.data ? <Objection evidence={evidence.data} /> : null}
    </aside>
  );
}

function Steps({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const reported = isReported(evidence);
  const parts = evidence.item.aggregation !== null;
  const latest = reported ? (evidence.businessEvents[0]?.id ?? null) : (evidence.intervals.at(-1)?.events.at(-1)?.id ?? null);
  const event = chosen ?? latest;
  const noEvent = <p className="muted">{parts ? t('evidence.inParts') : reported ? t('evidence.noBusinessEvent') : evidence.value === null ? t('evidence.noSource') : t('evidence.noEvent')}</p>;
  return (
    <ol className="steps">
      <Step number={1} open title={t('evidence.step.statement')}>
        <Statement evidence={evidence} />
      </Step>
      <Step number={2} title={t('evidence.step.formula')}>
        <Formula evidence={evidence} />
      </Step>
      <Step number={3} title={t('evidence.step.measured')}>
        {parts ? <Parts evidence={evidence} /> : reported ? <ReportedDays evidence={evidence} /> : <Measured evidence={evidence} />}
      </Step>
      <Step number={4} title={t('evidence.step.completeness')}>
        {parts ? <PartsCompleteness evidence={evidence} /> : reported ? <Reporting evidence={evidence} /> : <Completeness evidence={evidence} />}
      </Step>
      <Step number={5} open title={t('evidence.step.reported')}>
        <Reported evidence={evidence} />
      </Step>
      <Step number={6} title={t('evidence.step.events')}>
        {parts ? noEvent : reported ? <ReportedEvents evidence={evidence} chosen={event} onChoose={setChosen} /> : <Events evidence={evidence} chosen={event} onChoose={setChosen} />}
        {evidence.eventsOutsideScope > 0 ? <p className="muted">{t('evidence.outsideScope', { n: formatCount(evidence.eventsOutsideScope, language) })}</p> : null}
        {reported ? <RecordEvent evidence={evidence} /> : null}
      </Step>
      <Step number={7} title={t('evidence.step.raw')}>
        {event === null ? noEvent : reported ? <BusinessRecord key={event} id={event} /> : <RawBytes key={event} id={event} />}
      </Step>
      <Step number={8} title={t('evidence.step.proof')}>
        {event === null ? noEvent : reported ? <BusinessProof key={event} id={event} /> : <EventProof key={event} id={event} />}
        <Recompute path={withQuery(`/api/targets/${encodeURIComponent(evidence.target)}/recomputation`, { period: evidence.period })} unit={evidence.item.unitOfMeasure} />
      </Step>
    </ol>
  );
}

/** On a phone steps fold; at a desk all stand open. */
function Step({ number, title, open = false, children }: { number: number; title: ReactNode; open?: boolean; children: ReactNode }) {
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(open);
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <li className="step" data-step={number}>
      {narrow ? (
        <h3>
          <button type="button" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            <span className="step-number">{number}</span>
            {title}
            <Chevron aria-hidden size={16} />
          </button>
        </h3>
      ) : (
        <h3>
          <span className="step-number">{number}</span>
          {title}
        </h3>
      )}
      {!narrow || unfolded ? <div className="step-body">{children}</div> : null}
    </li>
  );
}

function CopyLink() {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const handle = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(handle);
  }, [copied]);
  if (!navigator.clipboard) return null;
  return (
    <>
      <Button
        type="text"
        size="small"
        aria-label={t('evidence.copyLink')}
        title={t('evidence.copyLink')}
        icon={copied ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
        onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
      />
      <span className="visually-hidden" role="status">
        {copied ? t('action.copied') : ''}
      </span>
    </>
  );
}

