import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { Plus, Search, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Unit, UserAccount } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AccountPanel, NewAccount } from './account-panel';
import { useAccounts, useAllUnits } from './queries';
import { NewToken } from './new-token';
import { TokenList } from './token-list';
import './administration.css';

const adding = 'new';
const addingToken = 'new-token';

/** Quản trị › Tài khoản: who may sign in, with which role and reach, and the tokens of machines. */
export function AccountsPage() {
  const { t, language } = useWords();
  const { user } = useSearch({ from: '/shell/administration/accounts' });
  const navigate = useNavigate();
  const accounts = useAccounts();
  const units = useAllUnits().data?.items ?? [];
  const [text, setText] = useState('');
  const [locked, setLocked] = useState(false);
  const all = accounts.data?.items ?? [];
  const shown = all.filter((one) => (locked || !one.disabledAt) && foldForSearch(one.name).includes(foldForSearch(text)));
  const chosen = all.find((one) => one.id === user);
  const go = (next?: string) => void navigate({ to: '/administration/accounts', search: next ? { user: next } : {} });
  return (
    <div className="admin" data-chosen={user ? true : undefined}>
      <section className="panel admin-list" aria-labelledby="accounts-title">
        <div className="panel-head">
          <h2 id="accounts-title">{t('administration.accounts')}</h2>
          {accounts.data ? <span className="note">{t('administration.accountCount', { n: formatCount(shown.length, language) })}</span> : null}
          <span className="right">
            <Button type="primary" icon={<Plus aria-hidden size={15} />} onClick={() => go(adding)}>
              {t('administration.addAccount')}
            </Button>
          </span>
        </div>
        <div className="admin-tools">
          <Input allowClear value={text} aria-label={t('administration.searchAccount')} placeholder={t('administration.searchAccount')} prefix={<Search aria-hidden size={15} />} onChange={(event) => setText(event.target.value)} />
          <Checkbox checked={locked} onChange={(event) => setLocked(event.target.checked)}>
            {t('administration.withLocked')}
          </Checkbox>
        </div>
        {accounts.error ? <FaultState error={accounts.error} action={<Button onClick={() => void accounts.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {accounts.isPending ? <Skeleton rows={8} height={30} /> : null}
        {accounts.data && shown.length === 0 ? <StateBox icon={UserRound} title={t('administration.noAccount')} /> : null}
        <ul className="scroll admin-rows" tabIndex={0} aria-label={t('administration.accounts')}>
          {shown.map((one) => (
            <li key={one.id}>
              <AccountRow account={one} units={units} chosen={one.id === user} onChoose={() => go(one.id)} />
            </li>
          ))}
        </ul>
        <TokenList units={units} onAdd={() => go(addingToken)} />
      </section>
      {user === adding ? <NewAccount units={units} onBack={() => go()} /> : user === addingToken ? <NewToken units={units} onBack={() => go()} /> : chosen ? <AccountPanel key={`${chosen.id} ${chosen.disabledAt ?? ''}`} account={chosen} units={units} onBack={() => go()} /> : <StateBox icon={UserRound} title={t('administration.chooseAccount')} />}
    </div>
  );
}

function AccountRow({ account, units, chosen, onChoose }: { account: UserAccount; units: Unit[]; chosen: boolean; onChoose: () => void }) {
  const { t } = useWords();
  const unit = units.find((one) => one.id === account.unit);
  return (
    <button type="button" className="admin-row" aria-current={chosen || undefined} onClick={onChoose}>
      <span className="admin-name">
        <b>
          <SafeText text={account.name} />
        </b>
        <span>{account.unit ? <SafeText text={unit?.name ?? t('administration.unitUnknown')} /> : t('administration.allUnits')}</span>
      </span>
      <span className="admin-side">
        {t(`role.${account.role}`)}
        {account.disabledAt ? <em>{t('administration.locked')}</em> : null}
      </span>
    </button>
  );
}
