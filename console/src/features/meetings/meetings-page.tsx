import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Segmented } from 'antd';
import { CalendarClock, CalendarDays, Plus, Repeat } from 'lucide-react';
import { useState } from 'react';
import type { MeetingRow } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { CellsPanel } from './cells-panel';
import { MonthGrid } from './month-grid';
import { meetingName } from '../../ui/meeting-name';
import { useBodies, useMeetings } from './queries';
import { SetSeries } from './series-form';
import { WriteMeeting } from './write-meeting';
import './meetings.css';

const views = ['list', 'month', 'cells'] as const;

/** Who sees which cells met: whoever oversees bodies, beside those who head one. */
const overseeing: ReadonlySet<string> = new Set(['leader', 'unit-head', 'office', 'inspector']);

/** Tổ chức › Sinh hoạt, hội nghị: the meetings one belongs to or reaches, as a list or by month. */
export function MeetingsPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/organisation/meetings' });
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [doing, setDoing] = useState<'call' | 'series' | null>(null);
  const view = views.find((one) => one === search.view) ?? 'list';
  const mine = search.mine === 'true';
  const bodies = useBodies();
  const me = useMe();
  const found = useMeetings({ mine }, page);
  const calls = bodies.data !== undefined && (bodies.data.any || bodies.data.headed.length > 0);
  const go = (next: { view?: string; mine?: string; month?: string }) => {
    const all = { ...search, ...next };
    setPage(0);
    void navigate({ to: '/organisation/meetings', search: { ...(all.view && all.view !== 'list' ? { view: all.view } : {}), ...(all.mine === 'true' ? { mine: 'true' } : {}), ...(all.month ? { month: all.month } : {}) }, replace: true });
  };
  return (
    <div className="meetings">
      <section className="panel" aria-labelledby="meetings-title">
        <div className="panel-head">
          <h2 id="meetings-title">{t('meetings.title')}</h2>
          {view === 'list' && found.data ? <span className="note">{t('meetings.total', { n: formatCount(found.data.total, language) })}</span> : null}
          {calls ? (
            <span className="right">
              <Button icon={<Repeat aria-hidden size={15} />} onClick={() => setDoing('series')}>
                {t('meetings.series')}
              </Button>
              <Button type="primary" icon={<Plus aria-hidden size={15} />} onClick={() => setDoing('call')}>
                {t('meetings.call')}
              </Button>
            </span>
          ) : null}
        </div>
        <div className="meetings-tools" role="search">
          <Segmented
            aria-label={t('meetings.view')}
            value={view}
            options={views.filter((value) => value !== 'cells' || overseeing.has(me?.role ?? 'worker') || (bodies.data?.headed.length ?? 0) > 0).map((value) => ({ value, label: t(`meetings.${value}`) }))}
            onChange={(value) => go({ view: value })}
          />
          {view === 'cells' ? null : (
            <Checkbox checked={mine} onChange={(event) => go({ mine: event.target.checked ? 'true' : '' })}>
              {t('meetings.mine')}
            </Checkbox>
          )}
        </div>
        {view === 'cells' ? (
          <CellsPanel month={search.month ?? today().slice(0, 7)} onMonth={(month) => go({ month })} />
        ) : view === 'month' ? (
          <MonthGrid month={search.month ?? today().slice(0, 7)} mine={mine} onMonth={(month) => go({ month })} />
        ) : (
          <>
            {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
            {found.isPending ? <Skeleton rows={5} height={56} /> : null}
            {found.data?.total === 0 ? <StateBox icon={CalendarClock} title={t('meetings.none')} text={t(calls ? 'meetings.noneText' : 'meetings.noneMember')} /> : null}
            <ul className="meetings-rows">
              {found.data?.items.map((one) => (
                <li key={one.id}>
                  <Row one={one} />
                </li>
              ))}
            </ul>
            {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
          </>
        )}
      </section>
      {doing === 'call' && bodies.data ? <WriteMeeting bodies={bodies.data} onClose={() => setDoing(null)} onWritten={(made) => void navigate({ to: '/organisation/meetings/$id', params: { id: made.meeting.id } })} /> : null}
      {doing === 'series' && bodies.data ? <SetSeries bodies={bodies.data} onClose={() => setDoing(null)} /> : null}
    </div>
  );
}

function Row({ one }: { one: MeetingRow }) {
  const { t } = useWords();
  const late = one.state === 'PLANNED' && one.day < today();
  return (
    <Link to="/organisation/meetings/$id" params={{ id: one.id }} className="meetings-row" data-cancelled={one.state === 'CANCELLED' || undefined}>
      <span className="meetings-when">
        <CalendarDays aria-hidden size={15} />
        <b>{formatDate(one.day)}</b>
        <span>{one.time}</span>
      </span>
      <span className="meetings-name">
        <b>
          <SafeText text={meetingName(one, t)} />
        </b>
        <span className="muted">
          <SafeText text={[one.bodyName?.name, one.place].filter(Boolean).join(' · ')} />
        </span>
      </span>
      <span className="meetings-side">
        <span className="chip" data-tone={late ? 'major' : undefined}>
          {t(late ? 'meetings.notRecorded' : one.closed ? 'meetings.closedState' : `meetings.state.${one.state}`)}
        </span>
        {one.state === 'HELD' ? <Presence one={one} /> : null}
      </span>
    </Link>
  );
}

/** How many were there, of those who belong. */
export function Presence({ one }: { one: MeetingRow }) {
  const { t, language } = useWords();
  const { attendance } = one;
  if (attendance.present === 0) return <span>{t('meetings.presence.NONE')}</span>;
  return <span data-late={!attendance.quorum || undefined}>{t(attendance.quorum ? 'meetings.present' : 'meetings.presentFew', { n: formatCount(attendance.present, language), of: formatCount(attendance.belong, language) })}</span>;
}
