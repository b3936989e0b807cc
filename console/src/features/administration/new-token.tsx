import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { postJson } from '../../api/http';
import type { IssuedToken, Me, Origin, Unit } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Panel, ToldOnce } from './account-panel';
import { Refusal } from '../../ui/refusal';
import { UnitField } from './fields';

type Role = Me['role'];
const roles: Role[] = ['integration', 'leader', 'unit-head', 'programme', 'noc', 'field', 'planner', 'inspector', 'office', 'worker', 'administrator'];
const origins: Origin[] = ['MEASURED', 'REPORTED', 'SIMULATED'];
const usualDays = '365';

/** A token for a machine: what it may do, what its events count as, until when; its text is shown once. */
export function NewToken({ units, onBack }: { units: Unit[]; onBack: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('integration');
  const [unit, setUnit] = useState<string | null>(null);
  const [origin, setOrigin] = useState<Origin>('MEASURED');
  const [days, setDays] = useState(usualDays);
  const create = useMutation({
    mutationFn: () => postJson<IssuedToken>('/api/tokens', { name: typedText(name), role, unit, origin, days: typedNumber(days) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Panel title={t('administration.addToken')} onBack={onBack}>
      {create.data ? (
        <ToldOnce name={create.data.name} secret={create.data.token} kind="token" />
      ) : (
        <form className="admin-form" onSubmit={submit} aria-label={t('administration.addToken')}>
          <label>
            <span>{t('administration.tokenName')}</span>
            <Input autoFocus value={name} maxLength={64} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </label>
          <label>
            <span>{t('administration.role')}</span>
            <Select value={role} aria-label={t('administration.role')} options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} onChange={setRole} />
          </label>
          <label>
            <span>{t('administration.unit')}</span>
            <UnitField units={units} value={unit} label={t('administration.unit')} none={t('administration.allUnits')} onChange={setUnit} />
          </label>
          <label>
            <span>{t('administration.tokenOrigin')}</span>
            <Select value={origin} aria-label={t('administration.tokenOrigin')} options={origins.map((value) => ({ value, label: t(`origin.${value}`) }))} onChange={setOrigin} />
          </label>
          <label>
            <span>{t('administration.tokenDays')}</span>
            <Input value={days} inputMode="numeric" maxLength={4} autoComplete="off" onChange={(event) => setDays(event.target.value)} />
          </label>
          <Refusal error={create.error} />
          <div className="admin-actions">
            <Button type="primary" htmlType="submit" disabled={!name.trim()} loading={create.isPending}>
              {t('administration.createToken')}
            </Button>
            <Button onClick={onBack}>{t('action.close')}</Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
