import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { FileText, Plus, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Resolution, ResolutionProgress } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { currentPeriod, parsePeriod, periodCode } from '../../format/periods';
import { formatDate } from '../../format/times';
import { today } from '../../format/days';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { directing } from '../../ui/directing';
import { PeriodPicker } from '../../ui/period-picker';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure, ScoreWord } from '../../ui/score';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { documentKinds } from './kinds';
import { useProgress, useResolutions } from './queries';
import { WriteDocument } from './write-document';
import './resolutions.css';

const quietMillis = 250;

/** Cam kết › Nghị quyết: every document that binds, who issued it, and how far what it promised has come. */
export function ResolutionsPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/commitments/resolutions' });
  const navigate = useNavigate();
  const chosen = parsePeriod(search.period ?? '') ?? currentPeriod('YEAR');
  const period = periodCode(chosen);
  const documents = useResolutions(search.kind, search.q);
  const progress = useProgress(period);
  const go = (next: { q?: string | undefined; kind?: string | undefined; period?: string }) => {
    const now = { ...search, ...next };
    void navigate({
      to: '/commitments/resolutions',
      search: { ...(now.q ? { q: now.q } : {}), ...(now.kind ? { kind: now.kind } : {}), ...(now.period ? { period: now.period } : {}) },
      replace: true,
    });
  };
  const items = documents.data?.items ?? [];
  const me = useMe();
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel documents" aria-labelledby="documents-title">
      <div className="panel-head documents-head">
        <h2 id="documents-title">{t('resolutions.title')}</h2>
        {documents.data ? <span className="note">{t('resolutions.total', { n: formatCount(documents.data.total, language) })}</span> : null}
        <span className="right">
          {me && directing.has(me.role) ? (
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('write.document')}
            </Button>
          ) : null}
          <PeriodPicker value={chosen} onChange={(next) => go({ period: periodCode(next) })} />
        </span>
      </div>
      <Filters text={search.q ?? ''} kind={search.kind} onText={(q) => go({ q })} onKind={(kind) => go({ kind })} />
      {documents.error ? <FaultState error={documents.error} action={<Button onClick={() => void documents.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {progress.error ? <FaultState error={progress.error} action={<Button onClick={() => void progress.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {documents.isPending ? <Skeleton rows={8} height={44} /> : null}
      {documents.data && items.length === 0 ? (
        <StateBox icon={FileText} title={t(search.q || search.kind ? 'resolutions.noMatch' : 'resolutions.none')} text={search.q || search.kind ? undefined : t('resolutions.noneText')} />
      ) : null}
      <ul className="scroll document-rows" tabIndex={0} aria-label={t('resolutions.title')}>
        {items.map((one) => (
          <li key={one.id}>
            <DocumentRow document={one} progress={progress.data?.get(one.id)} period={search.period} />
          </li>
        ))}
      </ul>
      {writing ? <WriteDocument onClose={() => setWriting(false)} onWritten={(made) => void navigate({ to: '/commitments/resolutions/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Filters({ text, kind, onText, onKind }: { text: string; kind: string | undefined; onText: (text: string) => void; onKind: (kind: string | undefined) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const handle = setTimeout(() => onText(typed), quietMillis);
    return () => clearTimeout(handle);
  }, [typed, text, onText]);
  return (
    <div className="document-filters" role="search">
      <Input allowClear value={typed} aria-label={t('resolutions.search')} placeholder={t('resolutions.search')} prefix={<Search aria-hidden size={15} />} onChange={(event) => setTyped(event.target.value)} />
      <Select
        allowClear
        value={kind ?? null}
        aria-label={t('resolutions.kindFilter')}
        placeholder={t('resolutions.allKinds')}
        onChange={(chosen: string | null | undefined) => onKind(chosen ?? undefined)}
        options={documentKinds.map((value) => ({ value, label: t(`resolutions.kind.${value}`) }))}
      />
    </div>
  );
}

function DocumentRow({ document, progress, period }: { document: Resolution; progress: ResolutionProgress | undefined; period: string | undefined }) {
  const { t, language } = useWords();
  const issuer = progress?.issuer?.name ?? document.issuerName;
  return (
    <Link to="/commitments/resolutions/$id" params={{ id: document.id }} search={period ? { period } : {}} className="document-row">
      <span className="document-name">
        <span className="document-symbol">
          <code>
            <SafeText text={document.symbol} />
          </code>
          <span>{t(`resolutions.kind.${document.kind}`)}</span>
          <InForce from={document.inForceFrom} to={document.inForceTo} />
        </span>
        <b>
          <SafeText text={document.title} />
        </b>
        <span className="muted">
          {issuer ? (
            <>
              <SafeText text={issuer} /> ·{' '}
            </>
          ) : null}
          {t('resolutions.adopted', { date: formatDate(document.adoptedOn) })} · {t('resolutions.clauses', { n: formatCount(document.clauses.length, language) })}
        </span>
      </span>
      {progress ? (
        <>
          {progress.totalTargets > 0 ? <ScoreBar score={progress.score} state={progress.state} /> : <span />}
          <span className="document-score">
            <Score progress={progress} />
          </span>
        </>
      ) : null}
    </Link>
  );
}

/** The score of a document with how many of its targets it stands on, or that it has none. */
export function Score({ progress }: { progress: ResolutionProgress }) {
  const { t, language } = useWords();
  if (progress.totalTargets === 0) return <span className="muted">{t('resolutions.withoutTargets')}</span>;
  return (
    <>
      <ScoreFigure score={progress.score} state={progress.state} origin={progress.origin} />
      <ScoreWord state={progress.state} />
      <span className="muted">{t('resolutions.scored', { scored: formatCount(progress.scoredTargets, language), of: formatCount(progress.totalTargets, language) })}</span>
    </>
  );
}

/** Whether a document binds today; nothing where it simply does. */
export function InForce({ from, to }: { from: string; to: string | null }) {
  const { t } = useWords();
  const now = today();
  if (from > now) return <span className="chip">{t('resolutions.notYet', { date: formatDate(from) })}</span>;
  if (to !== null && to <= now) return <span className="chip">{t('resolutions.ended', { date: formatDate(to) })}</span>;
  return null;
}
