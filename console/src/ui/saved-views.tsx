import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { Bookmark, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { getJson, postJson, withQuery } from '../api/http';
import type { Me, SavedView } from '../api/types';
import { useWords } from '../i18n';
import { useMe } from './choices';
import { sameParams, SavedViewList, type AskedParams } from './saved-view-list';
import './saved-views.css';
import { FaultState } from './states';

type Params = { [key: string]: string | undefined };

interface SavedViewsProps {
  page: 'obstacles' | 'handovers' | 'plans' | 'programmes' | 'alarms';
  /** What the page is asked for now, without what it has open. */
  current: Params;
  onApply: (params: Params) => void;
}

const sharing: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'administrator']);
const opened = new Set<string>();

/** Ways of looking at this list: take one up, keep the present one, have the page open with one. */
export function SavedViews({ page, current, onApply }: SavedViewsProps) {
  const { t } = useWords();
  const views = useQuery({ queryKey: ['saved-views', page], queryFn: ({ signal }) => getJson<SavedView[]>(withQuery('/api/saved-views', { page }), signal) });
  const [keeping, setKeeping] = useState(false);
  const asked = given(current);
  const bare = Object.keys(asked).length === 0;
  const standard = views.data?.find((one) => one.standard);
  // The page opens with what its reader chose, once: afterwards they may look at all of it.
  useEffect(() => {
    if (!views.data || opened.has(page)) return;
    opened.add(page);
    if (standard && bare) onApply(standard.params);
  }, [views.data, standard, bare, page, onApply]);
  const items = views.data ?? [];
  const on = items.find((one) => sameParams(one.params, asked));
  return (
    <div className="saved-views">
      {items.length > 0 ? (
        <Select
          className="saved-view-choice"
          aria-label={t('view.choose')}
          placeholder={t('view.choose')}
          value={on?.id ?? null}
          options={items.map((one) => ({ value: one.id, label: `${one.name}${one.unit ? ` · ${one.unit.name}` : ''}${one.standard ? ` ${t('view.isStandard')}` : ''}` }))}
          onChange={(id: string) => onApply(items.find((one) => one.id === id)?.params ?? {})}
        />
      ) : null}
      <Button icon={<Bookmark aria-hidden size={15} />} onClick={() => setKeeping(true)}>
        {t('view.keep')}
      </Button>
      {keeping ? <Keep page={page} params={asked} items={items} onClose={() => setKeeping(false)} /> : null}
    </div>
  );
}

function Keep({ page, params, items, onClose }: { page: string; params: AskedParams; items: SavedView[]; onClose: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const client = useQueryClient();
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [standard, setStandard] = useState(false);
  const read = () => client.invalidateQueries({ queryKey: ['saved-views', page] });
  const save = useMutation({
    mutationFn: () => postJson<SavedView>('/api/saved-views', { page, name, params, unit: shared ? me?.unit : null, ...(standard ? { standard } : {}) }),
    onSuccess: () => {
      onClose();
      return read();
    },
  });
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate();
  };
  return (
    <dialog ref={box} className="saved-view-box" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{t('view.title')}</h2>
        <Button type="text" icon={<X aria-hidden size={18} />} aria-label={t('action.close')} onClick={onClose} />
      </header>
      <form onSubmit={submit}>
        <label htmlFor={`${heading}-name`}>{t('view.name')}</label>
        <Input id={`${heading}-name`} autoFocus maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        <Checkbox checked={standard} onChange={(event) => setStandard(event.target.checked)}>
          {t('view.standard')}
        </Checkbox>
        {me?.unit && sharing.has(me.role) ? (
          <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
            {t('view.share')}
          </Checkbox>
        ) : null}
        {save.error ? <FaultState error={save.error} /> : null}
        <Button type="primary" htmlType="submit" disabled={!name.trim()} loading={save.isPending}>
          {t('view.save')}
        </Button>
      </form>
      {items.length > 0 ? <SavedViewList page={page} items={items} current={params} /> : null}
    </dialog>
  );
}

/** What is asked for at all. */
function given(params: Params): AskedParams {
  return Object.fromEntries(Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1])));
}
