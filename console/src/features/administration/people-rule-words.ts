import type { Wording } from '../../i18n';

interface Cited {
  regulation: string;
  article: string;
}

interface Levels extends Cited {
  common: number;
  results: number;
  excellent: { points: number; onTimeShare: number; beyondShare: number; shortcomingsMended: boolean; noneBelowDisciplined: boolean };
  good: { points: number; onTimeShare: number };
  completed: { points: number; allDone: boolean; lateShare: number };
}

/** The rules of elections and of the yearly grading in words; null for parameters of another form. */
export function peopleRuleWords(value: unknown, t: Wording['t'], language: string): string | null {
  if (typeof value !== 'object' || value === null || !('regulation' in value) || !('article' in value)) return null;
  const share = (part: unknown) => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { style: 'percent', maximumFractionDigits: 2 }).format(Number(part));
  const words = said(value, t, share);
  return words === null ? null : t('peopleRules.cited', { regulation: String(value.regulation), article: String(value.article), words });
}

function said(value: object, t: Wording['t'], share: (part: unknown) => string): string | null {
  if ('invalid' in value && Array.isArray(value.invalid)) {
    const reasons = value.invalid.map((reason) => t(`peopleRules.invalid.${String(reason)}`)).join('; ');
    const columns = t('columnsUpToSeats' in value && value.columnsUpToSeats === true ? 'peopleRules.columnsBound' : 'peopleRules.columnsFree');
    return `${t('peopleRules.ballot', { reasons })} ${columns}`;
  }
  if ('over' in value) return t('peopleRules.majority', { share: share(value.over) });
  if ('atLastSeat' in value) return t(`peopleRules.tie.${String(value.atLastSeat)}`);
  if ('best' in value) return t('peopleRules.discipline', { grade: t(`peopleRules.grade.${String(value.best)}`) });
  if ('share' in value && 'of' in value && 'least' in value) {
    const cap = t(`peopleRules.cap.${String(value.of)}`, { share: share(value.share) });
    return value.least === 0 ? cap : `${cap} ${t('peopleRules.least', { n: String(value.least) })}`;
  }
  return 'excellent' in value && 'good' in value && 'completed' in value ? levels(value as unknown as Levels, t, share) : null;
}

function levels(rule: Levels, t: Wording['t'], share: (part: unknown) => string): string {
  const excellent = [
    t('peopleRules.points', { n: rule.excellent.points }),
    t('peopleRules.onTime', { share: share(rule.excellent.onTimeShare) }),
    t('peopleRules.beyond', { share: share(rule.excellent.beyondShare) }),
    ...(rule.excellent.shortcomingsMended ? [t('peopleRules.mended')] : []),
    ...(rule.excellent.noneBelowDisciplined ? [t('peopleRules.noneBelow')] : []),
  ];
  const good = [t('peopleRules.points', { n: rule.good.points }), t('peopleRules.onTime', { share: share(rule.good.onTimeShare) })];
  const completed = [
    t('peopleRules.points', { n: rule.completed.points }),
    ...(rule.completed.allDone ? [t('peopleRules.allDone')] : []),
    t('peopleRules.late', { share: share(rule.completed.lateShare) }),
  ];
  const level = (grade: string, conditions: string[]) => `${capital(t(`peopleRules.grade.${grade}`))}: ${conditions.join(', ')}.`;
  return [t('peopleRules.scale', { common: rule.common, results: rule.results }), level('EXCELLENT', excellent), level('GOOD', good), level('COMPLETED', completed), t('peopleRules.else')].join(' ');
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
