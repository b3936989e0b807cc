import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionPage, EnteredBundle } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { electionPath } from './queries';
import { WriteBundle } from './write-bundle';

/** Where one post enters the sums of its bundles. */
export function BundleEntry({ page, entered }: { page: ElectionPage; entered: EnteredBundle[] }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { election, papers } = page;
  const next = Math.max(0, ...entered.map((one) => one.bundle.number)) + 1;
  const [writing, setWriting] = useState<number | null>(null);
  const ballots = entered.reduce((all, one) => all + one.bundle.ballots, 0);
  const count = (n: number) => formatCount(n, language);
  const closing = useSubmission(() => postJson<ElectionPage>(`${electionPath(election.id)}/entries/closing`, {}), () => void navigate({ to: '/organisation/elections/$id', params: { id: election.id } }));
  return (
    <section className="panel cg-entry" aria-labelledby="cg-entry">
      <div className="panel-head">
        <h2 id="cg-entry">{t('bundle.entryTitle', { n: page.may.post ?? '–' })}</h2>
        <span className="note">{t('congress.entered', { n: count(ballots), of: count(papers) })}</span>
      </div>
      <progress className="cg-bar" max={Math.max(1, papers)} value={Math.min(ballots, papers)} aria-label={t('bundle.entryTitle', { n: page.may.post ?? '–' })} />
      {entered.length === 0 ? <p className="cg-note">{t(papers === 0 ? 'congress.noPapers' : 'bundle.none')}</p> : null}
      <ul className="cg-lines" hidden={entered.length === 0}>
        {entered.map((one) => (
          <li key={one.bundle.number}>
            <span className="cg-facts">
              <b>{t('bundle.one', { n: one.bundle.number })}</b>
              <span>{t('bundle.facts', { ballots: count(one.bundle.ballots), valid: count(one.bundle.valid), invalid: count(one.bundle.ballots - one.bundle.valid) })}</span>
              {one.times > 1 ? <span className="muted">{t('congress.enteredTimes', { n: one.times })}</span> : null}
            </span>
            <button type="button" className="link-button" aria-label={`${t('bundle.change')} ${one.bundle.number}`} onClick={() => setWriting(one.bundle.number)}>
              {t('bundle.change')}
            </button>
          </li>
        ))}
      </ul>
      {ballots > papers ? <p className="cg-note">{t('bundle.above', { n: count(ballots), papers: count(papers) })}</p> : null}
      {closing.problem ? (
        <p className="cg-problems" role="alert">
          <SafeText text={closing.problem.lines[0]?.message ?? closing.problem.message} />
        </p>
      ) : null}
      <div className="panel-foot cg-foot">
        {papers > 0 ? (
          <Button type={ballots === papers ? 'default' : 'primary'} onClick={() => setWriting(next)}>
            {t('bundle.add')}
          </Button>
        ) : null}
        <Button type={ballots === papers ? 'primary' : 'default'} disabled={ballots !== papers} loading={closing.busy} onClick={() => void closing.send()}>
          {t('congress.closePost')}
        </Button>
      </div>
      {writing === null ? null : <WriteBundle page={page} number={writing} had={entered.find((one) => one.bundle.number === writing)?.bundle} fixed={entered.some((one) => one.bundle.number === writing)} again={false} onClose={() => setWriting(null)} />}
    </section>
  );
}
