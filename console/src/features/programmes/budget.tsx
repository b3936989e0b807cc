import type { Programme } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';

const million = 1_000_000;

/** Money by year as the unit keeps it: planned, spent, and the share of it. */
export function Budget({ programme }: { programme: Programme }) {
  const { t, language } = useWords();
  const sum = (amount: number) => formatNumber(amount / million, language, 1);
  return (
    <section className="programme-part" aria-label={t('programmes.budget')}>
      <h3>
        {t('programmes.budget')} {programme.budget.length > 0 ? <OriginMark origin="REPORTED" /> : null}
      </h3>
      {programme.budget.length === 0 ? (
        <p className="muted">{t('programmes.noBudget')}</p>
      ) : (
        <table className="programme-budget">
          <thead>
            <tr>
              <th scope="col">{t('programmes.year')}</th>
              <th scope="col">{t('programmes.planned')}</th>
              <th scope="col">{t('programmes.spent')}</th>
              <th scope="col">{t('programmes.spentShare')}</th>
            </tr>
          </thead>
          <tbody>
            {programme.budget.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td>{sum(year.planned)}</td>
                <td>{sum(year.spent)}</td>
                <td>
                  <Share planned={year.planned} spent={year.spent} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('programmes.allYears')}</th>
              <td>{sum(programme.planned)}</td>
              <td>{sum(programme.spent)}</td>
              <td>
                <Share planned={programme.planned} spent={programme.spent} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function Share({ planned, spent }: { planned: number; spent: number }) {
  const { language } = useWords();
  if (planned === 0) return <>–</>;
  const share = (100 * spent) / planned;
  return (
    <span className="budget-share">
      <span className="programme-bar" aria-hidden>
        <i style={{ width: `${Math.min(100, share)}%` }} />
      </span>
      {formatNumber(share, language, 1)} %
    </span>
  );
}
