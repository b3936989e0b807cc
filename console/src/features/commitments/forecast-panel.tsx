import type { Forecast, TargetDetail } from '../../api/types';
import { formatNumber, formatRough, formatScore } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { ScoreFigure } from '../../ui/score';
import { ForecastChart } from './forecast-chart';
import { useForecast } from './queries';
import './forecast.css';

/** Where the target will stand at the end of the period, how sure that is, and how far off such forecasts were. */
export function ForecastPanel({ target, period }: { target: TargetDetail; period: string }) {
  const { t } = useWords();
  const { data } = useForecast(target.code, period);
  if (!data || data.lack === 'ENDED') return null;
  return (
    <section className="panel forecast" aria-labelledby="forecast-title">
      <div className="panel-head">
        <h2 id="forecast-title">{t('forecast.title')}</h2>
        <span className="note">{t('forecast.asOf', { time: formatDateMinute(data.asOf) })}</span>
        {data.outlook ? (
          <span className="right forecast-outlook" data-outlook={data.outlook}>
            {t(`forecast.outlook.${data.outlook}`)} <OriginMark origin={data.origin} />
          </span>
        ) : null}
      </div>
      {data.lack ? <Lacking forecast={data} /> : <Told forecast={data} target={target} />}
    </section>
  );
}

function Lacking({ forecast }: { forecast: Forecast }) {
  const { t } = useWords();
  return (
    <p className="calm-line">
      {t(`forecast.lack.${forecast.lack}`)} {forecast.historyFrom && forecast.lack === 'SHORT_HISTORY' ? t('forecast.since', { date: formatDate(forecast.historyFrom) }) : null}
    </p>
  );
}

function Told({ forecast, target }: { forecast: Forecast; target: TargetDetail }) {
  const { t, language } = useWords();
  const unit = unitSign(target.unitOfMeasure, language);
  const value = (figure: number) => formatRough(figure, unit, language);
  const test = forecast.backTest;
  const points = (figure: number | null) => (figure === null ? '' : t('forecast.points', { n: formatNumber(figure, language, 2) }));
  return (
    <>
      <dl className="forecast-figures">
        <div>
          <dt>{t('forecast.end')}</dt>
          <dd>
            <b>{forecast.value === null ? '–' : value(forecast.value)}</b> <span className="unit">{unit}</span> <OriginMark origin={forecast.origin} />
          </dd>
        </div>
        <div>
          <dt>{t('forecast.plan')}</dt>
          <dd>
            {forecast.plan === null ? <span className="muted">{t('target.noPlan')}</span> : <b>{value(forecast.plan)}</b>} {forecast.plan === null ? null : <span className="unit">{unit}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('forecast.score')}</dt>
          <dd>{forecast.score === null ? <span className="muted">{t('forecast.noPlan')}</span> : <ScoreFigure score={forecast.score} state={forecast.state} origin={forecast.origin} />}</dd>
        </div>
      </dl>
      {forecast.low !== null && forecast.high !== null ? (
        <p className="forecast-words">
          {t('forecast.interval', { low: value(forecast.low), high: value(forecast.high), unit })}
          {forecast.lowScore !== null && forecast.highScore !== null ? ` · ${formatScore(Math.min(forecast.lowScore, forecast.highScore), language)}–${formatScore(Math.max(forecast.lowScore, forecast.highScore), language)} ${t('forecast.pointsUnit')}` : null}
        </p>
      ) : null}
      {forecast.path.length > 1 ? <ForecastChart forecast={forecast} target={target} /> : null}
      <p className="forecast-words muted">
        {forecast.method ? t('forecast.chosen', { method: t(`forecast.method.${forecast.method}`) }) : t('forecast.ofParts')}{' '}
        {test
          ? t('forecast.error', {
              n: test.trials,
              error: formatRough(test.error, unit === '%' ? '' : unit, language),
              naive: formatRough(test.naiveError, unit === '%' ? '' : unit, language),
              unit,
              points: points(test.errorPoints),
              naivePoints: points(test.naiveErrorPoints),
            })
          : null}{' '}
        {forecast.historyFrom ? t('forecast.since', { date: formatDate(forecast.historyFrom) }) : null}
      </p>
    </>
  );
}
