import type { ReactNode } from 'react';
import type { PersonCapability } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';

type Skill = PersonCapability['skills'][number];
type Certificate = PersonCapability['certificates'][number];

/** Whether the last day of a certificate is before a day (yyyy-MM-dd). */
export const expiredBy = (one: Certificate, day: string) => one.validTo !== null && one.validTo < day;

/** A skill: what the person says beside what a head confirmed. */
export function SkillLine({ one, actions }: { one: Skill; actions?: ReactNode }) {
  const { t } = useWords();
  return (
    <li className="cap-line">
      <b>
        <SafeText text={one.item.name} />
      </b>
      <span className="cap-words">
        <OriginMark origin="REPORTED" />
        <span>{one.stated ? t('capability.stated', { level: t(`capability.levels.${one.stated.level}`), date: formatDate(one.stated.at) }) : t('capability.notStated')}</span>
        <span data-waits={one.waits || undefined}>
          {one.confirmed ? (
            <SafeText text={t('capability.confirmed', { level: t(`capability.levels.${one.confirmed.level}`), by: one.confirmed.by ?? '–', date: formatDate(one.confirmed.at) })} />
          ) : (
            t('capability.notConfirmed')
          )}
        </span>
        {one.waits ? <span className="chip">{t('capability.waits')}</span> : null}
      </span>
      {one.stated?.note ? (
        <span className="muted">
          <SafeText text={one.stated.note} />
        </span>
      ) : null}
      {actions}
    </li>
  );
}

/** A certificate with its days. */
export function CertificateLine({ one, day, actions }: { one: Certificate; day: string; actions?: ReactNode }) {
  const { t } = useWords();
  const expired = expiredBy(one, day);
  return (
    <li className="cap-line" data-over={expired || one.state === 'WITHDRAWN' || one.state === 'REFUSED' || undefined}>
      <b>
        <SafeText text={one.item.name} />
      </b>
      <span className="cap-words">
        <OriginMark origin="REPORTED" />
        <SafeText text={t('capability.paper', { number: one.number, issuer: one.issuer })} />
        <span>{one.validTo ? t('capability.validFromTo', { from: formatDate(one.issuedOn), to: formatDate(one.validTo) }) : t('capability.validFrom', { from: formatDate(one.issuedOn) })}</span>
        <span className="chip">{t(expired && one.state === 'CONFIRMED' ? 'capability.expired' : `capability.paperState.${one.state}`)}</span>
      </span>
      {one.reason ? (
        <span className="muted">
          <SafeText text={one.reason} />
        </span>
      ) : null}
      {actions}
    </li>
  );
}
