import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { SupervisionFile, SupervisionInside } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { ChangeTeam, EnterPhase } from './case-steps';
import { ConclusionPanel } from './conclusion-panel';
import { DiaryPanel } from './diary-panel';
import { EvidencePanel } from './evidence-panel';
import { FindingsPanel } from './findings-panel';
import { Back } from './plan-page';
import { phases, useCase } from './queries';
import { ReadingsPanel } from './readings-panel';
import './supervision.css';

/** One inspection or supervision: its decision, and its file where that is open to the reader. */
export function CasePage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/supervision/cases/$id' });
  const found = useCase(id);
  return (
    <div className="sv">
      <Back />
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: SupervisionFile }) {
  const { t } = useWords();
  const { decision, file } = page;
  const [doing, setDoing] = useState<'step' | 'team' | null>(null);
  const close = () => setDoing(null);
  const next = decision.phase ? phases[phases.indexOf(decision.phase) + 1] : undefined;
  return (
    <>
      <section className="panel sv-top" aria-label={t('supervision.decision')}>
        <div className="sv-name">
          <span className="sv-facts">
            <span className="chip">{t(`supervision.kind.${decision.kind}`)}</span>
            <SafeText text={t('supervision.decisionOf', { symbol: decision.symbol, date: formatDate(decision.decidedOn) })} />
          </span>
          <h2>
            <SafeText text={decision.subject?.name ?? '–'} />
          </h2>
          {file ? <span className="muted">{t('supervision.logged')}</span> : null}
        </div>
        {file ? (
          <div className="sv-actions">
            {decision.directive ? (
              <Link className="sv-look" to="/organisation/supervision/leads/$resolution" params={{ resolution: decision.directive.id }} search={file.may.write && decision.phase !== 'PREPARE' ? { case: decision.id } : {}}>
                {t('supervisionLead.open')}
              </Link>
            ) : null}
            {file.may.step && next ? (
              <Button type="primary" onClick={() => setDoing('step')}>
                {t(`supervision.nextPhase.${next}`)}
              </Button>
            ) : null}
            {file.may.team && next ? <Button onClick={() => setDoing('team')}>{t('supervision.teamChange')}</Button> : null}
          </div>
        ) : null}
      </section>
      {file ? (
        <PhaseBar file={file} />
      ) : (
        <section className="panel sv-served" aria-label={t('supervision.servedTitle')}>
          <b>{t('supervision.servedTitle')}</b>
          <p>{t('supervision.servedText')}</p>
        </section>
      )}
      <div className="sv-columns">
        <div className="sv-column">
          <Decision page={page} />
          {file ? <Team file={file} /> : null}
          {file?.may.team ? <ReadingsPanel id={decision.id} /> : null}
        </div>
        <div className="sv-column">
          <ConclusionPanel id={decision.id} kind={decision.kind} directive={decision.directive?.id ?? null} phase={decision.phase} />
          {file ? <FindingsPanel id={decision.id} directive={decision.directive?.id ?? null} /> : null}
          <EvidencePanel id={decision.id} directive={decision.directive?.id ?? null} />
          {file ? <DiaryPanel id={decision.id} writes={file.may.write} /> : null}
        </div>
      </div>
      {file && next && doing === 'step' ? <EnterPhase id={decision.id} file={file} next={next} onClose={close} /> : null}
      {file && doing === 'team' ? <ChangeTeam id={decision.id} file={file} onClose={close} /> : null}
    </>
  );
}

/** The four phases, each with its day and who recorded it. */
function PhaseBar({ file }: { file: SupervisionInside }) {
  const { t } = useWords();
  const last = file.phases.at(-1)?.phase;
  return (
    <ol className="panel sv-phases" aria-label={t('supervision.phases')}>
      {phases.map((phase) => {
        const entered = file.phases.find((one) => one.phase === phase);
        return (
          <li key={phase} data-entered={entered ? true : undefined} aria-current={phase === last ? 'step' : undefined}>
            <b>{t(`supervision.phase.${phase}`)}</b>
            <span className="muted">{entered ? <SafeText text={t('supervision.phaseOn', { date: formatDate(entered.day), name: entered.by?.fullName ?? '–' })} /> : t('supervision.phaseAhead')}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Decision({ page }: { page: SupervisionFile }) {
  const { t } = useWords();
  const { decision, file } = page;
  const facts: [string, string][] = [
    [t('supervision.body'), decision.body?.name ?? '–'],
    [t('supervision.directive'), decision.directive ? `${decision.directive.symbol} ${decision.directive.title}` : t('supervision.outOfReach')],
    [t('supervision.decidedBy'), decision.decidedBy?.fullName ?? '–'],
    [t('supervision.time'), t('supervision.days', { from: formatDate(decision.first), to: formatDate(decision.last) })],
  ];
  if (file) {
    if (file.delegate) facts.push([t('supervision.delegate'), file.delegate.fullName]);
    facts.push(file.ground ? [t('supervision.ground'), file.ground] : [t('supervision.basis'), t('supervision.plannedYes')]);
  }
  return (
    <section className="panel" aria-labelledby="sv-decision">
      <div className="panel-head">
        <h2 id="sv-decision">{t('supervision.decision')}</h2>
      </div>
      <dl className="facts sv-about">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <SafeText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Team({ file }: { file: SupervisionInside }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="sv-team">
      <div className="panel-head">
        <h2 id="sv-team">{t('supervision.team')}</h2>
      </div>
      <ul className="sv-lines">
        {file.team.map((member) => (
          <li key={`${member.person}-${member.joinedAt}-${member.head}`} data-left={member.leftAt ? true : undefined}>
            <b>
              <SafeText text={member.name?.fullName ?? '–'} />
            </b>
            <span className="muted">{t(member.head ? 'supervision.teamHead' : 'supervision.teamMember')}</span>
            {member.reason ? (
              <span className="muted">
                <SafeText text={t(member.leftAt ? 'supervision.teamLeft' : 'supervision.teamJoined', { date: formatDate(member.leftAt ?? member.joinedAt), reason: member.reason })} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
