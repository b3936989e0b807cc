import { Button } from 'antd';
import { useState } from 'react';
import type { BallotComparison, ElectionPage } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { DecideBallot } from './comparison-panel';
import { electionPath, useComparison } from './queries';

/** Doubtful ballots that the tellers decide before they are counted into their bundles. */
export function DoubtfulPanel({ page }: { page: ElectionPage }) {
  const { t } = useWords();
  const found = useComparison(page.election.id, true);
  const [of, setOf] = useState<BallotComparison | null>(null);
  const next = Math.max(0, ...(found.data ?? []).map((one) => one.ballot)) + 1;
  return (
    <section className="panel" aria-labelledby="cg-doubtful">
      <div className="panel-head">
        <h2 id="cg-doubtful">{t('bundle.doubtful')}</h2>
        {next <= page.papers ? (
          <span className="right">
            <Button disabled={!found.data} onClick={() => setOf({ ballot: next, readings: {}, differing: [], doubtful: true, decision: null })}>
              {t('bundle.doubtfulAdd')}
            </Button>
          </span>
        ) : null}
      </div>
      <p className="cg-note">{t('bundle.doubtfulAbout')}</p>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={1} height={44} /> : null}
      <ul className="cg-lines" hidden={!found.data?.length}>
        {found.data?.map((one) => (
          <li key={one.ballot}>
            <b>{t('bundle.doubtfulOne', { n: one.ballot })}</b>
            {one.decision ? (
              <span className="muted">
                <SafeText text={t('congress.decidedBy', { name: one.decision.by?.fullName ?? '–', at: formatDateMinute(one.decision.at), reason: one.decision.reason })} />{' '}
                <a href={`${electionPath(page.election.id)}/pictures/${one.decision.image}`} target="_blank" rel="noreferrer">
                  {t('congress.picture')}
                </a>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {of ? <DecideBallot page={page} one={of} onClose={() => setOf(null)} /> : null}
    </section>
  );
}
