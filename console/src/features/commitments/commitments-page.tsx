import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { ResolutionProgress } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { currentPeriod, parsePeriod, periodCode } from '../../format/periods';
import { useWords } from '../../i18n';
import { PeriodPicker } from '../../ui/period-picker';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { CommitmentTree } from './commitment-tree';
import { EvidenceDrawer } from './evidence-drawer';
import { TargetOverview } from './target-overview';
import { TargetPanel } from './target-panel';
import { targetsOf } from './tree-nodes';
import { useCommitments, useLiveScores } from './queries';
import './commitments.css';
import './target-print.css';
import './evidence.css';

/** Cam kết: what was resolved, what was promised on it, what became of it, on what evidence. */
export function CommitmentsPage() {
  const search = useSearch({ from: '/shell/commitments' });
  const navigate = useNavigate();
  const chosen = parsePeriod(search.period ?? '') ?? currentPeriod('YEAR');
  const period = periodCode(chosen);
  const tree = useCommitments(period);
  useLiveScores();

  const target = search.target ?? null;
  const evidence = target !== null && search.evidence === '1';
  const go = useCallback(
    (next: { target?: string | undefined; evidence?: boolean; period?: string }) =>
      void navigate({
        to: '/commitments',
        search: (now) => {
          const to = next.target === undefined && 'target' in next ? undefined : (next.target ?? now.target);
          const at = next.period ?? now.period;
          const open = next.evidence ?? now.evidence === '1';
          return { ...(at ? { period: at } : {}), ...(to ? { target: to } : {}), ...(to && open ? { evidence: '1' } : {}) };
        },
      }),
    [navigate],
  );
  const closeEvidence = useCallback(() => go({ evidence: false }), [go]);

  return (
    <div className="commitments" data-target={target !== null || undefined} data-evidence={evidence || undefined}>
      <section className="panel tree-panel" aria-labelledby="tree-title">
        <TreeHead resolutions={tree.data} />
        <div className="period-row">
          <PeriodPicker value={chosen} onChange={(next) => go({ period: periodCode(next) })} />
        </div>
        <div className="scroll">
          {tree.error ? <FaultState error={tree.error} action={<Retry onClick={() => void tree.refetch()} />} /> : null}
          {tree.isPending ? <Skeleton rows={9} height={34} /> : null}
          {tree.data && tree.data.length === 0 ? <NoResolutions /> : null}
          {tree.data && tree.data.length > 0 ? <CommitmentTree resolutions={tree.data} selected={target} onSelect={(code) => go({ target: code })} /> : null}
        </div>
      </section>
      <div className="commitments-main">
        {target !== null ? (
          <TargetPanel key={target} code={target} period={period} evidenceOpen={evidence} onEvidence={() => go({ evidence: !evidence })} onBack={() => go({ target: undefined, evidence: false })} />
        ) : (
          <TargetOverview resolutions={tree.data} onSelect={(code) => go({ target: code })} />
        )}
      </div>
      {evidence && target !== null ? <EvidenceDrawer code={target} period={period} onClose={closeEvidence} /> : null}
    </div>
  );
}

function TreeHead({ resolutions }: { resolutions: ResolutionProgress[] | undefined }) {
  const { t, language } = useWords();
  const clauses = resolutions?.reduce((sum, one) => sum + one.clauses.length, 0) ?? 0;
  const targets = resolutions ? targetsOf(resolutions).length : 0;
  return (
    <div className="panel-head">
      <h2 id="tree-title">{t('commitments.title')}</h2>
      {resolutions ? <span className="note">{t('commitments.counts', { clauses: formatCount(clauses, language), targets: formatCount(targets, language) })}</span> : null}
    </div>
  );
}

function Retry({ onClick }: { onClick: () => void }) {
  const { t } = useWords();
  return <Button onClick={onClick}>{t('fault.retry')}</Button>;
}

function NoResolutions() {
  const { t } = useWords();
  return (
    <StateBox
      title={t('commitments.empty.title')}
      text={
        <>
          {t('commitments.empty.text')}
          <pre>{'POST /api/resolutions\n{"symbol":"05-NQ/ĐU","title":"…","kind":"THEMATIC",\n "issuer":"…","adoptedOn":"2026-07-01",\n "clauses":[{"code":"3.2","text":"…"}]}'}</pre>
        </>
      }
    />
  );
}
