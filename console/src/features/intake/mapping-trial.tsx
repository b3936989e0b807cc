import { useMutation } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { FlaskConical } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { postJson } from '../../api/http';
import type { MappingRule, MappingStep, TriedMessage } from '../../api/types';
import { useWords } from '../../i18n';
import { causeWord, standardCause } from '../../ui/cause-names';
import { SafeText } from '../../ui/safe-text';
import { Refusal } from '../../ui/refusal';

const protocols = ['SYSLOG', 'ALERTMANAGER', 'SNMP'] as const;
const claims = ['sourceName', 'interfaceName', 'eventSourceType', 'alarmCondition', 'specificProblem', 'severity'] as const;

/** Tries the rules as they stand in the editor on a pasted sample; nothing is recorded. */
export function MappingTrial({ rules }: { rules: MappingRule[] | null }) {
  const { t } = useWords();
  const field = useId();
  const [protocol, setProtocol] = useState<(typeof protocols)[number]>('SYSLOG');
  const [sample, setSample] = useState('');
  const trial = useMutation({ mutationFn: () => postJson<TriedMessage[]>('/api/mapping/trial', { protocol, sample, rules }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    trial.mutate();
  };
  return (
    <section className="panel" aria-labelledby="trial-title">
      <div className="panel-head">
        <h2 id="trial-title">{t('intake.trial')}</h2>
      </div>
      <form className="intake-draft" onSubmit={submit} noValidate>
        <Segmented aria-label={t('intake.protocol')} value={protocol} options={protocols.map((value) => ({ value, label: t(`intake.protocolOf.${value}`) }))} onChange={setProtocol} />
        <label htmlFor={field}>{t(`intake.sampleOf.${protocol}`)}</label>
        <Input.TextArea id={field} className="mono" spellCheck={false} rows={6} maxLength={200_000} value={sample} onChange={(event) => setSample(event.target.value)} />
        <Refusal error={trial.error} />
        <div className="intake-actions">
          <Button htmlType="submit" icon={<FlaskConical aria-hidden size={15} />} disabled={rules === null || !sample.trim()} loading={trial.isPending}>
            {t('intake.tryNow')}
          </Button>
        </div>
      </form>
      <div role="status" aria-label={t('intake.trialResult')}>
        {trial.data?.map((message, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the order of the sample is all that tells messages apart
          <Tried key={at} at={at + 1} message={message} />
        ))}
      </div>
    </section>
  );
}

function Tried({ at, message }: { at: number; message: TriedMessage }) {
  const { t } = useWords();
  const { effect, fields } = message;
  const report = effect.report;
  return (
    <article className="intake-tried">
      <h3>
        {t('intake.message', { n: at })}: {effect.unclear ? t(`intake.reasonOf.${effect.unclear}`) : t(report ? 'intake.becomesAlarm' : 'intake.becomesNothing', { rule: effect.rule ?? '' })}
      </h3>
      {report ? (
        <dl className="intake-claim">
          {claims.map((name) =>
            report[name] ? (
              <div key={name}>
                <dt>{t(`intake.claimOf.${name}`)}</dt>
                <dd>
                  <SafeText text={report[name]} /> {name === 'alarmCondition' || name === 'specificProblem' ? <Meaning sent={report[name]} /> : null}
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      ) : null}
      <ol className="intake-steps">
        {effect.steps.map((step) => (
          <li key={step.rule} data-kind={step.kind}>
            <b>
              <SafeText text={step.rule} />
            </b>{' '}
            {stepWords(step, t)}
            {Object.entries(step.captured).map(([name, value]) => (
              <code key={name}>
                <SafeText text={`${name}=${value}`} />
              </code>
            ))}
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('intake.fields')}</summary>
        <dl className="intake-claim">
          {Object.entries(fields).map(([name, value]) => (
            <div key={name}>
              <dt className="mono">
                <SafeText text={name} />
              </dt>
              <dd>
                <SafeText text={value} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </article>
  );
}

/** What a standard name means; nothing for another. */
function Meaning({ sent }: { sent: string }) {
  const { t } = useWords();
  return standardCause(sent) ? <span className="muted">({causeWord(sent, t)})</span> : null;
}

function stepWords(step: MappingStep, t: (key: string, values?: Record<string, string | number>) => string): string {
  return t(`intake.stepOf.${step.kind}`, { detail: step.detail });
}
