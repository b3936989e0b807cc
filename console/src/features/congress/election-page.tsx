import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionNomination, ElectionPage as Whole } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { BallotsPanel } from './ballots-panel';
import { BundlesPanel } from './bundles-panel';
import { ComparisonPanel } from './comparison-panel';
import './congress.css';
import { DoubtfulPanel } from './doubtful-panel';
import { electionPath, useElection } from './queries';
import { RecordPanel } from './record-panel';
import { ResultPanel } from './result-panel';
import { DecideNomination, Nominate, WriteElection } from './write-election';

/** One round of one election: list, ballots, comparison, result. */
export function ElectionPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/elections/$id' });
  const found = useElection(id);
  const congress = found.data?.congress;
  return (
    <div className="cg">
      <nav className="cg-path" aria-label={t('congress.back')}>
        {congress ? (
          <Link to="/organisation/congresses/$id" params={{ id: congress.id }}>
            <ChevronLeft aria-hidden size={14} />
            <SafeText text={congress.name} />
          </Link>
        ) : (
          <Link to="/organisation/congresses">{t('congress.list')}</Link>
        )}
      </nav>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Body page={found.data} /> : null}
    </div>
  );
}

const steps = ['NOMINATION', 'LISTED', 'ENTERING', 'COUNTED'] as const;

function Body({ page }: { page: Whole }) {
  const { t } = useWords();
  const { election, may } = page;
  const now = steps.indexOf(election.state);
  const closed = page.posts.length > 0 && page.posts.every((post) => post.closedAt);
  return (
    <>
      <section className="panel cg-top" aria-label={t('congress.election')}>
        <div className="cg-name">
          <span className="cg-facts">
            <span className="chip">{t('congress.round', { n: election.round })}</span>
            <span>{t('congress.seatsOf', { seats: election.seats, names: election.standing })}</span>
            <span>{formatDate(election.day)}</span>
            {election.form ? <span>{t(`congress.form.${election.form}`)}</span> : null}
          </span>
          <h2>{t(`congress.office.${election.office}`)}</h2>
          <span className="muted">
            <SafeText text={election.mandate} />
          </span>
        </div>
      </section>
      <ol className="panel cg-steps" aria-label={t('congress.steps')}>
        {steps.map((step, index) => (
          <li key={step} data-entered={index <= now || undefined} aria-current={index === now ? 'step' : undefined}>
            <b>{t(`congress.electionState.${step}`)}</b>
          </li>
        ))}
      </ol>
      {page.outcome ? <ResultPanel page={page} /> : null}
      {page.outcome ? <RecordPanel page={page} /> : null}
      <div className="cg-columns">
        <div className="cg-column">
          <ListPanel page={page} />
        </div>
        <div className="cg-column">
          {now > 0 ? <BallotsPanel page={page} /> : null}
          {closed && may.tell && (page.entry === 'BALLOTS' || page.outcome) ? <ComparisonPanel page={page} /> : null}
          {election.state === 'ENTERING' && may.tell && page.entry === 'TALLIES' ? <DoubtfulPanel page={page} /> : null}
          {closed && may.tell && page.entry === 'TALLIES' ? <BundlesPanel page={page} /> : null}
        </div>
      </div>
    </>
  );
}

/** Names put forward, by the list once it is closed. */
function ListPanel({ page }: { page: Whole }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'nominate' | 'change' | null>(null);
  const [of, setOf] = useState<ElectionNomination | null>(null);
  const { election, may, limits } = page;
  const open = election.state === 'NOMINATION';
  const close = () => setDoing(null);
  const settle = useSubmission(() => postJson<Whole>(`${electionPath(election.id)}/list`, {}), () => undefined);
  const reopen = useSubmission(() => postJson<Whole>(`${electionPath(election.id)}/list/reopening`, {}), () => undefined);
  const problem = settle.problem ?? reopen.problem;
  const first = election.round === 1;
  return (
    <section className="panel" aria-labelledby="cg-names">
      <div className="panel-head">
        <h2 id="cg-names">{t(open ? 'congress.names' : 'congress.ballotList')}</h2>
        {may.prepare && open ? (
          <span className="right">
            {first ? <Button onClick={() => setDoing('change')}>{t('congress.electionChange')}</Button> : null}
            {first ? <Button onClick={() => setDoing('nominate')}>{t('congress.nominate')}</Button> : null}
          </span>
        ) : null}
      </div>
      {first ? <p className="cg-note">{t('congress.limits', { ...limits })}</p> : <p className="cg-note">{t('congress.limitsAgain')}</p>}
      {page.nominations.length === 0 ? <p className="cg-note">{t('congress.namesNone')}</p> : null}
      <ol className="cg-lines cg-names">
        {page.nominations.map((one) => (
          <li key={one.person} data-left={one.decision === 'STANDING' ? undefined : true}>
            <span className="cg-facts">
              {one.place ? <span className="cg-place">{one.place}</span> : null}
              <b>
                <SafeText text={one.name?.fullName ?? '–'} />
              </b>
              {one.decision === 'STANDING' ? null : <span className="chip">{t(`congress.decision.${one.decision}`)}</span>}
            </span>
            <span className="muted">
              <SafeText
                text={[t(`congress.nominationSource.${one.source}`), one.proposer?.fullName, one.support === null || one.support === undefined ? null : t('congress.supported', { n: one.support }), one.reason].filter(Boolean).join(' · ')}
              />
            </span>
            {may.prepare && open ? (
              <button type="button" className="link-button" aria-label={`${t('congress.decide')} ${one.name?.fullName ?? ''}`} onClick={() => setOf(one)}>
                {t('congress.decide')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {problem ? (
        <ul className="cg-problems" role="alert">
          {(problem.lines.length > 0 ? problem.lines.map((line) => line.message) : [problem.message]).map((line) => (
            <li key={line}>
              <SafeText text={line} />
            </li>
          ))}
        </ul>
      ) : null}
      {election.form ? (
        <div className="panel-foot cg-foot">
          <a href={`${electionPath(election.id)}/ballot-paper?format=PDF`}>{t('congress.ballotPdf')}</a>
          <a href={`${electionPath(election.id)}/ballot-paper?format=DOCX`}>{t('congress.ballotDocx')}</a>
        </div>
      ) : null}
      {may.prepare && (open || (election.state === 'LISTED' && page.batches.length === 0)) ? (
        <div className="panel-foot cg-foot">
          {open ? (
            <Button type="primary" loading={settle.busy} onClick={() => void settle.send()}>
              {t('congress.listClose')}
            </Button>
          ) : (
            <Button loading={reopen.busy} onClick={() => void reopen.send()}>
              {t('congress.listReopen')}
            </Button>
          )}
        </div>
      ) : null}
      {doing === 'nominate' ? <Nominate page={page} onClose={close} /> : null}
      {doing === 'change' ? <WriteElection page={page} old={election} onClose={close} onWritten={(made) => void navigate({ to: '/organisation/elections/$id', params: { id: made.election.id } }).then(close)} /> : null}
      {of ? <DecideNomination page={page} person={of.person} name={of.name?.fullName ?? '–'} onClose={() => setOf(null)} /> : null}
    </section>
  );
}
