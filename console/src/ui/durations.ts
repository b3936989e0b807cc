import { splitDuration } from '../format/times';

/** A length of time in words, its two largest units: 2 giờ 5 phút. */
export function durationWords(milliseconds: number, t: (key: string, values?: Record<string, unknown>) => string): string {
  const { days, hours, minutes, seconds } = splitDuration(milliseconds);
  const all: [string, number][] = [
    ['duration.days', days],
    ['duration.hours', hours],
    ['duration.minutes', minutes],
    ['duration.seconds', seconds],
  ];
  const first = all.findIndex(([, n]) => n > 0);
  if (first < 0) return t('duration.seconds', { n: 0 });
  return all
    .slice(first, first + 2)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n }))
    .join(' ');
}
