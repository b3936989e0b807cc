import { useWords, type Wording } from '../../../i18n';
import { partsOf } from './recurrence';

/** How work comes again, in words. */
export function RecurrenceWords({ rule }: { rule: string }) {
  const { t } = useWords();
  return <>{recurrenceWords(rule, t)}</>;
}

export function recurrenceWords(rule: string, t: Wording['t']): string {
  const parts = partsOf(rule);
  const often = parts['INTERVAL'] ?? '1';
  const days = (parts['BYDAY'] ?? '')
    .split(',')
    .filter(Boolean)
    .map((day) => t(`work.weekday.${day.slice(-2) as 'MO'}`))
    .join(', ');
  const nth = parts['BYDAY']?.slice(0, -2) ?? '';
  const until = parts['UNTIL'];
  return [
    t(`work.freq.${(parts['FREQ'] ?? 'DAILY') as 'DAILY'}${often === '1' ? '' : '_N'}`, { n: often }),
    parts['BYMONTHDAY'] ? (parts['BYMONTHDAY'] === '-1' ? t('work.lastDay') : t('work.monthDay', { day: parts['BYMONTHDAY'] })) : '',
    nth === '' ? days : t(nth === '-1' ? 'work.lastWeekday' : 'work.nthWeekday', { n: nth, day: days }),
    until ? t('work.untilDay', { day: `${until.slice(6)}/${until.slice(4, 6)}/${until.slice(0, 4)}` }) : t('work.times', { n: parts['COUNT'] ?? '' }),
  ]
    .filter(Boolean)
    .join(', ');
}
