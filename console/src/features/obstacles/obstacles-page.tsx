import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Construction, Plus } from 'lucide-react';
import { useCallback } from 'react';
import type { Obstacle } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { SavedViews } from '../../ui/saved-views';
import { SearchWords, keptSearch } from '../../ui/search-words';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { heldUpMark, heldUpWords } from './held-up';
import { DelayCostLine } from '../../ui/delay-cost';
import { ObstacleClock } from '../../ui/obstacle-clock';
import { DeskNames } from '../../ui/obstacle-desk';
import { RaiseObstacle } from '../../ui/raise-obstacle';
import { DeskView } from './desk-view';
import { ObstaclePanel } from './obstacle-panel';
import { useObstacles, type Shown } from './queries';
import './obstacles.css';

const shownOnes: Shown[] = ['open', 'mine', 'removed'];
const views = ['list', 'desks', 'units'] as const;

type Next = { [key in 'q' | 'show' | 'obstacle' | 'raise' | 'view' | 'desk' | 'deskUnit']?: string | undefined };

/** Cam kết › Vướng mắc: what stands in the way, who must decide, and how long that may still take. */
export function ObstaclesPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/commitments/obstacles' });
  const navigate = useNavigate();
  const shown = shownOnes.find((one) => one === search.show) ?? 'open';
  const view = views.find((one) => one === search.view) ?? 'list';
  const obstacles = useObstacles(shown, search.q, search);
  const items = obstacles.data?.items ?? [];
  const chosen = search.obstacle;
  const overdue = items.filter((one) => one.overdue).length;
  const ofDesk = items.flatMap((one) => one.desks).find((desk) => desk.person?.id === search.desk || desk.unit?.id === search.deskUnit);
  const go = (next: Next) => void navigate({ to: '/commitments/obstacles', search: (now) => keptSearch({ ...now, ...next }) });
  const apply = useCallback((params: Next) => void navigate({ to: '/commitments/obstacles', search: (now) => keptSearch({ ...params, obstacle: now.obstacle }) }), [navigate]);
  return (
    <div className="obstacles" data-chosen={chosen ? true : undefined} data-wide={view !== 'list' || undefined}>
      <section className="panel obstacle-list" aria-labelledby="obstacles-title">
        <div className="panel-head">
          <h2 id="obstacles-title">{t('obstacles.title')}</h2>
          {obstacles.data ? (
            <span className="note">
              {t('obstacles.total', { n: formatCount(obstacles.data.total, language) })}
              {overdue > 0 ? ` · ${t('obstacles.overdueCount', { n: formatCount(overdue, language) })}` : ''}
            </span>
          ) : null}
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => go({ raise: '1' })}>
              {t('obstacles.raise')}
            </Button>
          </span>
        </div>
        <div className="obstacle-filters" role="search">
          <SavedViews page="obstacles" current={{ q: search.q, show: search.show, view: search.view, desk: search.desk, deskUnit: search.deskUnit }} onApply={apply} />
          <Segmented aria-label={t('obstacles.view')} value={view} options={views.map((value) => ({ value, label: t(`obstacles.views.${value}`) }))} onChange={(next) => go({ view: next === 'list' ? '' : next, desk: '', deskUnit: '', obstacle: '' })} />
          {view === 'list' ? (
            <>
              <Segmented<Shown> aria-label={t('obstacles.shown')} value={shown} options={shownOnes.map((value) => ({ value, label: t(`obstacles.show.${value}`) }))} onChange={(next) => go({ show: next === 'open' ? '' : next, obstacle: '' })} />
              <SearchWords text={search.q ?? ''} label={t('obstacles.search')} onWords={(q) => go({ q })} />
            </>
          ) : null}
        </div>
        {view === 'list' && (search.desk || search.deskUnit) ? (
          <p className="obstacle-desk">
            <SafeText text={t('obstacles.ofDesk', { name: (search.desk ? ofDesk?.person?.fullName : ofDesk?.unit?.name) ?? '–' })} />
            <Button size="small" onClick={() => go({ desk: '', deskUnit: '' })}>
              {t('obstacles.ofDeskClear')}
            </Button>
          </p>
        ) : null}
        {view === 'list' ? null : <DeskView by={view} onChoose={(sum) => go({ view: '', show: '', obstacle: '', ...(view === 'desks' ? { desk: sum.id } : { deskUnit: sum.id }) })} />}
        {view === 'list' && obstacles.error ? <FaultState error={obstacles.error} action={<Button onClick={() => void obstacles.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {view === 'list' && obstacles.isPending ? <Skeleton rows={6} height={48} /> : null}
        {view === 'list' && obstacles.data && items.length === 0 ? <StateBox icon={Construction} title={t(search.q ? 'obstacles.noMatch' : `obstacles.none.${shown}`)} text={shown === 'open' && !search.q ? t('obstacles.noneText') : undefined} /> : null}
        <ul className="scroll" hidden={view !== 'list'} tabIndex={0} aria-label={t('obstacles.title')}>
          {items.map((one) => (
            <li key={one.id}>
              <ObstacleRow obstacle={one} on={one.id === chosen} onChoose={() => go({ obstacle: one.id })} />
            </li>
          ))}
        </ul>
      </section>
      {view !== 'list' ? null : chosen ? <ObstaclePanel key={chosen} id={chosen} onBack={() => go({ obstacle: '' })} /> : <StateBox icon={Construction} title={t('obstacles.choose')} />}
      {search.raise ? <RaiseObstacle on={search.raise === '1' ? null : { onType: 'PROGRAMME', onCode: search.raise }} onOpen={(id) => go({ raise: '', obstacle: id })} onClose={() => go({ raise: '' })} onRaised={(made) => go({ raise: '', show: '', q: '', obstacle: made?.id ?? '' })} /> : null}
    </div>
  );
}

function ObstacleRow({ obstacle, on, onChoose }: { obstacle: Obstacle; on: boolean; onChoose: () => void }) {
  const { t, language } = useWords();
  return (
    <button type="button" className="obstacle-row" data-strip={heldUpMark(obstacle)} aria-current={on || undefined} onClick={onChoose}>
      <span className="obstacle-name">
        <b>
          <SafeText text={obstacle.title} />
        </b>
        <span>
          {t(`obstacles.on.${obstacle.onType}`)}: <SafeText text={heldUpWords(obstacle) || t('obstacles.outOfReach')} />
          {obstacle.affected > 0 ? ` · ${t('obstacles.affected', { n: formatCount(obstacle.affected, language) })}` : ''}
        </span>
        <span>
          {obstacle.desks.length > 0 ? (
            <>
              {t('obstacles.desk')}: <DeskNames desks={obstacle.desks} />
            </>
          ) : (
            <>
              {t('obstacles.decider')}: <SafeText text={obstacle.mustDecide?.fullName ?? '–'} />
            </>
          )}
          {obstacle.unit ? (
            <>
              {' · '}
              <SafeText text={obstacle.unit.name} />
            </>
          ) : null}
        </span>
        {obstacle.removedAt ? null : <DelayCostLine id={obstacle.id} />}
      </span>
      <ObstacleClock obstacle={obstacle} />
    </button>
  );
}
