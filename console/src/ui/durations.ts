import { formatNumber } from '../format/numbers';
import { splitDuration } from '../format/times';
import type { Wording } from '../i18n';

const minute = 60_000;

/** A length of time in words, its two largest units: 2 giờ 5 phút; below a minute seconds with what stands behind the comma. */
export function durationWords(milliseconds: number, { t, language }: Wording): string {
  const hundredths = Math.round(milliseconds / 10) / 100;
  if (hundredths * 1000 < minute) return t('duration.seconds', { n: formatNumber(milliseconds > 0 ? Math.max(0.01, hundredths) : 0, language, 2) });
  const { days, hours, minutes, seconds } = splitDuration(milliseconds);
  const all: [string, number][] = [
    ['duration.days', days],
    ['duration.hours', hours],
    ['duration.minutes', minutes],
    ['duration.seconds', seconds],
  ];
  const first = all.findIndex(([, n]) => n > 0);
  return all
    .slice(first, first + 2)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n: formatNumber(n, language, 0) }))
    .join(' ');
}
