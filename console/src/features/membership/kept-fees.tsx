import { Button } from 'antd';
import { useState } from 'react';
import type { FeeBase, FeePayment, MembershipFile } from '../../api/types';
import { useWords } from '../../i18n';
import { FaultState, Skeleton } from '../../ui/states';
import { DeclareBase, PayFees, WithdrawFee } from './fee-forms';
import { Fees } from './fees';
import { useFees, type Purpose } from './queries';

/** The fees of a member for who keeps the file; read only where they are asked for, since that is recorded. */
export function KeptFees({ file, purpose }: { file: MembershipFile; purpose: Purpose }) {
  const { t } = useWords();
  const [open, setOpen] = useState(purpose === 'FEES');
  const [doing, setDoing] = useState<'pay' | 'declare' | null>(null);
  const [withdrawing, setWithdrawing] = useState<{ payment?: FeePayment; base?: FeeBase } | null>(null);
  const found = useFees(file.id, purpose, open);
  if (!open) {
    return (
      <section className="panel" aria-labelledby="member-fees">
        <div className="panel-head">
          <h2 id="member-fees">{t('membership.fees.title')}</h2>
          <span className="right">
            <Button onClick={() => setOpen(true)}>{t('membership.fees.show')}</Button>
          </span>
        </div>
        <p className="study-note">{t('membership.fees.showText')}</p>
      </section>
    );
  }
  if (found.error) return <FaultState error={found.error} />;
  if (!found.data) return <Skeleton rows={4} height={40} />;
  const declared = found.data.bases.some((one) => !one.withdrawn);
  return (
    <>
      <Fees
        ledger={found.data}
        onWithdraw={setWithdrawing}
        actions={
          <>
            <Button type={declared ? 'primary' : 'default'} onClick={() => setDoing('pay')}>
              {t('membership.fees.pay')}
            </Button>
            <Button type={declared ? 'default' : 'primary'} onClick={() => setDoing('declare')}>
              {t('membership.fees.declare')}
            </Button>
          </>
        }
      />
      {doing === 'pay' ? <PayFees file={file} ledger={found.data} onClose={() => setDoing(null)} /> : null}
      {doing === 'declare' ? <DeclareBase file={file} onClose={() => setDoing(null)} /> : null}
      {withdrawing ? <WithdrawFee file={file} {...withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </>
  );
}
