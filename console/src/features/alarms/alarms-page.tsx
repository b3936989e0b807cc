import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { Pause, Play } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ApiProblem } from '../../api/http';
import { useLinkState } from '../../api/live';
import { asOfDay } from '../../format/as-of';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SavedViews } from '../../ui/saved-views';
import { SourceNotice, useNoticedSource } from '../../ui/source-notice';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AlarmGrid } from './alarm-grid';
import { AlarmPanel } from './alarm-panel';
import type { StateFilter } from './alarm-store';
import { useAlarms, type AlarmRows, type TellingFilter } from './use-alarms';
import './alarms.css';

const tellings: TellingFilter[] = ['all', 'itself', 'incident'];
const filters: StateFilter[] = ['open', 'cleared', 'all'];

/** Mạng › Cảnh báo: every alarm, live, down to its raw events. */
export function AlarmsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/alarms' });
  const filter = filters.find((one) => one === search.state) ?? 'open';
  const [paused, setPaused] = useState(false);
  const past = asOfDay() !== null;
  const telling = tellings.find((one) => one === search.telling) ?? 'all';
  const alarms = useAlarms(filter, past ? 'all' : telling, paused);
  const refused = alarms.error instanceof ApiProblem && alarms.error.status === 403;
  const open = useCallback((id: string) => void navigate({ to: '/network/alarms', search: (now) => ({ ...kept(now), alarm: id }) }), [navigate]);
  const close = useCallback(() => void navigate({ to: '/network/alarms', search: kept }), [navigate]);
  const apply = useCallback((params: { [key: string]: string | undefined }) => void navigate({ to: '/network/alarms', search: params }), [navigate]);

  return (
    <div className="alarms" data-open={search.alarm && !refused ? true : undefined}>
      <section className="panel alarms-list" aria-labelledby="alarms-title">
        <div className="panel-head alarms-head">
          <h2 id="alarms-title">{t(past ? 'alarms.titleThen' : 'alarms.title')}</h2>
          {refused ? null : <LiveNote alarms={alarms} paused={paused} />}
          <div className="right" data-hidden={refused || undefined}>
            {refused ? null : <SavedViews page="alarms" current={{ state: search.state, telling: search.telling }} onApply={apply} />}
            <Segmented<StateFilter>
              size="small"
              aria-label={t('alarms.filter')}
              value={filter}
              onChange={(state) => void navigate({ to: '/network/alarms', search: (now) => kept({ ...now, state }) })}
              options={filters.map((value) => ({ value, label: t(`alarms.show.${value}`) }))}
            />
            {past || refused ? null : (
              <Select<TellingFilter>
                size="small"
                className="alarms-telling"
                aria-label={t('alarms.telling.label')}
                value={telling}
                onChange={(one) => void navigate({ to: '/network/alarms', search: (now) => kept({ ...now, telling: one === 'all' ? undefined : one }) })}
                options={tellings.map((value) => ({ value, label: t(`alarms.telling.${value}`) }))}
              />
            )}
            {past ? null : (
              <Button size="small" icon={paused ? <Play aria-hidden size={13} /> : <Pause aria-hidden size={13} />} onClick={() => setPaused(!paused)}>
                {paused ? t('alarms.resume') : t('alarms.pause')}
              </Button>
            )}
          </div>
        </div>
        <Body alarms={alarms} filter={filter} selected={search.alarm ?? null} onOpen={open} />
      </section>
      {search.alarm && !refused ? <AlarmPanel key={search.alarm} id={search.alarm} onClose={close} /> : null}
    </div>
  );
}

/** The filters of the page, whatever is open beside them. */
function kept(search: { state?: string | undefined; telling?: string | undefined }): { state?: string; telling?: string } {
  return { ...(search.state ? { state: search.state } : {}), ...(search.telling ? { telling: search.telling } : {}) };
}

function LiveNote({ alarms, paused }: { alarms: AlarmRows; paused: boolean }) {
  const { t, language } = useWords();
  const live = useLinkState().state === 'live' && !paused && !asOfDay();
  const rows = formatCount(alarms.rows.length, language);
  const loading = alarms.total !== null && !alarms.complete && !alarms.error;
  return (
    <span className="note live-note" data-live={live || undefined}>
      <i aria-hidden />
      {paused ? `${t('alarms.paused')} · ` : ''}
      {loading ? t('alarms.loaded', { rows, total: formatCount(alarms.total ?? 0, language) }) : t('alarms.rows', { rows })}
    </span>
  );
}

interface BodyProps {
  alarms: AlarmRows;
  filter: StateFilter;
  selected: string | null;
  onOpen: (id: string) => void;
}

function Body({ alarms, filter, selected, onOpen }: BodyProps) {
  const { t } = useWords();
  const noticed = useNoticedSource(alarms.rows);
  if (alarms.rows.length > 0) {
    return (
      <>
        <SourceNotice source={noticed} />
        <AlarmGrid rows={alarms.rows} selected={selected} onOpen={onOpen} />
      </>
    );
  }
  if (alarms.error) return <FaultState error={alarms.error} action={<Button onClick={alarms.retry}>{t('fault.retry')}</Button>} />;
  if (!alarms.complete) return <Skeleton rows={18} height={14} />;
  return <StateBox title={t(`alarms.empty.${filter}`)} text={<EmptyHint />} />;
}

function EmptyHint() {
  const { t } = useWords();
  return (
    <>
      {t('alarms.empty.hint')}
      <pre>{`POST ${location.origin}/eventListener/v7\nAuthorization: Bearer tm_…`}</pre>
    </>
  );
}
