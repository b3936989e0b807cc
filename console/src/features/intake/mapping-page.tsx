import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { MappingDraft, MappingRule, MappingState, MappingVersion } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { Refusal } from '../../ui/refusal';
import { useMe } from '../../ui/choices';
import { MappingTrial } from './mapping-trial';
import { useMapping } from './queries';
import './intake.css';

/** Mạng › Quy tắc quy đổi: the draft, tried on samples, and the versions that were put in force. */
export function MappingPage() {
  const { t } = useWords();
  const mapping = useMapping();
  if (mapping.error) return <FaultState error={mapping.error} action={<Button onClick={() => void mapping.refetch()}>{t('fault.retry')}</Button>} />;
  if (!mapping.data) return <Skeleton rows={8} height={44} />;
  return <Mapping key={mapping.data.draft.version} state={mapping.data} />;
}

function Mapping({ state }: { state: MappingState }) {
  const { t } = useWords();
  const administrates = useMe()?.role === 'administrator';
  const kept = written(state.draft.rules);
  const [text, setText] = useState(kept);
  const [issuing, setIssuing] = useState(false);
  const client = useQueryClient();
  const field = useId();
  const { rules, wrong } = read(text);
  const save = useMutation({ mutationFn: () => putJson<MappingDraft>('/api/mapping/draft', { rules, version: state.draft.version }), onSuccess: () => client.invalidateQueries({ queryKey: ['mapping'] }) });
  const current = state.versions[0];
  return (
    <div className="intake-page">
      <section className="panel" aria-labelledby="draft-title">
        <div className="panel-head">
          <h2 id="draft-title">{t('intake.mapping')}</h2>
          <span className="note">{current ? t('intake.inForce', { n: current.number, date: formatDateMinute(current.inForceFrom) }) : t('intake.nothingInForce')}</span>
        </div>
        <p className="intake-about">{t('intake.mappingAbout')}</p>
        <div className="intake-draft">
          <label htmlFor={field}>{t('intake.draft')}</label>
          <Input.TextArea id={field} className="mono" spellCheck={false} rows={26} readOnly={!administrates} value={text} onChange={(event) => setText(event.target.value)} />
          {wrong ? (
            <p className="intake-wrong" role="alert">
              {t('intake.notJson')} <SafeText text={wrong} />
            </p>
          ) : null}
          <Refusal error={save.error} />
          {administrates ? (
            <div className="intake-actions">
              <Button disabled={rules === null || text === kept} loading={save.isPending} onClick={() => save.mutate()}>
                {t('intake.saveDraft')}
              </Button>
              <Button type="primary" disabled={text !== kept} onClick={() => setIssuing(true)}>
                {t('intake.putInForce')}
              </Button>
            </div>
          ) : null}
        </div>
        <Versions versions={state.versions} />
      </section>
      <MappingTrial rules={rules} />
      {issuing ? <PutInForce version={state.draft.version} onClose={() => setIssuing(false)} /> : null}
    </div>
  );
}

function Versions({ versions }: { versions: MappingVersion[] }) {
  const { t } = useWords();
  return (
    <div className="intake-versions">
      <h3>{t('intake.versions')}</h3>
      {versions.length === 0 ? <p className="muted">{t('intake.noVersion')}</p> : null}
      <ol>
        {versions.map((one) => (
          <li key={one.number}>
            <details>
              <summary>
                <b>{t('intake.version', { n: one.number })}</b> {formatDateMinute(one.inForceFrom)} · <SafeText text={one.putBy} />
              </summary>
              <p>
                <SafeText text={one.reason} />
              </p>
              <ul>
                {one.rules.map((rule) => (
                  <li key={rule.name ?? ''}>
                    <SafeText text={rule.name ?? ''} /> <span className="muted">{t(`intake.actionOf.${(rule.action ?? '').toUpperCase()}`)}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}

function PutInForce({ version, onClose }: { version: number; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MappingVersion>('/api/mapping/versions', { reason, version }), onClose);
  return (
    <FormDrawer title={t('intake.putInForce')} about={t('intake.putInForceAbout')} submitWords={t('intake.putInForce')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('intake.reason')} required hint={t('intake.reasonHint')} wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={4} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Rules as people write them: what is not set is left out. */
function written(rules: MappingRule[]): string {
  return JSON.stringify(rules, (_key, value: unknown) => (value === null ? undefined : value), 2);
}

function read(text: string): { rules: MappingRule[] | null; wrong: string } {
  try {
    const rules: unknown = JSON.parse(text);
    return Array.isArray(rules) ? { rules: rules as MappingRule[], wrong: '' } : { rules: null, wrong: '[…]' };
  } catch (failure) {
    return { rules: null, wrong: failure instanceof Error ? failure.message : '' };
  }
}
