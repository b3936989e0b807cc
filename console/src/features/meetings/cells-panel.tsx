import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { ChevronLeft, ChevronRight, Users } from 'lucide-react';
import { useState } from 'react';
import type { CellMonth } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder } from '../../ui/choices';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { monthAfter, useCellMonth } from './queries';

const states = ['NOT_HELD', 'OPEN', 'PLANNED', 'LATE', 'HELD'] as const;

const tones: Record<CellMonth['state'], 'major' | 'minor' | undefined> = { NOT_HELD: 'major', OPEN: 'minor', PLANNED: undefined, LATE: 'minor', HELD: undefined };

/** Which cells met in a month, those that did not first. */
export function CellsPanel({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t, language } = useWords();
  const [state, setState] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const found = useCellMonth(month, state, page);
  const [year, number] = month.split('-');
  const turn = (by: number) => {
    setPage(0);
    onMonth(monthAfter(month, by));
  };
  const n = (value: number) => formatCount(value, language);
  return (
    <div className="meetings-month">
      <div className="meetings-turn">
        <Button aria-label={t('meetings.monthBefore')} icon={<ChevronLeft aria-hidden size={16} />} onClick={() => turn(-1)} />
        <h3 aria-live="polite">{t('meetings.monthOf', { month: `${number}/${year}` })}</h3>
        <Button aria-label={t('meetings.monthNext')} icon={<ChevronRight aria-hidden size={16} />} onClick={() => turn(1)} />
        <Select
          className="meetings-states"
          allowClear
          aria-label={t('meetings.cellFilter')}
          placeholder={t('meetings.cellAll')}
          value={state}
          getPopupContainer={holder}
          options={states.map((value) => ({ value, label: t(`meetings.cellState.${value}`) }))}
          onChange={(value: string | undefined) => {
            setPage(0);
            setState(value ?? null);
          }}
        />
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={5} height={44} /> : null}
      {found.data ? (
        <>
          {found.data.count.cells > 0 ? (
            <p className="meetings-note">{t('meetings.cellCount', { cells: n(found.data.count.cells), held: n(found.data.count.held), late: n(found.data.count.late), missed: n(found.data.count.notHeld), open: n(found.data.count.open) })}</p>
          ) : (
            <StateBox icon={Users} title={t('meetings.cellNone')} text={t('meetings.cellNoneText')} />
          )}
          <ul className="meetings-people">
            {found.data.cells.items.map((one) => (
              <li key={one.body}>
                {one.meeting ? (
                  <Link className="meetings-link" to="/organisation/meetings/$id" params={{ id: one.meeting }}>
                    <SafeText text={`${one.name?.name ?? '–'}${one.day ? ` · ${formatDate(one.day)}` : ''}`} />
                  </Link>
                ) : (
                  <SafeText text={one.name?.name ?? '–'} />
                )}
                <span className="chip" data-tone={tones[one.state]}>
                  {t(`meetings.cellState.${one.state}`)}
                </span>
              </li>
            ))}
          </ul>
          <Pager found={found.data.cells} onPage={setPage} />
        </>
      ) : null}
    </div>
  );
}
