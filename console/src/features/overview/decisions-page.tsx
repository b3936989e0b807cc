import { Button, Input, Segmented } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import type { Decision } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { DecisionLine } from './decision-line';
import { useDecide, useDecisions } from './queries';
import './overview.css';

type Which = 'all' | 'mine' | 'OBSTACLE' | 'TASK';

/** Toàn cảnh › Chờ quyết: what waits for whose decision, by what it endangers; the reader's own first. */
export function DecisionsPage() {
  const { t, language } = useWords();
  const decisions = useDecisions();
  const [which, setWhich] = useState<Which>('all');
  const data = decisions.data;
  const shown = (data?.items ?? []).filter((decision) => which === 'all' || (which === 'mine' ? decision.mine : decision.kind === which));
  const n = (count: number) => formatCount(count, language);
  return (
    <section className="panel decisions-page" aria-labelledby="decisions-title">
      <div className="panel-head">
        <h2 id="decisions-title">{t('overview.decisions.title')}</h2>
        {data ? <span className="note">{t('overview.decisions.sums', { obstacles: n(data.sums.obstacles), tasks: n(data.sums.tasks), late: n(data.sums.overdue) })}</span> : null}
        <div className="right">
          <Segmented<Which>
            size="small"
            aria-label={t('overview.decisions.which')}
            value={which}
            onChange={setWhich}
            options={(['all', 'mine', 'OBSTACLE', 'TASK'] as const).map((value) => ({ value, label: value === 'mine' && data ? `${t('overview.decisions.mine')} ${n(data.sums.mine)}` : t(`overview.decisions.${value}`) }))}
          />
        </div>
      </div>
      {decisions.error && !data ? <FaultState error={decisions.error} action={<Button onClick={() => void decisions.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {decisions.isPending ? <Skeleton rows={6} height={72} /> : null}
      {data && shown.length === 0 ? <StateBox icon={CircleCheck} title={t('overview.decisions.none')} text={t('overview.decisions.noneText')} /> : null}
      <ul className="plain-rows decision-rows">
        {shown.map((decision) => (
          <li key={decision.id}>
            <DecisionLine decision={decision} action={decision.mayDecide ? <Deciding decision={decision} /> : null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The decision itself: words for an obstacle; for a handed-over task yes, or back with a reason. */
function Deciding({ decision }: { decision: Decision }) {
  const { t } = useWords();
  const [writing, setWriting] = useState<'remove' | 'return' | null>(null);
  const decide = useDecide(decision);
  const task = decision.kind === 'TASK';
  return (
    <div className="decision-act">
      {task && decision.note ? (
        <p className="decision-note">
          {t('overview.note')} <SafeText text={decision.note} />
        </p>
      ) : null}
      {writing ? (
        <Words kind={writing} busy={decide.isPending} onClose={() => setWriting(null)} onSend={(text) => decide.mutate({ kind: writing, text })} />
      ) : (
        <div className="decision-actions">
          {task ? (
            <>
              <Button type={decision.mine ? 'primary' : 'default'} loading={decide.isPending} onClick={() => decide.mutate({ kind: 'accept' })}>
                {t('overview.accept')}
              </Button>
              <Button onClick={() => setWriting('return')}>{t('overview.return')}</Button>
            </>
          ) : (
            <Button type={decision.mine ? 'primary' : 'default'} onClick={() => setWriting('remove')}>
              {t('overview.decide')}
            </Button>
          )}
        </div>
      )}
      {decide.error ? <FaultState error={decide.error} /> : null}
    </div>
  );
}

function Words({ kind, busy, onClose, onSend }: { kind: 'remove' | 'return'; busy: boolean; onClose: () => void; onSend: (text: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim()) onSend(text.trim());
  }
  return (
    <form className="decision-form" onSubmit={submit}>
      <label htmlFor={id}>{t(`overview.words.${kind}`)}</label>
      <Input.TextArea id={id} autoFocus rows={2} maxLength={1_000} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="decision-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!text.trim()}>
          {t(kind === 'remove' ? 'overview.send' : 'overview.return')}
        </Button>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </form>
  );
}
