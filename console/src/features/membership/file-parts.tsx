import type { MembershipFile, MembershipReading, MembershipStep } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

/** How the person stands, in days. */
export function Stands({ file }: { file: MembershipFile }) {
  const { t } = useWords();
  const { stands } = file;
  const facts: [string, string][] = [
    ['membership.cell', file.cell?.name ?? '–'],
    ['membership.bornOn', formatDate(file.bornOn)],
    ...(file.consentOn ? [['membership.consentOn', formatDate(file.consentOn)] as [string, string]] : []),
    ...(stands.admittedOn ? [['membership.admittedOn', formatDate(stands.admittedOn)] as [string, string]] : []),
    ...(stands.probationEnds ? [['membership.probationEnds', formatDate(stands.probationEnds)] as [string, string]] : []),
    ...(stands.officialOn ? [['membership.officialOn', formatDate(stands.officialOn)] as [string, string]] : []),
  ];
  return (
    <section className="panel" aria-label={t('membership.stands')}>
      <dl className="facts study-about">
        {facts.map(([label, value]) => (
          <div key={label} className="members-fact">
            <dt>{t(label)}</dt>
            <dd>
              <SafeText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every step in its order, withdrawn ones struck out with why. */
export function Steps({ file }: { file: MembershipFile }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="member-steps">
      <div className="panel-head">
        <h2 id="member-steps">{t('membership.steps')}</h2>
      </div>
      <ol className="members-steps">
        {file.steps.map((step) => (
          <li key={step.number} data-withdrawn={step.withdrawn ? true : undefined}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { step: MembershipStep }) {
  const { t, language } = useWords();
  const n = (value: number | null) => formatCount(value ?? 0, language);
  return (
    <>
      <b>
        {formatDate(step.day)} · {t(`membership.kind.${step.kind}`)}
      </b>
      {step.convened === null ? null : (
        <span>
          {t('membership.votes', { agreed: n(step.agreed), present: n(step.present), convened: n(step.convened) })} · <b>{t(step.passed ? 'membership.passed' : 'membership.failed')}</b>
        </span>
      )}
      {step.introducers.length > 0 ? <SafeText text={step.introducers.map((person) => person.fullName).join(', ')} /> : null}
      {step.symbol ? <SafeText text={`${step.symbol}${step.decidedBy ? `, ${step.decidedBy}` : ''}`} /> : null}
      {step.cell && step.kind === 'TRANSFERRED' ? <SafeText text={step.cell.name} /> : null}
      {step.note ? <SafeText text={step.note} /> : null}
      <span className="muted">
        <SafeText text={t('membership.recordedBy', { name: step.recordedBy, at: formatDateMinute(step.recordedAt) })} />
      </span>
      {step.withdrawn ? <SafeText text={t('membership.withdrawnFor', { name: step.withdrawn.by, reason: step.withdrawn.reason })} /> : null}
    </>
  );
}

/** Who read a file, when and why. */
export function Readings({ readings }: { readings: MembershipReading[] }) {
  const { t } = useWords();
  if (readings.length === 0) return <p className="study-note">{t('membership.readNever')}</p>;
  return (
    <ul className="members-readings">
      {readings.map((one, at) => (
        <li key={at}>
          {formatDateMinute(one.at)} · <SafeText text={one.person?.fullName ?? one.account} /> · {t(`membership.purposes.${one.purpose}`)}
        </li>
      ))}
    </ul>
  );
}
