import type { RuleWording } from '../../api/types';
import type { Wording } from '../../i18n';
import { calendarWords } from './calendar-words';
import { peopleRuleWords } from './people-rule-words';

/** The parameters of a rule in words; those of a form not known here as they are stored. */
export function parameterWords(parameters: RuleWording['parameters'], { t, language }: Wording): string {
  const value: unknown = parameters;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.map((one) => t(`severity.${one}`)).join(', ');
  if (typeof value === 'object' && value !== null && 'slow' in value && 'short' in value && 'severe' in value) {
    const written = (limit: unknown) => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 }).format(Number(limit));
    return t('administration.thresholds', { slow: written(value.slow), short: written(value.short), severe: written(value.severe) });
  }
  if (typeof value === 'object' && value !== null && 'daysOff' in value && 'from' in value && 'to' in value) {
    return t(value.daysOff === true ? 'administration.quietDaysOff' : 'administration.quiet', { from: String(value.from), to: String(value.to) });
  }
  if (typeof value === 'object' && value !== null && 'noticeHours' in value && 'partial' in value && 'mostHours' in value && 'planned' in value) {
    const partial = t(value.partial === 'SITES' ? 'administration.partialSites' : 'administration.partialCustomers');
    const planned = value.planned === 'EXCLUDED' ? t('administration.plannedExcluded', { notice: String(value.noticeHours), most: String(value.mostHours) }) : t('administration.plannedCounted');
    return `${planned} ${partial}`;
  }
  if (typeof value === 'object' && value !== null && 'senders' in value && 'missedHeartbeats' in value && Array.isArray(value.senders)) {
    const senders = (value.senders as { sender: string; seconds: number; tellsOf: string }[]).map((one) => t('administration.rhythmSender', { sender: one.sender, seconds: String(one.seconds), source: one.tellsOf }));
    return [t('administration.rhythmHeartbeats', { n: String(value.missedHeartbeats) }), ...(senders.length === 0 ? [t('administration.rhythmNone')] : senders)].join(' ');
  }
  return peopleRuleWords(value, t, language) ?? calendarWords(value, t) ?? JSON.stringify(value);
}
