import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FeeBase, FeeLedger, FeePayment } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

const SHOWN = 12;

/** 2026-01 as people write it: 01/2026. */
export const monthWords = (month: string) => month.split('-').toReversed().join('/');

/** An amount as people read it. */
export function useDong(): (amount: number) => string {
  const { t, language } = useWords();
  return (amount) => t('membership.fees.dong', { n: formatCount(amount, language) });
}

interface FeesProps {
  ledger: FeeLedger;
  note?: string;
  /** Buttons in the head. */
  actions?: ReactNode;
  /** What withdraws one; left out for who may not. */
  onWithdraw?: (one: { payment?: FeePayment; base?: FeeBase }) => void;
}

/** What somebody owes and paid: sums, months, payments and what it is counted from. */
export function Fees({ ledger, note, actions, onWithdraw }: FeesProps) {
  const { t } = useWords();
  const dong = useDong();
  const [all, setAll] = useState(false);
  const { totals } = ledger;
  const months = all ? ledger.months : ledger.months.slice(0, SHOWN);
  return (
    <section className="panel" aria-labelledby="member-fees">
      <div className="panel-head">
        <h2 id="member-fees">{t('membership.fees.title')}</h2>
        {actions ? <span className="right study-actions">{actions}</span> : null}
      </div>
      {note ? <p className="study-note">{note}</p> : null}
      {ledger.undeclared ? (
        <p className="study-note" data-late>
          {t('membership.fees.undeclaredText')}
        </p>
      ) : null}
      <dl className="facts study-about">
        {(['due', 'received', 'owed', 'prepaid'] as const).map((name) => (
          <div key={name} className="members-fact">
            <dt>{t(`membership.fees.${name}`)}</dt>
            <dd data-late={name === 'owed' && totals.owed > 0 ? true : undefined}>{dong(totals[name])}</dd>
          </div>
        ))}
        <div className="members-fact">
          <dt>{t('membership.fees.monthsOwed')}</dt>
          <dd data-late={totals.monthsOwed > 0 || undefined}>{totals.monthsOwed}</dd>
        </div>
      </dl>
      <h3 className="members-part">{t('membership.fees.months')}</h3>
      {months.length === 0 ? <p className="study-note">{t('membership.fees.monthsNone')}</p> : null}
      <ul className="members-rows">
        {months.map((one) => (
          <li key={one.month} className="members-row">
            <span className="members-name">
              <b>{monthWords(one.month)}</b>
              <span className="muted">
                <SafeText text={one.cell?.name ?? '–'} />
              </span>
            </span>
            <Month due={one.due} paid={one.paid} owed={one.owed} />
          </li>
        ))}
      </ul>
      {ledger.months.length > months.length ? (
        <p className="study-note">
          <Button onClick={() => setAll(true)}>{t('membership.fees.monthsMore', { n: ledger.months.length })}</Button>
        </p>
      ) : null}
      <h3 className="members-part">{t('membership.fees.payments')}</h3>
      {ledger.payments.length === 0 ? <p className="study-note">{t('membership.fees.paymentsNone')}</p> : null}
      <ul className="members-rows">
        {ledger.payments.map((one) => (
          <li key={one.id} className="members-row" data-withdrawn={one.withdrawn ? true : undefined}>
            <span className="members-name">
              <b>
                {formatDate(one.day)} · {dong(one.amount)}
              </b>
              <SafeText text={`${one.from === one.to ? monthWords(one.from) : `${monthWords(one.from)} – ${monthWords(one.to)}`} · ${t('membership.fees.receiptOf', { receipt: one.receipt })}${one.note ? ` · ${one.note}` : ''}`} />
              <Recorded one={one} />
            </span>
            {onWithdraw && !one.withdrawn ? (
              <Button aria-label={`${t('membership.fees.withdrawPayment')} ${one.receipt}`} onClick={() => onWithdraw({ payment: one })}>
                {t('membership.fees.withdrawPayment')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <h3 className="members-part">{t('membership.fees.bases')}</h3>
      {ledger.bases.length === 0 ? <p className="study-note">{t('membership.fees.basesNone')}</p> : null}
      <ul className="members-rows">
        {ledger.bases.map((one) => (
          <li key={one.id} className="members-row" data-withdrawn={one.withdrawn ? true : undefined}>
            <span className="members-name">
              <b>
                {t(`membership.fees.kinds.${one.kind}`)}
                {one.income === null ? '' : ` · ${dong(one.income)}`}
              </b>
              <SafeText text={`${t('membership.fees.baseFrom', { month: monthWords(one.from) })}${one.relief === 'NONE' ? '' : ` · ${t(`membership.fees.reliefs.${one.relief}`)}: ${one.reason ?? ''}`}`} />
              <Recorded one={one} />
            </span>
            {onWithdraw && !one.withdrawn ? (
              <Button aria-label={`${t('membership.fees.withdrawBase')} ${monthWords(one.from)}`} onClick={() => onWithdraw({ base: one })}>
                {t('membership.fees.withdrawBase')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How a month stands: settled, or what is owed of what is due. */
export function Month({ due, paid, owed, before = 0 }: { due: number | null; paid: number; owed: number; before?: number }) {
  const { t } = useWords();
  const dong = useDong();
  return (
    <span className="members-side">
      <span>
        {t('membership.fees.due')} {due === null ? '–' : dong(due)}
      </span>
      <span>
        {t('membership.fees.paid')} {dong(paid)}
      </span>
      {due === null ? <b data-late>{t('membership.fees.undeclared')}</b> : owed > 0 ? <b data-late>{`${t('membership.fees.owed')} ${dong(owed)}`}</b> : <span className="chip">{t('membership.fees.settled')}</span>}
      {before > 0 ? <b data-late>{`${t('membership.fees.owedBefore')} ${dong(before)}`}</b> : null}
    </span>
  );
}

function Recorded({ one }: { one: FeePayment | FeeBase }) {
  const { t } = useWords();
  return (
    <>
      <span className="muted">
        <SafeText text={t('membership.recordedBy', { name: one.recordedBy, at: formatDateMinute(one.recordedAt) })} />
      </span>
      {one.withdrawn ? <SafeText text={t('membership.withdrawnFor', { name: one.withdrawn.by, reason: one.withdrawn.reason })} /> : null}
    </>
  );
}
