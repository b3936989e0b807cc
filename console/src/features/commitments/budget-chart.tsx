import { useEffect, useRef, useState } from 'react';
import type { Evidence } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDayMonth, formatMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { boundsOf, budgetMinutes, observedFrom, spentOver } from './outages';

const height = 250;
const unobservedWords = 110;
const edge = { left: 58, right: 18, top: 18, bottom: 30 };

/** Outage minutes as they were spent, against what the plan leaves for the whole period. */
export function BudgetChart({ evidence }: { evidence: Evidence }) {
  const { t, language } = useWords();
  const [box, width] = useWidth();
  const budget = budgetMinutes(evidence);
  if (budget === null) return null;

  const bounds = boundsOf(evidence.period);
  const asOf = Date.parse(evidence.asOf);
  const first = Math.min(...evidence.intervals.map((one) => Date.parse(one.from)), asOf);
  // The line begins where observation does: before that nobody can say that nothing was spent.
  const begun = Math.min(observedFrom(evidence), first);
  const points = spentOver(evidence.intervals, begun, asOf);
  const spent = points.at(-1)?.minutes ?? 0;
  const over = spent > budget;
  const most = niceCeiling(Math.max(spent, budget, 0.1) * 1.15);
  const x = (at: number) => edge.left + ((at - bounds.from) / (bounds.to - bounds.from)) * (width - edge.left - edge.right);
  const y = (minutes: number) => height - edge.bottom - (minutes / most) * (height - edge.top - edge.bottom);
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.at).toFixed(1)} ${y(point.minutes).toFixed(1)}`).join('');
  const number = (minutes: number) => formatNumber(minutes, language, minutes < 10 ? 2 : 1);
  const day = bounds.to - bounds.from <= 86_400_000;
  const ticks = timeTicks(bounds.from, bounds.to, width < 480 ? 4 : 6);
  const partial = evidence.intervals.length < evidence.intervalsTotal;

  return (
    <section className="panel budget" aria-labelledby="budget-title">
      <div className="panel-head">
        <h2 id="budget-title">{t('budget.title')}</h2>
        <span className="note">{t('budget.note', { n: evidence.objectsTotal })}</span>
        <span className="right budget-used">
          {t('budget.used')} <b data-over={over || undefined}>{number(spent)}</b> / {number(budget)} {t('budget.minutes')} <OriginMark origin={evidence.origin} />
        </span>
      </div>
      <div ref={box} className="budget-box">
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('budget.label', { spent: number(spent), budget: number(budget) })}>
          <defs>
            <pattern id="chart-unobserved" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1" height="7" className="chart-unobserved" />
            </pattern>
          </defs>
          {[0, most / 4, most / 2, (most * 3) / 4, most].map((minutes) => (
            <g key={minutes}>
              <line x1={edge.left} x2={width - edge.right} y1={y(minutes)} y2={y(minutes)} className="axis-line" />
              <text x={edge.left - 8} y={y(minutes) + 4} textAnchor="end" className="axis-text">
                {formatNumber(minutes, language, 2)}
              </text>
            </g>
          ))}
          {ticks.map((at) => (
            <text key={at} x={x(at)} y={height - 9} textAnchor={at === bounds.from ? 'start' : at === bounds.to ? 'end' : 'middle'} className="axis-text">
              {day ? formatMinute(at) : formatDayMonth(at)}
            </text>
          ))}
          {begun > bounds.from ? (
            <>
              <rect x={edge.left} y={edge.top} width={x(begun) - edge.left} height={height - edge.top - edge.bottom} fill="url(#chart-unobserved)" />
              {x(begun) - edge.left > unobservedWords ? (
                <text x={(edge.left + x(begun)) / 2} y={height - edge.bottom - 12} textAnchor="middle" className="budget-text">
                  {t('budget.unobserved')}
                </text>
              ) : null}
            </>
          ) : null}
          <line x1={edge.left} x2={width - edge.right} y1={y(budget)} y2={y(budget)} className="budget-line" />
          <text x={edge.left + 4} y={y(budget) - 6} className="budget-text">
            {t('budget.line', { budget: number(budget) })}
          </text>
          <path d={line} className="spent-line" data-over={over || undefined} />
          <line x1={x(asOf)} x2={width - edge.right} y1={y(spent)} y2={y(spent)} className="spent-ahead" data-over={over || undefined} />
          <circle cx={x(asOf)} cy={y(spent)} r="4" className="spent-now" data-over={over || undefined} />
        </svg>
      </div>
      {partial ? <div className="panel-foot">{t('budget.partial', { shown: evidence.intervals.length, total: evidence.intervalsTotal })}</div> : null}
    </section>
  );
}

function timeTicks(from: number, to: number, parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, index) => from + ((to - from) * index) / parts);
}

/** The next 1, 2, 4 or 8 times a power of ten: quarters of it read well. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 8, 10].find((one) => one * power >= value) ?? 10) * power;
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(280, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
