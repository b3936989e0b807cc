import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { plainHostile } from '../../format/hostile';
import { formatCount } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseAndProblem } from '../../ui/cause-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SeverityMark } from '../../ui/severity-mark';
import { announceRow, focusOfMark, stripMark } from '../../ui/strip-focus';
import { useNarrow } from '../../ui/use-narrow';
import { UnprovenMark } from '../../ui/unproven-mark';
import { placeOf, type AlarmRow } from './alarm-store';

interface AlarmGridProps {
  rows: readonly AlarmRow[];
  selected: string | null;
  onOpen: (id: string) => void;
}

const rowHeight = 28;
const narrowRowHeight = 82;

/** A grid of any number of alarms: only what is seen stands in the page. Arrow keys walk it, Enter opens a row. */
export function AlarmGrid({ rows, selected, onOpen }: AlarmGridProps) {
  const { t } = useWords();
  const narrow = useNarrow();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<AlarmRow | null>(null);
  const height = narrow ? narrowRowHeight : rowHeight;
  // oxlint-disable-next-line react-hooks/incompatible-library -- the virtualizer re-renders this component itself
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  useAnchor(scroller, rows, height);

  const activeIndex = indexOf(rows, active);
  // Told beside the page and not through it: no row is drawn anew for the strip.
  const mark = stripMark('object', active?.object?.id);
  useEffect(() => announceRow(focusOfMark(mark)), [mark]);

  function walk(event: KeyboardEvent) {
    const visible = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: visible, PageUp: -visible, Home: -rows.length, End: rows.length };
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const from = activeIndex < 0 ? (by > 0 ? -1 : 0) : activeIndex;
      const to = Math.min(rows.length - 1, Math.max(0, from + by));
      setActive(rows[to] ?? null);
      virtual.scrollToIndex(to);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      onOpen(active.id);
    }
  }

  return (
    <div
      ref={scroller}
      className={narrow ? 'grid grid-narrow' : 'grid'}
      role="grid"
      aria-label={t('alarms.title')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={activeIndex >= 0 ? `alarm-${active?.id}` : undefined}
      tabIndex={0}
      data-strip={mark}
      onKeyDown={walk}
    >
      <div className="grid-head" role="row" aria-rowindex={1}>
        {(['severity', 'time', 'object', 'content', 'times', 'state', 'origin'] as const).map((column) => (
          <span key={column} role="columnheader" className={`c-${column}`}>
            {t(`alarms.column.${column}`)}
          </span>
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <AlarmLine key={item.key} row={row} index={item.index} top={item.start} height={height} active={row.id === active?.id} selected={row.id === selected} onOpen={onOpen} onActive={setActive} />
          ) : null;
        })}
      </div>
    </div>
  );
}

interface AlarmLineProps {
  row: AlarmRow;
  index: number;
  top: number;
  height: number;
  active: boolean;
  selected: boolean;
  onOpen: (id: string) => void;
  onActive: (row: AlarmRow) => void;
}

const AlarmLine = memo(function AlarmLine({ row, index, top, height, active, selected, onOpen, onActive }: AlarmLineProps) {
  const { t, language } = useWords();
  const content = [row.alarmCondition, row.specificProblem].filter(Boolean);
  return (
    // Keys are heard by the grid, which owns the active row.
    // oxlint-disable-next-line click-events-have-key-events
    <div
      id={`alarm-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="grid-row"
      data-severity={row.state === 'open' ? row.severity : 'NORMAL'}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => {
        onActive(row);
        onOpen(row.id);
      }}
    >
      <span role="gridcell" className="c-severity">
        <SeverityMark severity={row.severity} />
      </span>
      <span role="gridcell" className="c-time mono">
        {formatDateTime(row.raisedAt)}
      </span>
      <span role="gridcell" className="c-object" title={plainHostile(row.object?.name ?? row.sourceName)}>
        {row.unplaced ? (
          <>
            <span className="unplaced">{t('alarms.unplaced')}</span>
            <code>
              <SafeText text={row.sourceName} />
            </code>
          </>
        ) : (
          <SafeText text={row.object?.name ?? row.sourceName} />
        )}
      </span>
      <span role="gridcell" className="c-content" title={plainHostile(content.join(' · '))}>
        <CauseAndProblem cause={row.alarmCondition} problem={row.specificProblem} />
      </span>
      <span role="gridcell" className="c-times">
        {formatCount(row.repeats + 1, language)}
      </span>
      <span role="gridcell" className="c-state" data-state={row.state}>
        {t(`alarms.state.${row.state}`)}
      </span>
      <span role="gridcell" className="c-origin">
        <OriginMark origin={row.origin} />
        <UnprovenMark authenticated={row.authenticated} />
      </span>
    </div>
  );
});

function indexOf(rows: readonly AlarmRow[], row: AlarmRow | null): number {
  if (!row) return -1;
  const place = placeOf(rows, row);
  return rows[place]?.id === row.id ? place : -1;
}

/** Keeps the row at the upper edge where it is when rows arrive or leave above it; at the very top new rows show. */
function useAnchor(scroller: React.RefObject<HTMLDivElement | null>, rows: readonly AlarmRow[], height: number): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const former = before.current;
    before.current = rows;
    const element = scroller.current;
    if (!element || former === rows || element.scrollTop < height) return;
    const index = Math.floor(element.scrollTop / height);
    const anchor = former[index];
    if (!anchor) return;
    const shift = placeOf(rows, anchor) - index;
    if (shift !== 0) element.scrollBy(0, shift * height);
  }, [scroller, rows, height]);
}
