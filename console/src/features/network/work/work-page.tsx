import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { CalendarClock, Plus } from 'lucide-react';
import { useState } from 'react';
import { formatCount } from '../../../format/numbers';
import { formatDate, formatMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { typeWord } from '../../../ui/object-words';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../../ui/states';
import '../availability/availability.css';
import { AnnounceForm } from './announce-form';
import { ranges, useWorkCalendar, type Range, type Work } from './queries';
import { WorkPanel } from './work-panel';
import { RecurrenceWords } from './work-words';
import '../network.css';
import './work.css';

/** Mạng › Công việc: what is announced, day by day, and one of them with its times, conflicts and what it keeps from being told. */
export function WorkPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/work' });
  const role = useMe()?.role;
  const [range, setRange] = useState<Range>('month');
  const [announcing, setAnnouncing] = useState(false);
  const calendar = useWorkCalendar(range);
  const open = (work?: string) => void navigate({ to: '/network/work', search: work ? { work } : {}, replace: true });
  const works = calendar.data?.works ?? [];
  return (
    <div className="work-page" data-open={search.work ? true : undefined}>
      <section className="panel work-list" aria-labelledby="work-title">
        <div className="panel-head">
          <h2 id="work-title">{t('work.title')}</h2>
          {calendar.data ? <span className="note">{t('work.total', { n: formatCount(works.length, language) })}</span> : null}
          <span className="right">
            {role === 'noc' || role === 'administrator' ? (
              <Button icon={<Plus aria-hidden size={15} />} onClick={() => setAnnouncing(true)}>
                {t('availability.announce')}
              </Button>
            ) : null}
          </span>
        </div>
        <div className="work-tools">
          <Segmented<Range> size="small" aria-label={t('work.range')} value={range} onChange={setRange} options={ranges.map((one) => ({ value: one, label: t(`work.ranges.${one}`) }))} />
        </div>
        {calendar.error ? <FaultState error={calendar.error} action={<Button onClick={() => void calendar.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {calendar.isPending ? <Skeleton rows={6} height={48} /> : null}
        {calendar.data && works.length === 0 ? <StateBox icon={CalendarClock} title={t('work.none')} text={t('work.noneText')} /> : null}
        <div className="scroll">
          {byDay(works).map(([day, all]) => (
            <section key={day} aria-label={day}>
              <h3 className="work-day">{day}</h3>
              <ul className="work-rows">
                {all.map((work) => (
                  <li key={work.window.id}>
                    <button type="button" className="work-row" aria-current={work.window.id === search.work || undefined} onClick={() => open(work.window.id)}>
                      <span className="mono">
                        {formatMinute(work.window.from)} – {formatMinute(work.window.to)}
                      </span>
                      <span className="work-words">
                        <b>
                          <span className="work-type">{typeWord(work.object.type, t)}</span> <SafeText text={work.object.name} />
                        </b>
                        <span>
                          <SafeText text={work.window.reason} />
                        </span>
                        {work.recurrence ? (
                          <span className="muted">
                            <RecurrenceWords rule={work.recurrence} />
                          </span>
                        ) : null}
                        {work.window.conflictReason ? <span className="chip">{t('work.despite')}</span> : null}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {calendar.data && !calendar.data.complete ? <p className="hint">{t('work.more')}</p> : null}
        </div>
      </section>
      {search.work ? (
        <WorkPanel key={search.work} id={search.work} onClose={() => open()} />
      ) : (
        <section className="panel work-none">
          <CalendarClock aria-hidden size={26} />
          <p>{t('work.choose')}</p>
        </section>
      )}
      {announcing ? (
        <AnnounceForm
          onClose={() => setAnnouncing(false)}
          onMade={(made) => {
            setAnnouncing(false);
            open(made.id);
          }}
        />
      ) : null}
    </div>
  );
}

function byDay(works: Work[]): [string, Work[]][] {
  const days = new Map<string, Work[]>();
  for (const work of works) {
    const day = formatDate(work.window.from);
    days.set(day, [...(days.get(day) ?? []), work]);
  }
  return [...days];
}
