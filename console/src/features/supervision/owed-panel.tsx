import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { Pager } from '../../ui/pager';
import { useOwed } from './queries';
import { ShortcomingHead } from './shortcoming-list';

/** What is still to be mended in the cases the reader knows; nothing where there is none. */
export function OwedPanel() {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const found = useOwed(page);
  if (!found.error && !found.data?.total) return null;
  return (
    <section className="panel" aria-labelledby="sv-owed">
      <div className="panel-head">
        <h2 id="sv-owed">{t('supervisionFindings.owed')}</h2>
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      <ul className="sv-rows">
        {found.data?.items.map((one) => (
          <li key={`${one.supervisionCase}-${one.shortcoming.number}`}>
            <Link to="/organisation/supervision/cases/$id" params={{ id: one.supervisionCase }} className="sv-row">
              <span className="sv-name sv-evidence">
                <ShortcomingHead one={one.shortcoming} />
                <b>
                  <SafeText text={one.shortcoming.text} />
                </b>
              </span>
              <span className="sv-side">
                <SafeText text={one.symbol} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
    </section>
  );
}
