import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { PencilLine, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../api/http';
import type { SavedView } from '../api/types';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';
import { FaultState } from './states';

/** What a list page is asked for, as in its address. */
export type AskedParams = { [key: string]: string };

interface SavedViewListProps {
  page: string;
  items: SavedView[];
  /** What the page is asked for now. */
  current: AskedParams;
}

/** The kept views of a page: have the page open with one, rename it, give it the present filters, delete it. */
export function SavedViewList({ page, items, current }: SavedViewListProps) {
  const { t } = useWords();
  return (
    <ul className="saved-view-list" aria-label={t('view.kept')}>
      {items.map((one) => (
        <SavedViewLine key={one.id} page={page} view={one} current={current} />
      ))}
    </ul>
  );
}

function SavedViewLine({ page, view, current }: { page: string; view: SavedView; current: AskedParams }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'deleting'>('nothing');
  const onSuccess = () => {
    setDoing('nothing');
    return client.invalidateQueries({ queryKey: ['saved-views', page] });
  };
  const standard = useMutation({ mutationFn: (wanted: boolean) => putJson<SavedView>(`/api/saved-views/${view.id}/standard`, { wanted }), onSuccess });
  const change = useMutation({
    mutationFn: (now: { name: string; params: AskedParams }) => putJson<SavedView>(`/api/saved-views/${view.id}`, { ...now, unit: view.unit?.id ?? null, version: view.version }),
    onSuccess,
  });
  const remove = useMutation({ mutationFn: () => postJson(`/api/saved-views/${view.id}/deletion`, {}), onSuccess });
  const fault = standard.error ?? change.error ?? remove.error;
  return (
    <li>
      <div className="saved-view-line">
        <span>
          <SafeText text={view.name} />
          {view.unit ? <span className="muted"> · {t('view.sharedWith', { unit: view.unit.name })}</span> : null}
        </span>
        <Button type="text" aria-pressed={view.standard} aria-label={`${t('view.standard')}: ${view.name}`} title={t('view.standard')} icon={<Star aria-hidden size={16} fill={view.standard ? 'currentColor' : 'none'} />} onClick={() => standard.mutate(!view.standard)} />
        {view.mayChange ? (
          <>
            <Button type="text" aria-expanded={doing === 'changing'} aria-label={`${t('view.change')}: ${view.name}`} title={t('view.change')} icon={<PencilLine aria-hidden size={16} />} onClick={() => setDoing(doing === 'changing' ? 'nothing' : 'changing')} />
            <Button type="text" aria-expanded={doing === 'deleting'} aria-label={`${t('view.remove')}: ${view.name}`} title={t('view.remove')} icon={<Trash2 aria-hidden size={16} />} onClick={() => setDoing(doing === 'deleting' ? 'nothing' : 'deleting')} />
          </>
        ) : null}
      </div>
      {doing === 'changing' ? <ChangeView view={view} current={current} saving={change.isPending} onSave={(now) => change.mutate(now)} /> : null}
      {doing === 'deleting' ? (
        <div className="saved-view-change">
          <p>{t(view.unit ? 'view.removeShared' : 'view.removeOwn', { name: view.name, unit: view.unit?.name })}</p>
          <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('view.remove')}
          </Button>
          <Button onClick={() => setDoing('nothing')}>{t('view.keepIt')}</Button>
        </div>
      ) : null}
      {fault ? <FaultState error={fault} /> : null}
    </li>
  );
}

interface ChangeViewProps {
  view: SavedView;
  current: AskedParams;
  saving: boolean;
  onSave: (now: { name: string; params: AskedParams }) => void;
}

function ChangeView({ view, current, saving, onSave }: ChangeViewProps) {
  const { t } = useWords();
  const [name, setName] = useState(view.name);
  const written = name.trim();
  return (
    <form
      className="saved-view-change"
      onSubmit={(event) => {
        event.preventDefault();
        if (written) onSave({ name: written, params: view.params });
      }}
    >
      <Input autoFocus aria-label={t('view.name')} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <Button type="primary" htmlType="submit" disabled={!written || written === view.name} loading={saving}>
        {t('view.rename')}
      </Button>
      {sameParams(view.params, current) ? null : (
        <Button disabled={!written || saving} onClick={() => onSave({ name: written, params: current })}>
          {t('view.replace')}
        </Button>
      )}
    </form>
  );
}

/** Whether two ways of asking a page are one. */
export function sameParams(one: AskedParams, other: AskedParams): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
