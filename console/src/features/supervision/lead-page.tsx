import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { EvidenceTie, LedTarget, SupervisionLead } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { currentPeriod, parsePeriod, periodCode } from '../../format/periods';
import { useWords } from '../../i18n';
import { PeriodPicker } from '../../ui/period-picker';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { WriteFinding } from './findings-panel';
import { LedRow } from './led-row';
import { useLead } from './queries';
import { SamplePanel } from './sample-panel';
import './supervision.css';

/** A resolution as an inspector opens it: what speaks against its figures, and a random sample of its targets. */
export function LeadPage() {
  const { t } = useWords();
  const { resolution } = useParams({ from: '/shell/organisation/supervision/leads/$resolution' });
  const search = useSearch({ from: '/shell/organisation/supervision/leads/$resolution' });
  const navigate = useNavigate();
  const chosen = parsePeriod(search.period ?? '') ?? currentPeriod('YEAR');
  const found = useLead(resolution, periodCode(chosen));
  const [about, setAbout] = useState<EvidenceTie | null>(null);
  const inCase = search.case ?? null;
  return (
    <div className="sv">
      <p className="sv-path">
        {inCase ? (
          <Link to="/organisation/supervision/cases/$id" params={{ id: inCase }}>
            <ChevronLeft aria-hidden size={14} /> {t('supervisionLead.toCase')}
          </Link>
        ) : (
          <Link to="/commitments/resolutions/$id" params={{ id: resolution }} search={{}}>
            <ChevronLeft aria-hidden size={14} /> {t('supervisionLead.toDocument')}
          </Link>
        )}
      </p>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? (
        <>
          <section className="panel sv-top" aria-label={t('supervisionLead.title')}>
            <div className="sv-name">
              <span className="sv-facts">{t('supervisionLead.title')}</span>
              <h2>
                <SafeText text={`${found.data.symbol} ${found.data.title}`} />
              </h2>
              <span className="muted">{t(inCase ? 'supervisionLead.aboutCase' : 'supervisionLead.about')}</span>
            </div>
            <PeriodPicker value={chosen} onChange={(next) => void navigate({ to: '/organisation/supervision/leads/$resolution', params: { resolution }, search: { ...(inCase ? { case: inCase } : {}), period: periodCode(next) }, replace: true })} />
          </section>
          <div className="sv-columns">
            <Led lead={found.data} onFinding={inCase ? setAbout : null} />
            <SamplePanel key={found.data.period} resolution={resolution} period={found.data.period} inCase={inCase} most={found.data.targets.length} onFinding={inCase ? setAbout : null} />
          </div>
        </>
      ) : null}
      {about && inCase ? <WriteFinding id={inCase} directive={resolution} about={about} onClose={() => setAbout(null)} /> : null}
    </div>
  );
}

const speaking = (one: LedTarget) => one.contradiction !== null || one.disputes.length > 0 || one.restated.length > 0 || one.gap !== null;

/** The targets, those with the most to look at first. */
function Led({ lead, onFinding }: { lead: SupervisionLead; onFinding: ((about: EvidenceTie) => void) | null }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const some = lead.targets.filter(speaking);
  const shown = all ? lead.targets : some;
  return (
    <section className="panel" aria-labelledby="sv-led">
      <div className="panel-head">
        <h2 id="sv-led">{t('supervisionLead.targets')}</h2>
        <span className="note">{t('supervisionLead.count', { n: formatCount(some.length, language), of: formatCount(lead.targets.length, language) })}</span>
        {some.length < lead.targets.length ? (
          <span className="right">
            <Button aria-pressed={all} onClick={() => setAll(!all)}>
              {t(all ? 'supervisionLead.onlySome' : 'supervisionLead.showAll')}
            </Button>
          </span>
        ) : null}
      </div>
      {shown.length === 0 ? <p className="sv-note">{t(lead.targets.length === 0 ? 'supervisionLead.noTargets' : 'supervisionLead.nothing')}</p> : null}
      <ul className="sv-lines sv-led" hidden={shown.length === 0}>
        {shown.map((one) => (
          <LedRow key={one.item.code} item={one.item} led={one} onFinding={onFinding} />
        ))}
      </ul>
    </section>
  );
}
