import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { ArrowRight, ArrowRightLeft, Plus } from 'lucide-react';
import { useCallback } from 'react';
import type { Handover, Me } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { SavedViews } from '../../ui/saved-views';
import { SearchWords, keptSearch } from '../../ui/search-words';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { HandoverClock } from './handover-clock';
import { HandoverPanel } from './handover-panel';
import { PassWork } from './pass-work';
import { useHandovers, type Shown } from './queries';
import { Seams } from './seams';
import './handovers.css';

const passing: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'programme', 'administrator']);

type Next = { [key in 'q' | 'view' | 'handover' | 'pass' | 'from' | 'to']?: string | undefined };

/** Cam kết › Bàn giao: work passed between units, whose turn it is, and where it waits longest. */
export function HandoversPage() {
  const { t, language } = useWords();
  const me = useMe();
  const search = useSearch({ from: '/shell/commitments/handovers' });
  const navigate = useNavigate();
  // Whoever belongs to no unit has no side of their own.
  const lists: Shown[] = me !== null && !me.unit ? ['open', 'ended'] : ['taken', 'given', 'ended'];
  const seams = search.view === 'seams';
  const shown = lists.find((one) => one === search.view) ?? lists[0] ?? 'open';
  const handovers = useHandovers(shown, search.q, search);
  const items = handovers.data?.items ?? [];
  const overdue = items.filter((one) => one.overdue).length;
  const chosen = seams ? undefined : search.handover;
  const pair = search.from !== undefined && search.to !== undefined;
  const first = items[0];
  const mayPass = me !== null && passing.has(me.role);
  const go = (next: Next) => void navigate({ to: '/commitments/handovers', search: (now) => keptSearch({ ...now, ...next }) });
  const apply = useCallback((params: Next) => void navigate({ to: '/commitments/handovers', search: (now) => keptSearch({ ...params, handover: now.handover }) }), [navigate]);
  const pass = (
    <Button type={handovers.data?.total === 0 ? 'primary' : 'default'} icon={<Plus aria-hidden size={15} />} onClick={() => go({ pass: '1' })}>
      {t('handovers.pass')}
    </Button>
  );
  const empty = handovers.data !== undefined && items.length === 0;
  return (
    <div className="handovers" data-chosen={chosen ? true : undefined} data-wide={seams || (empty && !chosen) || undefined}>
      <section className="panel handover-list" aria-labelledby="handovers-title">
        <div className="panel-head">
          <h2 id="handovers-title">{t(seams ? 'handovers.seamsTitle' : 'handovers.title')}</h2>
          {handovers.data && !seams ? (
            <span className="note">
              {t('handovers.total', { n: formatCount(handovers.data.total, language) })}
              {overdue > 0 ? ` · ${t('handovers.overdueCount', { n: formatCount(overdue, language) })}` : ''}
            </span>
          ) : null}
          {mayPass && !(empty && !seams) ? <span className="right">{pass}</span> : null}
        </div>
        <div className="handover-filters" role="search">
          <SavedViews page="handovers" current={{ q: search.q, view: search.view, from: search.from, to: search.to }} onApply={apply} />
          <Segmented
            aria-label={t('handovers.shown')}
            value={seams ? 'seams' : shown}
            options={[...lists, 'seams' as const].map((value) => ({ value, label: t(`handovers.views.${value}`) }))}
            onChange={(next) => go({ view: next === lists[0] ? '' : next, handover: '', from: '', to: '' })}
          />
          {seams ? null : <SearchWords text={search.q ?? ''} label={t('handovers.search')} onWords={(q) => go({ q })} />}
        </div>
        {seams ? (
          <Seams onChoose={(seam) => go({ view: '', q: '', handover: '', from: seam.fromUnit?.id ?? '', to: seam.toUnit?.id ?? '' })} />
        ) : (
          <>
            {pair ? (
              <p className="handover-pair">
                <span>
                  <SafeText text={first?.fromUnit?.name ?? '–'} /> <ArrowRight aria-hidden size={13} /> <SafeText text={first?.toUnit?.name ?? '–'} />
                </span>
                <Button size="small" onClick={() => go({ from: '', to: '' })}>
                  {t('handovers.pairClear')}
                </Button>
              </p>
            ) : null}
            {handovers.error ? <FaultState error={handovers.error} action={<Button onClick={() => void handovers.refetch()}>{t('fault.retry')}</Button>} /> : null}
            {handovers.isPending ? <Skeleton rows={6} height={52} /> : null}
            {empty ? <StateBox icon={ArrowRightLeft} title={t(search.q ? 'handovers.noMatch' : `handovers.none.${shown}`)} text={search.q ? undefined : t('handovers.noneText')} action={mayPass && !search.q ? pass : undefined} /> : null}
            <ul className="scroll" hidden={empty} tabIndex={0} aria-label={t('handovers.title')}>
              {items.map((one) => (
                <li key={one.id}>
                  <Row handover={one} on={one.id === chosen} onChoose={() => go({ handover: one.id })} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {chosen ? <HandoverPanel key={chosen} id={chosen} onBack={() => go({ handover: '' })} /> : seams || empty ? null : <StateBox icon={ArrowRightLeft} title={t('handovers.choose')} text={t('handovers.about')} />}
      {search.pass ? <PassWork onClose={() => go({ pass: '' })} onPassed={(made) => go({ pass: '', q: '', from: '', to: '', view: me !== null && !me.unit ? '' : 'given', handover: made.id })} /> : null}
    </div>
  );
}

function Row({ handover, on, onChoose }: { handover: Handover; on: boolean; onChoose: () => void }) {
  const { t, language } = useWords();
  return (
    <button type="button" className="handover-row" aria-current={on || undefined} onClick={onChoose}>
      <span className="handover-name">
        <b>
          <SafeText text={handover.what} />
        </b>
        <span className="handover-units">
          <SafeText text={handover.fromUnit?.name ?? '–'} /> <ArrowRight aria-hidden size={12} /> <SafeText text={handover.toUnit?.name ?? '–'} />
        </span>
        <span>
          {t('handovers.bothHours', { taken: formatNumber(handover.takenHours, language, 1), given: formatNumber(handover.givenHours, language, 1) })}
          {handover.onCode ? (
            <>
              {' · '}
              <SafeText text={handover.onCode} />
            </>
          ) : null}
        </span>
      </span>
      <HandoverClock handover={handover} />
    </button>
  );
}
