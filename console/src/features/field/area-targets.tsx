import { Link } from '@tanstack/react-router';
import type { Area } from '../../api/types';
import { formatCount, formatValue } from '../../format/numbers';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { DisputedMark } from '../../ui/disputes';
import { SafeText } from '../../ui/safe-text';
import { ScoreBar, ScoreFigure, ScoreWord } from '../../ui/score';

type Row = Area['targets'][number];

/** The targets of the area, the furthest below plan first, with what stands against each now. */
export function AreaTargets({ area }: { area: Area }) {
  const { t } = useWords();
  return (
    <section className="panel area-targets" aria-labelledby="area-targets">
      <div className="panel-head">
        <h2 id="area-targets">{t('field.targets.title')}</h2>
      </div>
      {area.targets.length === 0 ? <p className="calm-line">{t('field.targets.none')}</p> : null}
      <ul className="scroll area-rows" tabIndex={0} aria-label={t('field.targets.title')}>
        {area.targets.map((row) => (
          <li key={row.target.code}>
            <TargetRow row={row} period={area.period} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TargetRow({ row, period }: { row: Row; period: string }) {
  const { t, language } = useWords();
  const { target } = row;
  const unit = target.unitOfMeasure === 'percent' ? '%' : target.unitOfMeasure;
  const value = (figure: number | null) => (figure === null ? '–' : `${formatValue(figure, unit, language)} ${unitSign(target.unitOfMeasure, language)}`);
  const threats: [string, number][] = [
    ['outages', row.outages ?? 0],
    ['obstacles', row.obstacles],
    ['tasks', row.overdueTasks],
  ];
  return (
    <Link className="area-target" to="/commitments" search={{ target: target.code, period }}>
      <span className="area-target-name">
        <code>{target.code}</code> <SafeText text={target.name} /> <DisputedMark target={target.code} period={target.period} />
      </span>
      <ScoreBar score={target.score} state={target.state} />
      <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
      <ScoreWord state={target.state} />
      <span className="area-target-notes">
        <span>{t('field.targets.against', { value: value(target.value), plan: value(target.plan) })}</span>
        {threats
          .filter(([, n]) => n > 0)
          .map(([kind, n]) => (
            <b key={kind}>{t(`overview.threat.${kind}`, { n: formatCount(n, language) })}</b>
          ))}
      </span>
    </Link>
  );
}
