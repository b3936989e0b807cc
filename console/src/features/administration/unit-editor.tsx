import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Unit } from '../../api/types';
import { today } from '../../format/days';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { Panel } from './account-panel';
import { Refusal } from '../../ui/refusal';
import { UnitField } from './fields';
import { useUnitHistory } from './queries';

/** A new unit of a tree, from a day on. */
export function NewUnit({ tree, units, onMade, onBack }: { tree: Unit['tree']; units: Unit[]; onMade: (unit: string) => void; onBack: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const [from, setFrom] = useState(today());
  const add = useMutation({
    mutationFn: () => postJson<Unit>('/api/units', { code, name, tree, parent, validFrom: from || null }),
    onSuccess: async (unit) => {
      await client.invalidateQueries({ queryKey: ['units'] });
      onMade(unit.id);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Panel title={t('administration.addUnit')} note={t(`organisation.trees.${tree}`)} onBack={onBack}>
      <form className="admin-form" onSubmit={submit} aria-label={t('administration.addUnit')}>
        <label>
          <span>{t('administration.code')}</span>
          <Input autoFocus value={code} maxLength={40} onChange={(event) => setCode(event.target.value)} />
        </label>
        <label>
          <span>{t('administration.unitName')}</span>
          <Input value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <span>{t('administration.parent')}</span>
          <UnitField units={units} value={parent} label={t('administration.parent')} none={t('administration.noParent')} onChange={setParent} />
        </label>
        <label>
          <span>{t('administration.from')}</span>
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <Refusal error={add.error} />
        <div className="admin-actions">
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('administration.addNow')}
          </Button>
          <Button onClick={onBack}>{t('action.close')}</Button>
        </div>
      </form>
    </Panel>
  );
}

/** One unit: another name or place from a day on, its last day, and every name and place it has had. */
export function UnitEditor({ unit, units, onBack }: { unit: Unit; units: Unit[]; onBack: () => void }) {
  const { t } = useWords();
  const history = useUnitHistory(unit.id);
  const last = history.data?.at(-1);
  return (
    <Panel title={unit.name} note={`${unit.code} · ${t(`organisation.trees.${unit.tree}`)}`} onBack={onBack}>
      {history.error ? <FaultState error={history.error} action={<Button onClick={() => void history.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {history.isPending ? <Skeleton rows={6} height={28} /> : null}
      {last ? (
        <>
          <MoveForm key={`move ${last.change}`} last={last} units={units} />
          <CloseForm key={`close ${last.change}`} last={last} below={units.filter((one) => one.parent === unit.id && one.validTo === null).length} />
        </>
      ) : null}
      <div className="admin-part">
        <h3>{t('administration.history')}</h3>
        <ol className="admin-lines" reversed>
          {history.data?.toReversed().map((row) => (
            <li key={row.validFrom}>
              <b>
                <SafeText text={row.name} />
              </b>
              <span className="muted">
                {row.parent ? <SafeText text={units.find((one) => one.id === row.parent)?.name ?? t('administration.unitUnknown')} /> : t('administration.noParent')} ·{' '}
                {row.validTo ? t('administration.range', { from: formatDate(row.validFrom), to: formatDate(row.validTo) }) : t('organisation.since', { date: formatDate(row.validFrom) })}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </Panel>
  );
}

function useChange(unit: Unit) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (next: { name: string; parent: string | null; validFrom: string; validTo: string | null }) => putJson<Unit>(`/api/units/${encodeURIComponent(unit.id)}`, { ...next, change: unit.change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }),
  });
}

function MoveForm({ last, units }: { last: Unit; units: Unit[] }) {
  const { t } = useWords();
  const [name, setName] = useState(last.name);
  const [parent, setParent] = useState(last.parent ?? null);
  const [from, setFrom] = useState(last.validFrom > today() ? last.validFrom : today());
  const change = useChange(last);
  const same = name.trim() === last.name && parent === (last.parent ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, parent, validFrom: from, validTo: last.validTo ?? null });
  };
  return (
    <form className="admin-form" onSubmit={submit} aria-label={t('administration.move')}>
      <label>
        <span>{t('administration.unitName')}</span>
        <Input value={name} maxLength={300} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{t('administration.parent')}</span>
        <UnitField units={units.filter((one) => one.id !== last.id)} value={parent} label={t('administration.parent')} none={t('administration.noParent')} onChange={setParent} />
      </label>
      <label>
        <span>{t('administration.changeFrom')}</span>
        <Input type="date" value={from} min={last.validFrom} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <Refusal error={change.error} />
      <div className="admin-actions">
        <Button type="primary" htmlType="submit" disabled={same || !from} loading={change.isPending}>
          {t('administration.move')}
        </Button>
      </div>
    </form>
  );
}

function CloseForm({ last, below }: { last: Unit; below: number }) {
  const { t } = useWords();
  const [to, setTo] = useState(last.validTo ?? '');
  const change = useChange(last);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name: last.name, parent: last.parent ?? null, validFrom: last.validFrom, validTo: to || null });
  };
  return (
    <form className="admin-form admin-part" onSubmit={submit} aria-label={t('administration.closeUnit')}>
      <h3>{t('administration.closeUnit')}</h3>
      {below > 0 ? <p className="muted">{t('administration.closeBelow', { n: below })}</p> : null}
      <label>
        <span>{t('administration.closedFrom')}</span>
        <Input type="date" value={to} min={last.validFrom} onChange={(event) => setTo(event.target.value)} />
      </label>
      <Refusal error={change.error} />
      <div className="admin-actions">
        <Button htmlType="submit" disabled={to === (last.validTo ?? '')} loading={change.isPending}>
          {t(to ? 'administration.closeNow' : 'administration.reopen')}
        </Button>
      </div>
    </form>
  );
}
