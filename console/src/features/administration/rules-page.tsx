import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { BadgeCheck, CircleDashed, Scale } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { postJson } from '../../api/http';
import type { Rule, RuleWording } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { Refusal } from '../../ui/refusal';
import { useRule, useRules } from './queries';
import { parameterWords } from './rule-words';
import './administration.css';

/** Quản trị › Quy định: the dated rules, where each comes from, and who checked it against that document. */
export function RulesPage() {
  const { t, language } = useWords();
  const rules = useRules(language);
  return (
    <section className="panel admin-rules" aria-labelledby="rules-title">
      <div className="panel-head">
        <h2 id="rules-title">{t('administration.rules')}</h2>
        <span className="note">{t('administration.rulesNote')}</span>
      </div>
      {rules.error ? <FaultState error={rules.error} action={<Button onClick={() => void rules.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {rules.isPending ? <Skeleton rows={6} height={44} /> : null}
      {rules.data?.items.length === 0 ? <StateBox icon={Scale} title={t('administration.noRule')} /> : null}
      <ul className="rule-list">
        {rules.data?.items.map((rule) => (
          <li key={rule.code}>
            <RuleCard code={rule.code} name={rule.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RuleCard({ code, name }: { code: string; name: string }) {
  const { language } = useWords();
  const rule = useRule(code, language);
  return (
    <article className="rule">
      <h3>
        {name} <code>{code}</code>
      </h3>
      {rule.error ? <FaultState error={rule.error} /> : null}
      {rule.isPending ? <Skeleton rows={2} height={28} /> : null}
      <ol className="rule-wordings">
        {rule.data?.wordings.toReversed().map((wording) => (
          <li key={wording.effectiveFrom}>
            <Wording wording={wording} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Wording({ wording }: { wording: RuleWording }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="rule-range">
        {wording.effectiveTo ? t('administration.range', { from: formatDate(wording.effectiveFrom), to: formatDate(wording.effectiveTo) }) : t('administration.since', { date: formatDate(wording.effectiveFrom) })}
      </p>
      <p className="rule-parameters">
        <SafeText text={parameterWords(wording.parameters, words)} />
      </p>
      <p>
        {t('administration.source')}: <SafeText text={wording.source} />
      </p>
      {wording.verified ? (
        <p className="rule-checked">
          <BadgeCheck aria-hidden size={16} />
          <SafeText text={t('administration.verifiedBy', { name: wording.recordedBy, time: formatDateMinute(wording.recordedAt) })} />
        </p>
      ) : (
        <p className="rule-unchecked">
          <CircleDashed aria-hidden size={16} />
          {t('administration.unverified')}
          {open ? null : (
            <Button size="small" onClick={() => setOpen(true)}>
              {t('administration.verify')}
            </Button>
          )}
        </p>
      )}
      {open && !wording.verified ? <VerifyForm wording={wording} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function VerifyForm({ wording, onClose }: { wording: RuleWording; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [source, setSource] = useState('');
  const verify = useMutation({
    mutationFn: () => postJson<Rule>(`/api/rules/${encodeURIComponent(wording.code)}/verified`, { effectiveFrom: wording.effectiveFrom, source: source.trim() }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rules'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate();
  };
  return (
    <form className="admin-form" onSubmit={submit} aria-label={t('administration.verify')}>
      <label>
        <span>{t('administration.verifySource')}</span>
        <Input autoFocus value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
      </label>
      <Refusal error={verify.error} />
      <div className="admin-actions">
        <Button type="primary" htmlType="submit" disabled={!source.trim()} loading={verify.isPending}>
          {t('administration.verifyNow')}
        </Button>
        <Button onClick={onClose}>{t('administration.cancel')}</Button>
      </div>
    </form>
  );
}
