import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { daysAfter, daysBetween, today } from '../../format/days';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { meetingName } from '../../ui/meeting-name';
import { lastOf, monthAfter, useMonth } from './queries';

/** The meetings of a month: seven columns where there is room, the days with meetings alone on a phone. */
export function MonthGrid({ month, mine, onMonth }: { month: string; mine: boolean; onMonth: (month: string) => void }) {
  const { t } = useWords();
  const found = useMonth(month, mine, true);
  const first = `${month}-01`;
  const days = Array.from({ length: daysBetween(first, lastOf(month)) + 1 }, (_, at) => daysAfter(first, at));
  // Weeks begin on Monday.
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const [year, number] = month.split('-');
  return (
    <div className="meetings-month">
      <div className="meetings-turn">
        <Button aria-label={t('meetings.monthBefore')} icon={<ChevronLeft aria-hidden size={16} />} onClick={() => onMonth(monthAfter(month, -1))} />
        <h3 aria-live="polite">{t('meetings.monthOf', { month: `${number}/${year}` })}</h3>
        <Button aria-label={t('meetings.monthNext')} icon={<ChevronRight aria-hidden size={16} />} onClick={() => onMonth(monthAfter(month, 1))} />
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={5} height={60} /> : null}
      {found.data ? (
        <>
          <div className="meetings-week" aria-hidden>
            {[0, 1, 2, 3, 4, 5, 6].map((day) => (
              <span key={day}>{t(`meetings.weekday.${day}`)}</span>
            ))}
          </div>
          <ol className="meetings-grid">
            {Array.from({ length: lead }, (_, at) => (
              <li key={`before-${at}`} aria-hidden data-empty />
            ))}
            {days.map((day) => {
              const those = found.data.items.filter((one) => one.day === day);
              return (
                <li key={day} data-empty={those.length === 0 || undefined} data-today={day === today() || undefined}>
                  <span className="meetings-day">
                    <span className="meetings-number">{Number(day.slice(8))}</span>
                    <span className="meetings-date">{formatDate(day)}</span>
                  </span>
                  {those.map((one) => (
                    <Link key={one.id} to="/organisation/meetings/$id" params={{ id: one.id }} data-cancelled={one.state === 'CANCELLED' || undefined}>
                      {one.time} <SafeText text={`${meetingName(one, t)} – ${one.bodyName?.name ?? ''}`} />
                    </Link>
                  ))}
                </li>
              );
            })}
          </ol>
          {found.data.total === 0 ? <p className="meetings-note">{t('meetings.monthNone')}</p> : null}
          {found.data.total > found.data.items.length ? <p className="meetings-note">{t('meetings.monthMore', { n: found.data.items.length })}</p> : null}
        </>
      ) : null}
    </div>
  );
}
