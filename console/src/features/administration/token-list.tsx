import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { TokenAccount, Unit } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { Confirm } from './account-panel';
import { Refusal } from '../../ui/refusal';
import { useTokens } from './queries';

/** Tokens of machines: who sends, what it counts as, when it was last used, until when. */
export function TokenList({ units, onAdd }: { units: Unit[]; onAdd: () => void }) {
  const { t } = useWords();
  const tokens = useTokens();
  return (
    <div className="admin-tokens">
      <div className="panel-head">
        <h2>{t('administration.tokens')}</h2>
        <span className="right">
          <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={onAdd}>
            {t('administration.addToken')}
          </Button>
        </span>
      </div>
      {tokens.error ? <FaultState error={tokens.error} /> : null}
      {tokens.data?.items.length === 0 ? <p className="calm">{t('administration.noToken')}</p> : null}
      <ul className="admin-rows scroll" tabIndex={0} aria-label={t('administration.tokens')}>
        {tokens.data?.items.map((token) => (
          <li key={token.id} className="token-row">
            <Token token={token} units={units} readAt={tokens.dataUpdatedAt} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Token({ token, units, readAt }: { token: TokenAccount; units: Unit[]; readAt: number }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const revoke = useMutation({ mutationFn: () => postJson<void>(`/api/tokens/${encodeURIComponent(token.id)}/revoked`, {}), onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }) });
  const over = token.revokedAt !== null || Date.parse(token.expiresAt) <= readAt;
  const unit = units.find((one) => one.id === token.unit);
  return (
    <>
      <span className="admin-name">
        <b>
          <SafeText text={token.name} /> <OriginMark origin={token.origin} />
        </b>
        <span>
          {t(`role.${token.role}`)} · {token.unit ? <SafeText text={unit?.name ?? t('administration.unitUnknown')} /> : t('administration.allUnits')}
        </span>
        <span>{token.usedAt ? t('administration.usedOn', { time: formatDateMinute(token.usedAt) }) : t('administration.neverUsed')}</span>
      </span>
      <span className="admin-side">
        {token.revokedAt ? t('administration.revokedOn', { date: formatDate(token.revokedAt) }) : t(over ? 'administration.expiredOn' : 'administration.expiresOn', { date: formatDate(token.expiresAt) })}
        {over ? null : (
          <Button danger size="small" onClick={() => setAsked(true)} aria-label={t('administration.revokeName', { name: token.name })}>
            {t('administration.revoke')}
          </Button>
        )}
      </span>
      {asked ? (
        <Confirm
          text={t('administration.revokeText', { name: token.name })}
          yes={t('administration.revokeNow')}
          onNo={() => setAsked(false)}
          onYes={() => {
            setAsked(false);
            revoke.mutate();
          }}
        />
      ) : null}
      <Refusal error={revoke.error} />
    </>
  );
}
