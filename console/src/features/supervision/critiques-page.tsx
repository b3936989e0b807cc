import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { MessageSquareQuote, Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SocialCritique } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { useTimeLeft } from '../../ui/deadline';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { Pager } from '../../ui/pager';
import { useCritiques, useSpokenUnions } from './queries';
import { SendCritique } from './send-critique';
import './supervision.css';

/** Tổ chức › Phản biện: what unions say about drafts and execution, and what they are answered. */
export function CritiquesPage() {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const [sending, setSending] = useState(false);
  const [answering, setAnswering] = useState<SocialCritique | null>(null);
  const found = useCritiques(page);
  const unions = useSpokenUnions().data?.unions ?? [];
  const items = found.data?.items ?? [];
  return (
    <div className="sv">
      <section className="panel" aria-labelledby="sv-critiques">
        <div className="panel-head">
          <h2 id="sv-critiques">{t('critique.title')}</h2>
          {unions.length > 0 ? (
            <span className="right">
              <Button icon={<Plus aria-hidden size={15} />} onClick={() => setSending(true)}>
                {t('critique.send')}
              </Button>
            </span>
          ) : null}
        </div>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={4} height={56} /> : null}
        {found.data && items.length === 0 ? <StateBox icon={MessageSquareQuote} title={t('critique.none')} text={t(unions.length > 0 ? 'critique.noneSend' : 'critique.noneText')} /> : null}
        <ul className="sv-lines sv-evidence" hidden={items.length === 0}>
          {items.map((one) => (
            <Critique key={one.id} one={one} onAnswer={() => setAnswering(one)} />
          ))}
        </ul>
        {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      </section>
      {sending ? <SendCritique unions={unions} onClose={() => setSending(false)} /> : null}
      {answering ? <AnswerCritique one={answering} onClose={() => setAnswering(null)} /> : null}
    </div>
  );
}

function Critique({ one, onAnswer }: { one: SocialCritique; onAnswer: () => void }) {
  const { t } = useWords();
  const last = one.desks.at(-1);
  return (
    <li>
      <span className="sv-facts">
        <span className="chip" data-tone={one.late ? 'crit' : undefined}>
          {one.answer ? t(`critique.outcome.${one.answer.outcome}`) : t('critique.open')}
        </span>
        <span>{t(`critique.about.${one.about}`)}</span>
        <SafeText text={t('critique.by', { union: one.union?.name ?? '–', name: one.by?.fullName ?? '–', at: formatDateMinute(one.at) })} />
      </span>
      {one.directive ? (
        <Link to="/commitments/resolutions/$id" params={{ id: one.directive }} search={{}}>
          <b>
            <SafeText text={one.title} />
          </b>
        </Link>
      ) : (
        <b>
          <SafeText text={one.title} />
        </b>
      )}
      {one.draft ? (
        <details>
          <summary>{t('critique.draft')}</summary>
          <p className="sv-text">
            <SafeText text={one.draft} />
          </p>
        </details>
      ) : null}
      <p className="sv-text">
        <SafeText text={one.text} />
      </p>
      <ul className="sv-against" aria-label={t('critique.desks')}>
        {one.desks.map((desk, index) => (
          <li key={index}>
            <SafeText text={t(index === 0 ? 'critique.desk' : 'critique.deskAbove', { unit: desk.unit?.name ?? '–', date: formatDate(desk.due) })} /> {desk === last && !one.answer ? <Left due={desk.due} /> : null}
          </li>
        ))}
      </ul>
      {one.answer ? (
        <div className="sv-said">
          <span className="muted">
            <SafeText text={t('critique.answeredBy', { name: one.answer.by?.fullName ?? '–', unit: one.answer.unit?.name ?? '–', at: formatDateMinute(one.answer.at) })} />
          </span>
          <p className="sv-text">
            <SafeText text={one.answer.text} />
          </p>
        </div>
      ) : null}
      {one.answers ? (
        <button type="button" className="link-button" aria-label={t('critique.answerOf', { title: one.title })} onClick={onAnswer}>
          {t('critique.answer')}
        </button>
      ) : null}
    </li>
  );
}

function Left({ due }: { due: string }) {
  const left = useTimeLeft(due);
  return <span data-late={left.late || undefined}>{left.words}</span>;
}

type Outcome = NonNullable<SocialCritique['answer']>['outcome'];

const outcomes: Outcome[] = ['ACCEPTED', 'PARTLY', 'REFUSED'];

function AnswerCritique({ one, onClose }: { one: SocialCritique; onClose: () => void }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  const submission = useSubmission(() => postJson<SocialCritique>(`/api/social-critiques/${encodeURIComponent(one.id)}/answer`, { outcome, text: typedText(text) }), onClose);
  return (
    <FormDrawer title={t('critique.answer')} about={t('critique.answerAbout')} submitWords={t('critique.answerSend')} submission={submission} onClose={onClose}>
      <Field name="outcome" label={t('critique.outcomeField')} required wide>
        {(described) => <Choose {...described} value={outcome} options={outcomes.map((value) => ({ value, label: t(`critique.outcome.${value}`) }))} onChange={(chosen) => setOutcome(outcomes.find((each) => each === chosen) ?? null)} />}
      </Field>
      <Field name="text" label={t('critique.answerText')} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
