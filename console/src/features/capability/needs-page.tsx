import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, ClipboardList, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CapabilityGap, CapabilityNeed, ProgrammeNeeds } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import './capability.css';
import { needWords } from './need-words';
import { useGaps, useProgrammeNeeds } from './queries';
import { StandingBox } from './standing';
import { WithdrawNeed, WriteNeed } from './write-need';

/** One programme: what it needs, when it will not be there, and the people behind it. */
export function ProgrammeNeedsPage() {
  const { t } = useWords();
  const { code } = useParams({ from: '/shell/organisation/capability/programmes/$code' });
  const found = useProgrammeNeeds(code);
  return (
    <div className="cap">
      <p className="cap-path">
        <Link to="/organisation/capability">
          <ChevronLeft aria-hidden size={14} /> {t('capability.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={5} height={48} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: ProgrammeNeeds }) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const gaps = useGaps(page.code);
  const open = page.needs.filter((one) => one.withdrawn === null);
  const ended = page.needs.filter((one) => one.withdrawn !== null);
  const counts = page.state === 'PLANNED' || page.state === 'RUNNING';
  return (
    <>
      <section className="panel cap-top" aria-label={t('capability.programme')}>
        <div>
          <h2>
            <SafeText text={page.name} />
          </h2>
          <Link to="/commitments/programmes" search={{ programme: page.code }}>
            {t('capability.toProgramme')}
          </Link>
        </div>
        {page.mayChange ? (
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
            {t('capability.writeNeed')}
          </Button>
        ) : null}
      </section>
      <section className="panel" aria-labelledby="cap-needs">
        <div className="panel-head">
          <h2 id="cap-needs">{t('capability.needs')}</h2>
        </div>
        {counts ? null : <p className="cap-note">{t('capability.notCounting')}</p>}
        {gaps.error ? <FaultState error={gaps.error} /> : null}
        {open.length === 0 ? <StateBox icon={ClipboardList} title={t('capability.needsNone')} text={t(page.mayChange ? 'capability.needsNoneWriter' : 'capability.needsNoneText')} /> : null}
        <ul className="cap-lines">
          {open.map((one) => (
            <NeedRow key={one.id} need={one} programme={page.code} gaps={(gaps.data?.gaps ?? []).filter((gap) => gap.need.id === one.id)} known={counts && gaps.data !== undefined} />
          ))}
        </ul>
        {ended.length > 0 ? (
          <details className="cap-fold">
            <summary>{t('capability.withdrawnNeeds', { n: ended.length })}</summary>
            <ul className="cap-lines">
              {ended.map((one) => (
                <li key={one.id} className="cap-line">
                  <Needed need={one} />
                  <span className="muted">
                    <SafeText text={one.withdrawn ?? ''} />
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      {writing ? <WriteNeed programme={page.code} onClose={() => setWriting(false)} /> : null}
    </>
  );
}

function Needed({ need }: { need: CapabilityNeed }) {
  const words = useWords();
  return (
    <b>
      <SafeText text={needWords(need, words)} />
    </b>
  );
}

function NeedRow({ need, programme, gaps, known }: { need: CapabilityNeed; programme: string; gaps: CapabilityGap[]; known: boolean }) {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/capability/programmes/$code' });
  const navigate = useNavigate();
  const [changing, setChanging] = useState<'change' | 'withdraw' | null>(null);
  const open = search.need === need.id;
  const first = need.from > today() ? need.from : today();
  const show = (day: string | null) => void navigate({ to: '/organisation/capability/programmes/$code', params: { code: programme }, search: day ? { need: need.id, day } : {}, replace: true });
  return (
    <li className="cap-line" data-need={need.id}>
      <Needed need={need} />
      <span className="cap-words">
        <span>{t('capability.needDays', { from: formatDate(need.from), to: formatDate(need.last) })}</span>
        <SafeText text={need.unit?.name ?? '–'} />
        {need.milestone ? <SafeText text={`${need.milestone.code} ${need.milestone.name}`} /> : null}
      </span>
      {need.note ? (
        <span className="muted">
          <SafeText text={need.note} />
        </span>
      ) : null}
      {known && gaps.length === 0 && need.last >= today() ? <span className="cap-met">{t('capability.met')}</span> : null}
      {gaps.map((gap) => (
        <button key={gap.from} type="button" className="link-button cap-missing" aria-label={t('capability.missingOpen', { n: gap.missing, from: formatDate(gap.from) })} onClick={() => show(gap.from)}>
          {t('capability.missingDays', { n: formatCount(gap.missing, language), from: formatDate(gap.from), to: formatDate(gap.to) })}
        </button>
      ))}
      <span className="cap-actions">
        <Button aria-expanded={open} onClick={() => show(open ? null : first)}>
          {t(open ? 'capability.hideStanding' : need.kind === 'PEOPLE' ? 'capability.showPeople' : 'capability.showStanding')}
        </Button>
        {need.mayChange ? (
          <>
            <Button onClick={() => setChanging('change')}>{t('capability.changeNeed')}</Button>
            <Button onClick={() => setChanging('withdraw')}>{t('capability.withdrawNeed')}</Button>
          </>
        ) : null}
      </span>
      {open ? <StandingBox need={need} day={search.day ?? first} onDay={show} /> : null}
      {changing === 'change' ? <WriteNeed programme={programme} need={need} onClose={() => setChanging(null)} /> : null}
      {changing === 'withdraw' ? <WithdrawNeed need={need} onClose={() => setChanging(null)} /> : null}
    </li>
  );
}
