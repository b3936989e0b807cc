import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { FolderKanban, Plus, Search } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ProgrammeItem } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { planning } from '../../ui/directing';
import { ReachedCount } from '../../ui/reached-count';
import { SafeText } from '../../ui/safe-text';
import { SavedViews } from '../../ui/saved-views';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { stripMark } from '../../ui/strip-focus';
import { Committees } from './committees';
import { KeyTasks } from './key-tasks';
import { ProgrammePanel } from './programme-panel';
import { useProgrammes } from './queries';
import { WriteProgramme } from './write-programme';
import './programmes.css';

const quietMillis = 250;

type View = 'programmes' | 'key-tasks' | 'committees';

const views: View[] = ['programmes', 'key-tasks', 'committees'];

/** Cam kết › Chương trình: the action programmes, the priority list they serve, and the committees that steer. */
export function ProgrammesPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/commitments/programmes' });
  const navigate = useNavigate();
  const view = views.find((one) => one === search.view) ?? 'programmes';
  const apply = useCallback((params: { [key: string]: string | undefined }) => void navigate({ to: '/commitments/programmes', search: params }), [navigate]);
  return (
    <div className="programmes-page">
      <SavedViews page="programmes" current={{ q: search.q, view: search.view }} onApply={apply} />
      <Segmented<View>
        className="programme-views"
        aria-label={t('programmes.view')}
        value={view}
        options={views.map((value) => ({ value, label: t(`programmes.views.${value}`) }))}
        onChange={(next) => void navigate({ to: '/commitments/programmes', search: next === 'programmes' ? {} : { view: next } })}
      />
      {view === 'programmes' ? <Programmes /> : view === 'key-tasks' ? <KeyTasks chosen={search.keyTask} /> : <Committees />}
    </div>
  );
}

function Programmes() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/commitments/programmes' });
  const navigate = useNavigate();
  const programmes = useProgrammes(search.q ?? '');
  const chosen = search.programme;
  const go = (next: { q?: string; programme?: string }) => void navigate({ to: '/commitments/programmes', search: { ...(next.q ? { q: next.q } : {}), ...(next.programme ? { programme: next.programme } : {}) } });
  const items = programmes.data?.items ?? [];
  const me = useMe();
  const [writing, setWriting] = useState(false);
  return (
    <div className="programmes" data-chosen={chosen ? true : undefined}>
      <section className="panel programme-list" aria-labelledby="programmes-title">
        <div className="panel-head">
          <h2 id="programmes-title">{t('programmes.title')}</h2>
          {programmes.data ? <span className="note">{t('programmes.total', { n: formatCount(programmes.data.total, language) })}</span> : null}
          {me && planning.has(me.role) ? (
            <span className="right">
              <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
                {t('write.programme')}
              </Button>
            </span>
          ) : null}
        </div>
        {writing ? <WriteProgramme onClose={() => setWriting(false)} onWritten={(made) => go({ programme: made.code })} /> : null}
        <SearchRow text={search.q ?? ''} onSearch={(q) => go({ q, ...(chosen ? { programme: chosen } : {}) })} />
        {programmes.error ? <FaultState error={programmes.error} action={<Button onClick={() => void programmes.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {programmes.isPending ? <Skeleton rows={8} height={40} /> : null}
        {programmes.data && items.length === 0 ? <StateBox icon={FolderKanban} title={t('programmes.none')} text={t('programmes.noneText')} /> : null}
        <ul className="scroll programme-rows" tabIndex={0} aria-label={t('programmes.title')}>
          {items.map((item) => (
            <li key={item.id}>
              <ProgrammeRow item={item} on={item.code === chosen} onChoose={() => go({ ...(search.q ? { q: search.q } : {}), programme: item.code })} />
            </li>
          ))}
        </ul>
      </section>
      {chosen ? <ProgrammePanel key={chosen} code={chosen} onBack={() => go(search.q ? { q: search.q } : {})} /> : <StateBox icon={FolderKanban} title={t('programmes.choose')} />}
    </div>
  );
}

function SearchRow({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const handle = setTimeout(() => onSearch(typed), quietMillis);
    return () => clearTimeout(handle);
  }, [typed, text, onSearch]);
  return (
    <div className="programme-search" role="search">
      <Input allowClear value={typed} aria-label={t('programmes.search')} placeholder={t('programmes.search')} prefix={<Search aria-hidden size={15} />} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}

function ProgrammeRow({ item, on, onChoose }: { item: ProgrammeItem; on: boolean; onChoose: () => void }) {
  const { t, language } = useWords();
  const share = item.milestones === 0 ? 0 : (100 * item.reachedMilestones) / item.milestones;
  return (
    <button type="button" className="programme-row" data-strip={stripMark('programme', item.code)} aria-current={on || undefined} onClick={onChoose}>
      <span className="programme-name">
        <b>
          <code>{item.code}</code> <SafeText text={item.name} />
        </b>
        <span>{item.leadUnit ? <SafeText text={item.leadUnit.name} /> : t('programmes.outside')}</span>
      </span>
      <span className="programme-steps">
        <ReachedCount programme={item} />
        <span className="programme-bar" aria-hidden>
          <i style={{ width: `${share}%` }} />
        </span>
        {item.overdueMilestones > 0 ? <em>{t('programmes.overdue', { n: formatCount(item.overdueMilestones, language) })}</em> : <span className="muted">{t(`programmes.state.${item.state}`)}</span>}
      </span>
    </button>
  );
}
