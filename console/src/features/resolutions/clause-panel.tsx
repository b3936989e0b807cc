import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Clause, ClauseCommitment, DocumentPage, ProgrammeItem, ResolutionProgress, TargetItem } from '../../api/types';
import { daysBetween, today } from '../../format/days';
import { formatCount, formatValue } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { directing, planning } from '../../ui/directing';
import { DisputedMark } from '../../ui/disputes';
import { OriginMark } from '../../ui/origin-mark';
import { ReachedCount } from '../../ui/reached-count';
import { CommentsFold } from '../../ui/comments-fold';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { FaultState, Skeleton } from '../../ui/states';
import { wholeDocument } from './clause-tree';
import { ClauseText } from './clause-versions';
import { useServingProgrammes } from './queries';
import { WriteCommitment } from './write-on-document';
import { WriteTarget } from './write-target';

interface ClausePanelProps {
  document: DocumentPage;
  progress: ResolutionProgress | undefined;
  /** Id of the clause in focus, or the whole document. */
  clause: string;
  period: string;
}

/** What stands on the clause in focus, or on all of them: its text, commitments, targets, programmes. */
export function ClausePanel({ document, progress, clause, period }: ClausePanelProps) {
  const { t } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const all = clause === wholeDocument;
  const one = document.clauses.find((each) => each.id === clause);
  const commitments = document.commitments.filter((each) => all || each.clause?.id === clause);
  const targets = (progress?.clauses ?? []).filter((each) => all || each.id === clause).flatMap((each) => each.targets);
  return (
    <>
      {one ? <ClauseText key={one.id} clause={one} /> : null}
      <Commitments commitments={commitments} all={all} clause={one} />
      <Part
        title={t('resolutions.targets')}
        note={progress ? String(targets.length) : ''}
        empty={t('resolutions.noTargets')}
        action={
          one && me && planning.has(me.role) ? (
            <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting(true)}>
              {t('write.target')}
            </Button>
          ) : null
        }
      >
        {targets.map((target) => (
          <TargetRow key={target.code} target={target} period={period} />
        ))}
      </Part>
      {writing && one ? <WriteTarget clause={one} onClose={() => setWriting(false)} /> : null}
      <Programmes resolution={document.id} clause={all ? null : clause} />
    </>
  );
}

interface PartProps {
  title: string;
  note: string;
  empty: string;
  action?: ReactNode;
  children: ReactNode[];
}

/** A list under its heading; where it is empty it says so. */
function Part({ title, note, empty, action, children }: PartProps) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="note">{note}</span>
        {action ? <span className="right">{action}</span> : null}
      </div>
      {children.length === 0 ? <p className="panel-empty">{empty}</p> : <ul className="part-rows">{children}</ul>}
    </section>
  );
}

function Commitments({ commitments, all, clause }: { commitments: ClauseCommitment[]; all: boolean; clause: Clause | undefined }) {
  const { t } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const action =
    clause && me && directing.has(me.role) ? (
      <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting(true)}>
        {t('write.commitment')}
      </Button>
    ) : null;
  return (
    <>
      <CommitmentList commitments={commitments} all={all} action={action} />
      {writing && clause ? <WriteCommitment clause={clause} onClose={() => setWriting(false)} /> : null}
    </>
  );
}

function CommitmentList({ commitments, all, action }: { commitments: ClauseCommitment[]; all: boolean; action: ReactNode }) {
  const { t, language } = useWords();
  return (
    <Part title={t('resolutions.commitments')} note={formatCount(commitments.length, language)} empty={t('resolutions.noCommitments')} action={action}>
      {commitments.map((one) => (
        <li key={one.id} className="part-row">
          <span className="part-name">
            <b>
              <SafeText text={one.text} />
            </b>
            <span className="muted">
              <code>{one.code}</code>
              {all && one.clause ? ` · ${t('commitments.clause')} ${one.clause.code}` : ''} · {one.person ? <SafeText text={`${one.person.fullName}, `} /> : null}
              <SafeText text={one.unit?.name ?? t('resolutions.hiddenUnit')} />
            </span>
          </span>
          <span className="part-figure">
            <b>{formatDate(one.due)}</b>
            <Left due={one.due} />
          </span>
          <CommentsFold type="commitment" subject={one.id} />
        </li>
      ))}
    </Part>
  );
}

/** How many days a promise has left; a day that has come says nothing about whether it was kept. */
function Left({ due }: { due: string }) {
  const { t, language } = useWords();
  const left = daysBetween(today(), due);
  return <span className="muted">{left < 0 ? t('resolutions.dueCame') : left === 0 ? t('resolutions.dueToday') : t('resolutions.daysLeft', { n: formatCount(left, language) })}</span>;
}

function TargetRow({ target, period }: { target: TargetItem; period: string }) {
  const { t, language } = useWords();
  const unit = unitSign(target.unitOfMeasure, language);
  return (
    <li className="part-row">
      <span className="part-name">
        <Link to="/commitments" search={{ target: target.code, period }}>
          <SafeText text={target.name} />
        </Link>
        <span className="muted">
          <code>
            <SafeText text={target.code} />
          </code>{' '}
          · <SafeText text={target.head.fullName} />, <SafeText text={target.ownerUnit.name} />
        </span>
      </span>
      <span className="part-figure">
        {target.value === null ? (
          <span className="muted">{t('target.noValue')}</span>
        ) : (
          <span>
            <b>{formatValue(target.value, unit, language)}</b> {unit} <OriginMark origin={target.origin} /> <DisputedMark target={target.code} period={target.period} />
          </span>
        )}
        <span className="muted">{target.plan === null ? t('target.noPlan') : t('target.planned', { plan: formatValue(target.plan, unit, language), unit })}</span>
      </span>
      <span className="part-figure part-score">
        <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
        <ScoreWord state={target.state} />
      </span>
    </li>
  );
}

function Programmes({ resolution, clause }: { resolution: string; clause: string | null }) {
  const { t, language } = useWords();
  const found = useServingProgrammes(resolution);
  if (found.error) return <FaultState error={found.error} />;
  if (!found.data) return <Skeleton rows={2} height={40} />;
  const serving = found.data.items.filter((one) => clause === null || one.servedClauses.includes(clause));
  return (
    <Part title={t('resolutions.programmes')} note={formatCount(serving.length, language)} empty={t('resolutions.noProgrammes')}>
      {serving.map((one) => (
        <ProgrammeRow key={one.id} programme={one} />
      ))}
    </Part>
  );
}

function ProgrammeRow({ programme }: { programme: ProgrammeItem }) {
  const { t, language } = useWords();
  return (
    <li className="part-row">
      <span className="part-name">
        <Link to="/commitments/programmes" search={{ programme: programme.code }}>
          <SafeText text={programme.name} />
        </Link>
        <span className="muted">
          <code>{programme.code}</code> · {programme.owner ? <SafeText text={`PO ${programme.owner.fullName}, `} /> : null}
          {programme.leadUnit ? <SafeText text={programme.leadUnit.name} /> : t('programmes.outside')}
        </span>
      </span>
      <span className="part-figure">
        <ReachedCount programme={programme} />
        {programme.overdueMilestones > 0 ? <em>{t('programmes.overdue', { n: formatCount(programme.overdueMilestones, language) })}</em> : <span className="muted">{t(`programmes.state.${programme.state}`)}</span>}
      </span>
    </li>
  );
}
