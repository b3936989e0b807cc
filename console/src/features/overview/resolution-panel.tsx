import { Link } from '@tanstack/react-router';
import type { Cockpit, ResolutionLine } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMixView } from '../../ui/origin-mix';
import { PrintRest } from '../../ui/print-rest';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure } from '../../ui/score';
import { useCoverage } from './queries';

/** Each resolution: how far, on how much of its targets, and on what kind of figures. */
export function ResolutionPanel({ cockpit }: { cockpit: Cockpit }) {
  const { t, language } = useWords();
  const { total, onPlan, slow, shortOf, severe, unscored, origins } = cockpit.targets;
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel cockpit-resolutions" aria-labelledby="cockpit-resolutions">
      <div className="panel-head">
        <h2 id="cockpit-resolutions">{t('overview.resolutions.title')}</h2>
        <span className="note">{t('overview.resolutions.sums', { total: n(total), on: n(onPlan), below: n(slow + shortOf + severe), none: n(unscored) })}</span>
        <span className="right">
          <OriginMixView mix={origins} />
        </span>
      </div>
      {cockpit.resolutions.length === 0 ? <p className="calm-line">{t('overview.resolutions.none')}</p> : null}
      <ul className="scroll plain-rows print-first" tabIndex={0} aria-label={t('overview.resolutions.title')}>
        {cockpit.resolutions.map((line) => (
          <li key={line.id}>
            <Resolution line={line} period={cockpit.period} />
          </li>
        ))}
      </ul>
      <PrintRest total={cockpit.resolutions.length} />
      <CoverageLine />
    </section>
  );
}

/** How many clauses stand on figures, are given out, or have nothing done for them yet. */
function CoverageLine() {
  const { t, language } = useWords();
  const { data } = useCoverage(undefined);
  if (!data || data.sums.clauses === 0) return null;
  const n = (count: number) => formatCount(count, language);
  const { proven, figured, assigned, nothing } = data.sums;
  return (
    <p className="panel-foot cockpit-coverage">
      <Link to="/overview/coverage">{t('overview.coverage.title')}</Link>: {t('overview.coverage.stages', { proven: n(proven), figured: n(figured), assigned: n(assigned), nothing: n(nothing) })}
    </p>
  );
}

function Resolution({ line, period }: { line: ResolutionLine; period: string }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  return (
    <Link className="resolution-line" to="/commitments/resolutions/$id" params={{ id: line.id }} search={{ period }}>
      <span className="resolution-name">
        <code>{line.symbol}</code> <SafeText text={line.title} />
      </span>
      <ScoreBar score={line.score} state={line.state} />
      <ScoreFigure score={line.score} state={line.state} origin={line.origin} />
      <span className="resolution-notes">
        <span>{t('overview.resolutions.scored', { n: n(line.scored), of: n(line.targets) })}</span>
        {line.below > 0 ? <span className="is-below">{t('overview.resolutions.below', { n: n(line.below) })}</span> : null}
        <OriginMixView mix={line.origins} />
      </span>
    </Link>
  );
}
