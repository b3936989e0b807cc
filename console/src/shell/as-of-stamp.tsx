import { CalendarClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLinkState } from '../api/live';
import { formatDate, formatDateTime, formatMinute } from '../format/times';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';

const graceMilliseconds = 20_000;

/** Says as of when the page speaks: now while the live feed runs, else how old the figures are. */
export function AsOfStamp() {
  const { t, language } = useWords();
  const link = useLinkState();
  const now = useNow(1_000);
  const live = link.state === 'live';
  const asOf = live ? now : Math.min(now, link.since);
  const age = now - link.since;
  const stale = !live && age > graceMilliseconds;
  const weekday = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(asOf);
  const minutes = Math.floor(age / 60_000);
  const state = live ? t('asOf.live') : stale ? (minutes < 1 ? t('asOf.staleSeconds') : t('asOf.stale', { minutes: formatCount(minutes, language) })) : t('asOf.connecting');
  return (
    <div className="as-of" data-state={live ? 'live' : stale ? 'stale' : 'connecting'} title={formatDateTime(asOf)}>
      <CalendarClock aria-hidden size={15} strokeWidth={1.7} />
      <span className="as-of-word">{t('asOf.label')}</span>
      <strong>{formatMinute(asOf)}</strong>
      <span className="as-of-date">
        {weekday} {formatDate(asOf)}
      </span>
      <span className="as-of-state" role="status">
        <i aria-hidden />
        {state}
      </span>
    </div>
  );
}

function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const handle = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(handle);
  }, [every]);
  return now;
}
