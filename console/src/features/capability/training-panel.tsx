import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { GraduationCap, Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { TrainingPlan } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords, type Wording } from '../../i18n';
import { useMe } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { trainingPath, useTraining } from './queries';
import { confirming } from './roles';
import { WriteTraining } from './write-training';

type Step = 'done' | 'return' | 'end';

/** What is learned, in words. */
const learned = (one: TrainingPlan, { t }: Wording) => (one.level > 0 ? t('capability.learns', { name: one.item.name, level: one.level }) : one.item.name);

/** Plans of the reader, of the people they oversee, or for one need; nothing where the reader has none of their own. */
export function TrainingPanel({ own = false, need }: { own?: boolean; need?: string }) {
  const { t, language } = useWords();
  const me = useMe();
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState(false);
  const found = useTraining(own, need ?? null, page);
  const items = found.data?.items ?? [];
  const writes = me !== null && confirming.has(me.role) && !own;
  const id = own ? 'cap-training-own' : 'cap-training';
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{t(own ? 'capability.trainingOwn' : 'capability.training')}</h2>
        {found.data ? <span className="note">{t('capability.trainingTotal', { n: formatCount(found.data.total, language) })}</span> : null}
        {writes ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting(true)}>
              {t('capability.writeTraining')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={48} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={GraduationCap} title={t('capability.trainingNone')} text={t(writes ? 'capability.trainingNoneWriter' : 'capability.trainingNoneText')} /> : null}
      <ul className="cap-lines">
        {items.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <WriteTraining {...(need ? { need } : {})} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

function Row({ one }: { one: TrainingPlan }) {
  const words = useWords();
  const { t } = words;
  const [step, setStep] = useState<Step | null>(null);
  const late = one.until < today() && (one.state === 'OPEN' || one.state === 'DONE');
  const name = one.learner?.fullName ?? '–';
  return (
    <li className="cap-line">
      <b>
        <SafeText text={`${name} · ${learned(one, words)}`} />
      </b>
      <span className="cap-words">
        <span className="chip">{t(`capability.trainingState.${one.state}`)}</span>
        <span data-warn={late || undefined}>{t(late ? 'capability.untilLate' : 'capability.until', { date: formatDate(one.until) })}</span>
        {one.mentor ? <SafeText text={t('capability.mentoredBy', { name: one.mentor.fullName })} /> : null}
        {one.campaign ? (
          <Link to="/organisation/study/$id" params={{ id: one.campaign.id }}>
            <SafeText text={one.campaign.title} />
          </Link>
        ) : null}
        {one.task ? <SafeText text={`${one.task.code} ${one.task.title}`} /> : null}
      </span>
      <span>
        <SafeText text={one.how} />
      </span>
      {one.word ? (
        <span className="muted">
          <SafeText text={one.word} />
        </span>
      ) : null}
      <span className="cap-actions">
        {one.own && one.state === 'OPEN' ? (
          <Button type="primary" onClick={() => setStep('done')}>
            {t('capability.trainingDone')}
          </Button>
        ) : null}
        {one.mayDecide && one.state === 'DONE' ? <Confirm one={one} onReturn={() => setStep('return')} /> : null}
        {one.mayDecide && (one.state === 'OPEN' || one.state === 'DONE') ? (
          <Button aria-label={t('capability.trainingEndOf', { name })} onClick={() => setStep('end')}>
            {t('capability.trainingEnd')}
          </Button>
        ) : null}
      </span>
      {step ? <TakeStep one={one} step={step} about={`${name} · ${learned(one, words)}`} onClose={() => setStep(null)} /> : null}
    </li>
  );
}

function Confirm({ one, onReturn }: { one: TrainingPlan; onReturn: () => void }) {
  const { t } = useWords();
  const submission = useSubmission(() => postJson<TrainingPlan>(`${trainingPath(one.id)}/decision`, { confirmed: true }), () => undefined);
  const name = one.learner?.fullName ?? '–';
  return (
    <>
      <Button type="primary" loading={submission.busy} aria-label={t('capability.trainingConfirmOf', { name })} onClick={() => void submission.send()}>
        {t('capability.trainingConfirm')}
      </Button>
      <Button aria-label={t('capability.trainingReturnOf', { name })} onClick={onReturn}>
        {t('capability.trainingReturn')}
      </Button>
      {submission.problem ? <span role="alert">{submission.problem.detail}</span> : null}
    </>
  );
}

function TakeStep({ one, step, about, onClose }: { one: TrainingPlan; step: Step; about: string; onClose: () => void }) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const path = trainingPath(one.id);
  const word = typedText(said);
  const submission = useSubmission(() => (step === 'done' ? postJson<TrainingPlan>(`${path}/done`, { word }) : step === 'return' ? postJson<TrainingPlan>(`${path}/decision`, { confirmed: false, reason: word }) : postJson<TrainingPlan>(`${path}/ending`, { word })), onClose);
  const title = t(`capability.trainingStep.${step}`);
  return (
    <FormDrawer title={title} about={<SafeText text={about} />} submitWords={title} submission={submission} onClose={onClose}>
      <Field name={step === 'done' ? 'word' : 'reason'} label={t(step === 'done' ? 'capability.trainingWord' : 'capability.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={1000} value={said} onChange={(event) => setSaid(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
