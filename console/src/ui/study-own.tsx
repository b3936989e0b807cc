import { Button, Input } from 'antd';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../api/http';
import type { Page, StudyCommitment, StudyRecord } from '../api/types';
import { today } from '../format/days';
import { typedText } from '../format/typed';
import { useWords } from '../i18n';
import { useQuery } from '@tanstack/react-query';
import { Field, FormDrawer } from './form-drawer';
import { Skeleton } from './states';
import { campaignPath } from './study-path';
import { TakeQuiz } from './study-quiz';
import { useSubmission } from './submission';

/** One campaign as far as its person may act in it from anywhere. */
export interface StudyToDo {
  id: string;
  title: string;
  ownStatement: boolean;
  toAttend: boolean;
  toCommit: boolean;
  toTry: boolean;
}

/** What the person can do themselves about a campaign: state that they studied it, write the commitment; each one tap. */
export function StudyActions({ study }: { study: StudyToDo }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'state' | 'commit' | 'quiz' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      {study.toAttend && study.ownStatement ? (
        <Button type="primary" onClick={() => setDoing('state')}>
          {t('study.statement')}
        </Button>
      ) : null}
      {study.toCommit ? (
        <Button type={study.toAttend && study.ownStatement ? 'default' : 'primary'} onClick={() => setDoing('commit')}>
          {t('study.writeCommitment')}
        </Button>
      ) : null}
      {study.toTry ? (
        <Button type={(study.toAttend && study.ownStatement) || study.toCommit ? 'default' : 'primary'} onClick={() => setDoing('quiz')}>
          {t('study.quiz.take')}
        </Button>
      ) : null}
      {doing === 'state' ? <StateStudied id={study.id} title={study.title} onClose={close} /> : null}
      {doing === 'quiz' ? <TakeQuiz id={study.id} title={study.title} onClose={close} /> : null}
      {doing === 'commit' ? <WriteCommitment id={study.id} title={study.title} onClose={close} /> : null}
    </>
  );
}

/** The person's own statement that they have studied the matter: today, unless another day is named. */
export function StateStudied({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(today());
  const [note, setNote] = useState('');
  const submission = useSubmission(() => postJson<StudyRecord>(`${campaignPath(id)}/statement`, { day: typedText(day), note: typedText(note) }), onClose);
  return (
    <FormDrawer title={t('study.stateTitle')} about={<About title={title} text={t('study.stateAbout')} />} submitWords={t('study.stateSubmit')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('study.day')} required wide>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="note" label={t('study.note')} wide>
        {(described) => <Input.TextArea {...described} rows={4} maxLength={2_000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** The versions of somebody's commitment that the reader may read, latest first. */
export function useCommitments(id: string, person: string, enabled = true) {
  return useQuery({
    queryKey: ['study', id, 'commitments', person],
    enabled,
    queryFn: ({ signal }) => getJson<Page<StudyCommitment>>(withQuery(`${campaignPath(id)}/commitments`, { person, size: 100 }), signal),
  });
}

/** The reader's own commitment: the last version to begin with. */
export function WriteCommitment({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  const { t } = useWords();
  const kept = useCommitments(id, 'me');
  const last = kept.data?.items[0];
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? last?.text ?? '';
  const submission = useSubmission(() => postJson<StudyCommitment>(`${campaignPath(id)}/commitments`, { text: typedText(text), version: last?.version ?? 0 }), onClose);
  return (
    <FormDrawer title={t(last ? 'study.changeCommitment' : 'study.writeCommitment')} about={<About title={title} text={t('study.commitAbout')} />} submitWords={t('study.commitSubmit')} submission={submission} onClose={onClose}>
      {kept.isPending ? <Skeleton rows={4} /> : null}
      {kept.isPending ? null : (
        <Field name="text" label={t('study.commitText')} required wide>
          {(described) => <Input.TextArea {...described} autoFocus rows={8} maxLength={5_000} value={text} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

function About({ title, text }: { title: string; text: string }) {
  return (
    <>
      <b>{title}</b>
      <br />
      {text}
    </>
  );
}
