import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { ArrowLeft, Copy, KeyRound, Lock, LockOpen } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Me, NewPassword, Unit, UserAccount } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { Refusal } from '../../ui/refusal';
import { PersonField, UnitField } from './fields';

type Role = Me['role'];
const roles: Role[] = ['leader', 'unit-head', 'programme', 'noc', 'field', 'planner', 'inspector', 'office', 'worker', 'administrator'];

interface Standing {
  role: Role;
  unit: string | null;
  person: string | null;
}

/** One account: its role and reach, a new password, and whether it may sign in. */
export function AccountPanel({ account, units, onBack }: { account: UserAccount; units: Unit[]; onBack: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [standing, setStanding] = useState<Standing>({ role: account.role, unit: account.unit ?? null, person: account.person ?? null });
  const [asked, setAsked] = useState<'lock' | 'password' | null>(null);
  const change = useMutation({
    mutationFn: (disabled: boolean) => putJson<UserAccount>(`/api/users/${encodeURIComponent(account.id)}`, { ...standing, disabled }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  const renew = useMutation({ mutationFn: () => postJson<NewPassword>(`/api/users/${encodeURIComponent(account.id)}/password`, {}) });
  const same = standing.role === account.role && standing.unit === (account.unit ?? null) && standing.person === (account.person ?? null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(Boolean(account.disabledAt));
  };
  return (
    <Panel title={account.name} onBack={onBack} note={account.disabledAt ? t('administration.lockedSince', { time: formatDateMinute(account.disabledAt) }) : t('administration.addedOn', { date: formatDate(account.createdAt) })}>
      <form className="admin-form" onSubmit={submit} aria-label={t('administration.reach')}>
        <StandingFields standing={standing} units={units} onChange={setStanding} />
        <Refusal error={change.error} />
        <p className="muted">{t('administration.changeEnds')}</p>
        <div className="admin-actions">
          <Button type="primary" htmlType="submit" disabled={same} loading={change.isPending}>
            {t('administration.save')}
          </Button>
          {change.isSuccess && same ? (
            <span role="status" className="muted">
              {t('administration.saved')}
            </span>
          ) : null}
        </div>
      </form>
      <div className="admin-part">
        <h3>{t('administration.signIn')}</h3>
        <div className="admin-actions">
          <Button icon={<KeyRound aria-hidden size={15} />} onClick={() => setAsked('password')}>
            {t('administration.newPassword')}
          </Button>
          {account.disabledAt ? (
            <Button icon={<LockOpen aria-hidden size={15} />} loading={change.isPending} onClick={() => change.mutate(false)}>
              {t('administration.unlock')}
            </Button>
          ) : (
            <Button danger icon={<Lock aria-hidden size={15} />} onClick={() => setAsked('lock')}>
              {t('administration.lock')}
            </Button>
          )}
        </div>
        {asked ? (
          <Confirm
            text={t(asked === 'lock' ? 'administration.lockText' : 'administration.passwordText', { name: account.name })}
            yes={t(asked === 'lock' ? 'administration.lockNow' : 'administration.passwordNow')}
            onNo={() => setAsked(null)}
            onYes={() => {
              setAsked(null);
              if (asked === 'lock') change.mutate(true);
              else renew.mutate();
            }}
          />
        ) : null}
        <Refusal error={renew.error} />
        {renew.data ? <ToldOnce name={renew.data.name} secret={renew.data.password} kind="password" /> : null}
      </div>
    </Panel>
  );
}

/** Somebody who is to sign in; the password is shown once. */
export function NewAccount({ units, onBack }: { units: Unit[]; onBack: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [standing, setStanding] = useState<Standing>({ role: 'worker', unit: null, person: null });
  const add = useMutation({ mutationFn: () => postJson<NewPassword>('/api/users', { name: name.trim(), ...standing }), onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Panel title={t('administration.addAccount')} onBack={onBack}>
      {add.data ? (
        <ToldOnce name={add.data.name} secret={add.data.password} kind="password" />
      ) : (
        <form className="admin-form" onSubmit={submit} aria-label={t('administration.addAccount')}>
          <label>
            <span>{t('administration.name')}</span>
            <Input autoFocus value={name} maxLength={64} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </label>
          <StandingFields standing={standing} units={units} onChange={setStanding} />
          <Refusal error={add.error} />
          <div className="admin-actions">
            <Button type="primary" htmlType="submit" disabled={!name.trim()} loading={add.isPending}>
              {t('administration.addNow')}
            </Button>
            <Button onClick={onBack}>{t('action.close')}</Button>
          </div>
        </form>
      )}
    </Panel>
  );
}

function StandingFields({ standing, units, onChange }: { standing: Standing; units: Unit[]; onChange: (next: Standing) => void }) {
  const { t } = useWords();
  return (
    <>
      <label>
        <span>{t('administration.role')}</span>
        <Select value={standing.role} aria-label={t('administration.role')} options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} onChange={(role) => onChange({ ...standing, role })} />
      </label>
      <label>
        <span>{t('administration.unit')}</span>
        <UnitField units={units} value={standing.unit} label={t('administration.unit')} none={t('administration.allUnits')} onChange={(unit) => onChange({ ...standing, unit })} />
      </label>
      <label>
        <span>{t('administration.person')}</span>
        <PersonField value={standing.person} onChange={(person) => onChange({ ...standing, person })} />
      </label>
    </>
  );
}

/** A panel beside a list, with the way back on a phone. */
export function Panel({ title, note, onBack, children }: { title: string; note?: string; onBack: () => void; children: ReactNode }) {
  const { t } = useWords();
  return (
    <section className="panel admin-panel" aria-labelledby="admin-panel-title">
      <Button className="admin-back" icon={<ArrowLeft aria-hidden size={15} />} onClick={onBack}>
        {t('action.back')}
      </Button>
      <div className="scroll admin-content" tabIndex={0}>
        <h2 id="admin-panel-title">
          <SafeText text={title} />
        </h2>
        {note ? <p className="muted">{note}</p> : null}
        {children}
      </div>
    </section>
  );
}

/** Asks once more before what ends somebody's work. */
export function Confirm({ text, yes, onYes, onNo }: { text: string; yes: string; onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  return (
    <div className="admin-confirm" role="group" aria-label={yes}>
      <p>
        <SafeText text={text} />
      </p>
      <div className="admin-actions">
        <Button danger type="primary" autoFocus onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{t('administration.cancel')}</Button>
      </div>
    </div>
  );
}

/** A password or a token, shown this once. */
export function ToldOnce({ name, secret, kind }: { name: string; secret: string; kind: 'password' | 'token' }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className="admin-password" role="status">
      <p>
        <SafeText text={t(`administration.${kind}Of`, { name })} />
      </p>
      <p>
        <code>{secret}</code>
        {'clipboard' in navigator ? (
          <Button icon={<Copy aria-hidden size={15} />} onClick={() => void copy()}>
            {t(copied ? 'action.copied' : 'action.copy')}
          </Button>
        ) : null}
      </p>
      <p className="muted">{t(`administration.${kind}Once`)}</p>
    </div>
  );
}
