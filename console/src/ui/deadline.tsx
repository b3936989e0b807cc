import { CircleAlert, Clock, OctagonAlert } from 'lucide-react';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import './deadline.css';

const soonDays = 3;

/** A clock in words: how many days are left, or since when the day has passed. Colour only where it presses. */
export function Deadline({ days }: { days: number }) {
  const { t, language } = useWords();
  const late = days < 0;
  const soon = !late && days <= soonDays;
  const Icon = late ? OctagonAlert : soon ? CircleAlert : Clock;
  const n = formatCount(Math.abs(days), language);
  return (
    <span className="deadline" data-tone={late ? 'crit' : soon ? 'minor' : undefined}>
      <Icon aria-hidden size={14} strokeWidth={1.9} />
      {late ? t('deadline.late', { n }) : days === 0 ? t('deadline.today') : t('deadline.left', { n })}
    </span>
  );
}
