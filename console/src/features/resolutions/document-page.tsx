import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { DocumentPage as Document, ResolutionProgress } from '../../api/types';
import { currentPeriod, parsePeriod, periodCode } from '../../format/periods';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { AdoptedAt } from '../../ui/adopted-at';
import { useMe } from '../../ui/choices';
import { Comments } from '../../ui/comments';
import { directing } from '../../ui/directing';
import { History } from '../../ui/history';
import { PeriodPicker } from '../../ui/period-picker';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar } from '../../ui/score';
import { FaultState, Skeleton } from '../../ui/states';
import { ClausePanel } from './clause-panel';
import { ClauseTree, wholeDocument } from './clause-tree';
import { Committees, Objectives, Relations } from './document-sides';
import { useDocument, useProgress } from './queries';
import { InForce, Score } from './resolutions-page';
import { WriteClause } from './write-on-document';
import './resolutions.css';

/** One document: its clauses, who promised what on each, the targets that stand there, and what it is tied to. */
export function DocumentPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/commitments/resolutions/$id' });
  const search = useSearch({ from: '/shell/commitments/resolutions/$id' });
  const navigate = useNavigate();
  const chosen = parsePeriod(search.period ?? '') ?? currentPeriod('YEAR');
  const period = periodCode(chosen);
  const found = useDocument(id);
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const progress = useProgress(period).data?.get(id);
  const first = found.data ? firstClause(found.data, progress) : undefined;
  const clause = search.clause ?? first ?? wholeDocument;
  const go = (next: { clause?: string; period?: string }, replace = false) => {
    const to = { clause: next.clause ?? clause, period: next.period ?? search.period };
    void navigate({ to: '/commitments/resolutions/$id', params: { id }, search: { clause: to.clause, ...(to.period ? { period: to.period } : {}) }, replace });
  };
  const unnamed = search.clause === undefined;
  useEffect(() => {
    // The clause in focus stands in the address: the strip above the page reads it there.
    if (unnamed && first) void navigate({ to: '/commitments/resolutions/$id', params: { id }, search: (now) => ({ ...now, clause: first }), replace: true });
  }, [unnamed, first, id, navigate]);

  return (
    <div className="document">
      <section className="panel document-top" aria-label={t('resolutions.one')}>
        <p className="document-path">
          <Link to="/commitments/resolutions" search={search.period ? { period: search.period } : {}}>
            <ChevronLeft aria-hidden size={14} /> {t('resolutions.title')}
          </Link>
        </p>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={3} height={24} /> : null}
        {found.data ? <Top document={found.data} progress={progress} /> : null}
        {found.data ? <AdoptedAt resolution={id} /> : null}
        {found.data && me?.role === 'inspector' ? (
          <p className="document-path">
            <Link to="/organisation/supervision/leads/$resolution" params={{ resolution: id }} search={{ period }}>
              {t('supervisionLead.open')}
            </Link>
          </p>
        ) : null}
        {found.data ? <PeriodPicker value={chosen} onChange={(next) => go({ period: periodCode(next) })} /> : null}
      </section>
      {found.data ? (
        <>
          <section className="panel clause-list" aria-labelledby="clauses-title">
            <div className="panel-head">
              <h2 id="clauses-title">{t('resolutions.clausesTitle')}</h2>
              {me && directing.has(me.role) ? (
                <span className="right">
                  <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting(true)}>
                    {t('write.clauseAdd')}
                  </Button>
                </span>
              ) : null}
            </div>
            {writing ? <WriteClause document={found.data} onClose={() => setWriting(false)} /> : null}
            <ClauseTree document={found.data} progress={progress} selected={clause} onSelect={(next) => go({ clause: next })} />
          </section>
          <div className="document-main">
            <ClausePanel document={found.data} progress={progress} clause={clause} period={period} />
          </div>
          <div className="document-side">
            <Relations document={found.data} />
            <Objectives document={found.data} clause={clause} />
            <Committees document={found.data} />
            {clause === wholeDocument ? null : <Comments key={`comments ${clause}`} type="clause" subject={clause} />}
            {clause === wholeDocument ? <History type="resolution" id={id} title={t('resolutions.historyOfDocument')} /> : <History key={clause} type="clause" id={clause} title={t('resolutions.historyOfClause')} />}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** The first clause on which something was promised, else the first at all. */
function firstClause(document: Document, progress: ResolutionProgress | undefined): string | undefined {
  const promised = document.clauses.find((clause) => document.commitments.some((one) => one.clause?.id === clause.id) || progress?.clauses.some((one) => one.id === clause.id && one.totalTargets > 0));
  return (promised ?? document.clauses[0])?.id;
}

function Top({ document, progress }: { document: Document; progress: ResolutionProgress | undefined }) {
  const { t } = useWords();
  return (
    <>
      <div className="document-title">
        <p className="document-symbol">
          <code>
            <SafeText text={document.symbol} />
          </code>
          <span>{t(`resolutions.kind.${document.kind}`)}</span>
          <InForce from={document.inForceFrom} to={document.inForceTo} />
        </p>
        <h2>
          <SafeText text={document.title} />
        </h2>
        <p className="muted">
          <SafeText text={document.issuerUnit?.name ?? document.issuerName ?? ''} /> · {t('resolutions.adopted', { date: formatDate(document.adoptedOn) })} · {t('resolutions.inForceFrom', { date: formatDate(document.inForceFrom) })}
        </p>
      </div>
      {progress ? (
        <div className="document-progress">
          <span className="document-score">
            <Score progress={progress} />
          </span>
          {progress.totalTargets > 0 ? <ScoreBar score={progress.score} state={progress.state} /> : null}
        </div>
      ) : null}
    </>
  );
}
