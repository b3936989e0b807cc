import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ScrollText } from 'lucide-react';
import type { CoveredClause, CoveredResolution, ResolutionCoverage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMixView } from '../../ui/origin-mix';
import { SafeText } from '../../ui/safe-text';
import { OriginMark } from '../../ui/origin-mark';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useCoverage } from './queries';
import './overview.css';

const stages = ['PROVEN', 'FIGURED', 'ASSIGNED', 'NOTHING'] as const;

/** Toàn cảnh › Độ phủ nghị quyết: what carries out each clause, what carries out none, and who stands outside. */
export function CoveragePage() {
  const { t, language } = useWords();
  const coverage = useCoverage(undefined);
  const data = coverage.data;
  if (coverage.error && !data) return <FaultState error={coverage.error} action={<Button onClick={() => void coverage.refetch()}>{t('fault.retry')}</Button>} />;
  if (!data) return <Skeleton rows={10} height={44} />;
  const n = (count: number) => formatCount(count, language);
  const unworked = data.resolutions.flatMap((resolution) => resolution.clauses).filter(idle).reduce((sum, clause) => sum + clause.commitments, 0);
  return (
    <div className="coverage-page">
      <section className="panel coverage-main" aria-labelledby="coverage-title">
        <div className="panel-head">
          <h2 id="coverage-title">{t('overview.coverage.title')}</h2>
          <span className="note">{t('overview.coverage.sums', { n: n(data.sums.clauses), none: n(data.sums.nothing) })}</span>
          {unworked > 0 ? <span className="note">{t('overview.coverage.idleSum', { n: n(unworked) })}</span> : null}
          <Key />
        </div>
        {data.resolutions.length === 0 ? <StateBox icon={ScrollText} title={t('overview.coverage.none')} text={t('overview.coverage.noneText')} /> : null}
        <div className="scroll" tabIndex={0} role="region" aria-label={t('overview.coverage.title')}>
          {data.resolutions.map((resolution) => (
            <Covered key={resolution.id} resolution={resolution} />
          ))}
        </div>
      </section>
      <Outside rest={data.rest} />
    </div>
  );
}

/** Whether something was promised on a clause and no task serves its targets or programmes: nobody works on it. */
function idle(clause: CoveredClause): boolean {
  return clause.commitments > 0 && clause.tasks === 0;
}

function Key() {
  const { t } = useWords();
  return (
    <ul className="right stage-key">
      {stages.map((stage) => (
        <li key={stage}>
          <i aria-hidden className="stage" data-stage={stage} />
          {t(`overview.stage.${stage}`)}
        </li>
      ))}
    </ul>
  );
}

function Covered({ resolution }: { resolution: CoveredResolution }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  const { sums } = resolution;
  return (
    <details className="covered" open={sums.nothing > 0}>
      <summary>
        <span className="covered-name">
          <code>{resolution.symbol}</code> <b><SafeText text={resolution.title} /></b>
          <span className="muted">{formatDate(resolution.adoptedOn)}</span>
        </span>
        <span className="stages" role="img" aria-label={t('overview.coverage.stages', { proven: n(sums.proven), figured: n(sums.figured), assigned: n(sums.assigned), nothing: n(sums.nothing) })}>
          {resolution.clauses
            .filter((clause) => clause.leaf)
            .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
            .map((clause) => (
              <i key={clause.id} className="stage" data-stage={clause.stage} title={clause.code} />
            ))}
        </span>
        <span className="covered-sum">{t('overview.coverage.taken', { n: n(sums.clauses - sums.nothing), of: n(sums.clauses) })}</span>
      </summary>
      <ul className="covered-rows">
        {resolution.clauses.map((clause) => (
          <li key={clause.id}>
            <Clause clause={clause} resolution={resolution.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Clause({ clause, resolution }: { clause: CoveredClause; resolution: string }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  const hanging: [string, number][] = [
    ['targets', clause.targets],
    ['programmes', clause.programmes],
    ['commitments', clause.commitments],
    ['tasks', clause.tasks],
    ['objects', clause.objects],
  ];
  return (
    <div className="covered-line" data-below={clause.parent !== null || undefined}>
      <i aria-hidden className="stage" data-stage={clause.stage} />
      <span className="covered-text">
        <Link to="/commitments/resolutions/$id" params={{ id: resolution }} search={{ clause: clause.id }}>
          {clause.code}
        </Link>{' '}
        <SafeText text={clause.text} />
      </span>
      <span className="covered-counts">
        {clause.leaf && clause.stage === 'NOTHING' ? <em>{t('overview.coverage.nothing', { n: n(clause.daysSinceAdopted) })}</em> : null}
        {idle(clause) ? <em>{t('overview.coverage.idle', { n: n(clause.commitments) })}</em> : null}
        {hanging.filter(([, count]) => count > 0).map(([kind, count]) => (
          <Hanging key={kind} kind={kind} words={t(`overview.hangs.${kind}`, { n: n(count) })} clause={clause} />
        ))}
        {clause.targets > 0 ? <OriginMixView mix={clause.origins} /> : null}
      </span>
    </div>
  );
}

function Hanging({ kind, words, clause }: { kind: string; words: string; clause: CoveredClause }) {
  if (kind === 'targets' && clause.target) {
    return (
      <Link to="/commitments" search={{ target: clause.target }}>
        {words}
      </Link>
    );
  }
  if (kind === 'programmes' && clause.programme) {
    return (
      <Link to="/commitments/programmes" search={{ programme: clause.programme }}>
        {words}
      </Link>
    );
  }
  return <span>{words}</span>;
}

/** Units and people from whom no line leads to any resolution. */
function Outside({ rest }: { rest: ResolutionCoverage['rest'] }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel coverage-rest" aria-labelledby="coverage-rest">
      <div className="panel-head">
        <h2 id="coverage-rest">{t('overview.rest.title')}</h2>
        <OriginMark origin="REPORTED" />
      </div>
      <dl className="rest-sums">
        <div>
          <dt>{t('overview.rest.people')}</dt>
          <dd>
            <b>{n(rest.peopleOutside)}</b> / {n(rest.people)}
          </dd>
        </div>
        <div>
          <dt>{t('overview.rest.units')}</dt>
          <dd>
            <b>{n(rest.unitsOutside)}</b> / {n(rest.units)}
          </dd>
        </div>
      </dl>
      <p className="rest-note">{t('overview.rest.note')}</p>
      <ul className="scroll plain-rows" tabIndex={0} aria-label={t('overview.rest.title')}>
        {rest.worst.map((unit) => (
          <li key={unit.id}>
            <Link className="row-link" to="/organisation/people" search={{ unit: unit.id }}>
              <span className="row-text">
                <b><SafeText text={unit.name} /></b>
                <span>{t(unit.outside ? 'overview.rest.unitOutside' : 'overview.rest.unitInside')}</span>
              </span>
              <span className="rest-count">{t('overview.rest.of', { n: n(unit.peopleOutside), of: n(unit.people) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
