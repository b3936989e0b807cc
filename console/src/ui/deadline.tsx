import { CircleAlert, Clock, OctagonAlert } from 'lucide-react';
import { daysAfter, daysBetween, today } from '../format/days';
import { formatCount } from '../format/numbers';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { useDaysOff, workingDaysBetween } from './working-days';
import './deadline.css';

const soonDays = 3;

/**
 * A clock in words: how many working days are left, or since how many days the day has passed. Colour only where it
 * presses.
 */
export function Deadline({ days }: { days: number }) {
  const { t } = useWords();
  const left = useTimeLeft(daysAfter(today(), days));
  const Icon = left.late ? OctagonAlert : left.soon ? CircleAlert : Clock;
  return (
    <span className="deadline" data-tone={left.late ? 'crit' : left.soon ? 'minor' : undefined} title={left.late ? undefined : t('deadline.day', { date: formatDate(left.due) })}>
      <Icon aria-hidden size={14} strokeWidth={1.9} />
      {left.words}
    </span>
  );
}

/** How long it is until a day, in words: working days ahead of it, plain days past it. */
export function useTimeLeft(due: string): { due: string; late: boolean; soon: boolean; words: string } {
  const { t, language } = useWords();
  const off = useDaysOff();
  const days = daysBetween(today(), due);
  if (days < 0) return { due, late: true, soon: false, words: t('deadline.late', { n: formatCount(-days, language) }) };
  const working = workingDaysBetween(off, today(), due);
  const soon = (working ?? days) <= soonDays;
  if (days === 0) return { due, late: false, soon, words: t('deadline.today') };
  if (working === null) return { due, late: false, soon, words: t('deadline.left', { n: formatCount(days, language) }) };
  return { due, late: false, soon, words: working === 0 ? t('deadline.rest') : t('deadline.working', { n: formatCount(working, language) }) };
}
