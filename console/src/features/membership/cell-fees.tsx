import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { ChevronLeft, Download, Wallet } from 'lucide-react';
import { useState } from 'react';
import { withQuery } from '../../api/http';
import type { CellFees, CellFeesSum } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { thisMonth } from './fee-forms';
import { Month, monthWords } from './fees';
import { cellFeesPath, purposeOf, useCellFees, useCellSums } from './queries';

/** Fees of the cells one keeps, in a month; of one of them by person. Only one cell opens by itself. */
export function CellFeesList() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/organisation/members' });
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const month = search.month ?? thisMonth();
  const sums = useCellSums(month, page, true);
  const only = sums.data?.total === 1 ? sums.data.items[0]?.cell?.id : undefined;
  const cell = search.cell ?? only;
  const go = (next: { month?: string; cell?: string | undefined }) => {
    setPage(0);
    const at = next.month ?? month;
    const of = 'cell' in next ? next.cell : search.cell;
    void navigate({ to: '/organisation/members', search: { view: 'fees', ...(at ? { month: at } : {}), ...(of ? { cell: of } : {}) } });
  };
  return (
    <>
      <div className="members-month">
        <label htmlFor="fees-month">{t('membership.fees.month')}</label>
        <Input id="fees-month" type="month" max={thisMonth()} value={month} onChange={(event) => go({ month: event.target.value || thisMonth() })} />
        {search.cell ? (
          <Button icon={<ChevronLeft aria-hidden size={15} />} onClick={() => go({ cell: undefined })}>
            {t('membership.fees.allCells')}
          </Button>
        ) : null}
      </div>
      {sums.error ? <FaultState error={sums.error} /> : null}
      {sums.isPending ? <Skeleton rows={4} height={46} /> : null}
      {cell ? <OfCell cell={cell} month={month} purpose={purposeOf(search.purpose) ?? 'FEES'} /> : null}
      {sums.data && !cell ? (
        <section className="panel" aria-labelledby="fees-cells">
          <div className="panel-head">
            <h2 id="fees-cells">{t('membership.fees.ofCells')}</h2>
          </div>
          {sums.data.total === 0 ? <StateBox icon={Wallet} title={t('membership.fees.cellsNone')} text={t('membership.fees.cellsNoneText')} /> : null}
          <ul className="members-rows">
            {sums.data.items
              .toSorted((one, other) => (one.cell?.name ?? '').localeCompare(other.cell?.name ?? '', 'vi'))
              .map((sum) => (
                <li key={sum.cell?.id ?? sum.month}>
                  <Link to="/organisation/members" search={{ view: 'fees', month, cell: sum.cell?.id ?? '' }} className="members-row">
                    <CellSum sum={sum} />
                  </Link>
                </li>
              ))}
          </ul>
          <Pager found={sums.data} onPage={setPage} />
        </section>
      ) : null}
    </>
  );
}

function CellSum({ sum }: { sum: CellFeesSum }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  return (
    <>
      <span className="members-name">
        <b>
          <SafeText text={sum.cell?.name ?? '–'} />
        </b>
        <span className="muted">
          {t('membership.fees.members', { n: n(sum.members) })}
          {sum.owing > 0 ? ` · ${t('membership.fees.owing', { n: n(sum.owing) })}` : ''}
          {sum.undeclared > 0 ? ` · ${t('membership.fees.undeclaredCount', { n: n(sum.undeclared) })}` : ''}
        </span>
      </span>
      <Month due={sum.due} paid={sum.paid} owed={sum.owed} before={sum.owedBefore} />
    </>
  );
}

function OfCell({ cell, month, purpose }: { cell: string; month: string; purpose: NonNullable<ReturnType<typeof purposeOf>> }) {
  const { t } = useWords();
  const found = useCellFees(cell, month, purpose);
  if (found.error) return <FaultState error={found.error} />;
  if (!found.data) return <Skeleton rows={6} height={46} />;
  return (
    <section className="panel" aria-labelledby="fees-cell">
      <div className="panel-head">
        <h2 id="fees-cell">
          <SafeText text={t('membership.fees.ofCell', { cell: found.data.sum.cell?.name ?? '–' })} />
        </h2>
        <span className="note">{monthWords(found.data.sum.month)}</span>
        <span className="right">
          <a className="members-export" href={withQuery(`${cellFeesPath(cell)}/file`, { month, purpose })} download>
            <Download aria-hidden size={15} /> {t('membership.fees.csv')}
          </a>
        </span>
      </div>
      <p className="study-note">{t('membership.fees.recordedNote', { purpose: t(`membership.purposes.${purpose}`) })}</p>
      {found.data.rows.length === 0 ? <StateBox icon={Wallet} title={t('membership.fees.cellsNone')} text={t('membership.fees.cellsNoneText')} /> : <Rows fees={found.data} />}
    </section>
  );
}

function Rows({ fees }: { fees: CellFees }) {
  const { t } = useWords();
  return (
    <ul className="members-rows">
      <li className="members-row members-sum">
        <CellSum sum={{ ...fees.sum, cell: fees.sum.cell ? { ...fees.sum.cell, name: t('membership.fees.sum') } : null }} />
      </li>
      {fees.rows.map((one) => (
        <li key={one.file}>
          <Link to="/organisation/members/$id" params={{ id: one.file }} search={{ purpose: 'FEES' }} className="members-row">
            <span className="members-name">
              <b>
                <SafeText text={one.person?.fullName ?? '–'} />
              </b>
            </span>
            <Month due={one.due} paid={one.paid} owed={one.owed} before={one.owedBefore} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
