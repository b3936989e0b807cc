import type { Forecast, TargetDetail } from '../../api/types';
import { formatRough } from '../../format/numbers';
import { formatDayMonth } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { useSize } from '../../ui/use-size';
import { boundsOf } from './outages';

const height = 230;
const edge = { left: 64, right: 18, top: 16, bottom: 30 };
const fewestSteps = 4;

interface Point {
  at: number;
  y: number;
}

/** What was reached against the plan, and from today on the forecast with its interval. */
export function ForecastChart({ forecast, target }: { forecast: Forecast; target: TargetDetail }) {
  const { t, language } = useWords();
  const [box, [width]] = useSize([280, height]);
  const unit = unitSign(target.unitOfMeasure, language);
  const bounds = boundsOf(forecast.period);
  const now = Date.parse(forecast.asOf);
  const end = forecast.value;
  if (end === null) return null;

  const reached: Point[] = forecast.path.flatMap((point) => (point.value === null ? [] : [{ at: endOf(point.day), y: point.value }]));
  if (target.value !== null) reached.push({ at: now, y: target.value });
  const planned: Point[] = forecast.path.flatMap((point) => (point.plan === null ? [] : [{ at: endOf(point.day), y: point.plan }]));
  if (forecast.plan !== null) planned.push({ at: bounds.to, y: forecast.plan });
  const low = forecast.low ?? end;
  const high = forecast.high ?? end;
  const all = [...reached, ...planned].map((point) => point.y).concat(end, low, high);
  const scale = spread(Math.min(...all), Math.max(...all));
  const inner = width - edge.left - edge.right;
  const x = (at: number) => edge.left + (Math.min(1, Math.max(0, (at - bounds.from) / (bounds.to - bounds.from))) * inner);
  const y = (value: number) => height - edge.bottom - ((value - scale.from) / (scale.to - scale.from)) * (height - edge.top - edge.bottom);
  const line = (points: Point[]) => points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.at).toFixed(1)} ${y(point.y).toFixed(1)}`).join('');
  const last = reached.at(-1) ?? { at: now, y: end };
  const words = (value: number) => formatRough(value, unit, language);
  const parts = width < 480 ? 3 : 6;

  return (
    <div ref={box} className="forecast-box">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('forecast.chart', { now: words(last.y), end: words(end), plan: forecast.plan === null ? '–' : words(forecast.plan), unit })}>
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} className="axis-line" />
            <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end" className="axis-text">
              {words(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: parts + 1 }, (_, index) => bounds.from + ((bounds.to - bounds.from) * index) / parts).map((at) => (
          <text key={at} x={x(at)} y={height - 9} textAnchor={at === bounds.from ? 'start' : at === bounds.to ? 'end' : 'middle'} className="axis-text">
            {formatDayMonth(at === bounds.to ? at - 1 : at)}
          </text>
        ))}
        <path d={`M${x(last.at)} ${y(last.y)}L${x(bounds.to)} ${y(high)}L${x(bounds.to)} ${y(low)}Z`} className="forecast-interval" />
        <line x1={x(bounds.to)} x2={x(bounds.to)} y1={y(low)} y2={y(high)} className="forecast-end" />
        {planned.length > 1 ? <path d={line(planned)} className="budget-line forecast-plan" /> : null}
        <path d={line(reached)} className="spent-line" />
        <line x1={x(last.at)} y1={y(last.y)} x2={x(bounds.to)} y2={y(end)} className="forecast-line" />
        <circle cx={x(last.at)} cy={y(last.y)} r="4" className="spent-now" />
        <path d={`M${x(bounds.to)} ${y(end) - 5}l5 5l-5 5l-5 -5z`} className="forecast-point" />
      </svg>
      <ul className="forecast-legend" aria-hidden>
        <li data-line="reached">{t('forecast.legend.reached')}</li>
        <li data-line="ahead">{t('forecast.legend.ahead')}</li>
        <li data-line="plan">{t('forecast.legend.plan')}</li>
      </ul>
    </div>
  );
}

/** The last millisecond of a day in Viet Nam. */
function endOf(day: string): number {
  return Date.parse(`${day}T24:00:00+07:00`) - 1;
}

/** Round steps that hold all values. */
function spread(least: number, most: number): { from: number; to: number; ticks: number[] } {
  const range = Math.max(most - least, Math.abs(most) * 1e-6, 1e-9);
  const power = 10 ** Math.floor(Math.log10(range / fewestSteps));
  const step = ([1, 2, 5, 10].find((one) => (one * power * fewestSteps) >= range) ?? 10) * power;
  const from = Math.floor(least / step) * step;
  const count = Math.ceil((most - from) / step - 1e-9) || 1;
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
  return { from, to: from + count * step, ticks };
}
