import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Mentor, TrainingPlan } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, Searched, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { useCatalogue } from './queries';

interface WriteTrainingProps {
  need?: string;
  learner?: Choice;
  item?: string;
  level?: number;
  onClose: () => void;
}

/** Plans who learns what from whom until when. */
export function WriteTraining({ need, learner: known, item: wanted, level: asked, onClose }: WriteTrainingProps) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const items = (catalogue.data ?? []).filter((one) => one.kind !== 'SPARE' && !one.retired);
  const [learner, setLearner] = useState<string | null>(known?.value ?? null);
  const [item, setItem] = useState<string | null>(wanted ?? null);
  const [level, setLevel] = useState<string | null>(String(asked || 3));
  const [mentor, setMentor] = useState<string | null>(null);
  const [how, setHow] = useState('');
  const [until, setUntil] = useState('');
  const [campaign, setCampaign] = useState<string | null>(null);
  const [task, setTask] = useState<string | null>(null);
  const skill = items.find((one) => one.id === item)?.kind === 'SKILL';
  const mentors = useQuery({
    queryKey: ['capability', 'mentors', item, level],
    enabled: skill && level !== null,
    queryFn: ({ signal }) => getJson<Mentor[]>(withQuery('/api/training-plans/mentors', { item, level }), signal),
  });
  const teaching = (mentors.data ?? []).flatMap((one) => (one.person && one.person.id !== learner ? [{ value: one.person.id, label: t('capability.mentorChoice', { name: one.person.fullName, level: one.level }) }] : []));
  const submission = useSubmission(
    () => postJson<TrainingPlan>('/api/training-plans', { need: need ?? null, learner, mentor: skill ? mentor : null, item, level: skill && level !== null ? Number(level) : null, how: typedText(how), until: until || null, campaign, task }),
    onClose,
  );
  return (
    <FormDrawer title={t('capability.writeTraining')} about={t('capability.trainingAbout')} submitWords={t('capability.trainingSave')} submission={submission} onClose={onClose}>
      <Field name="learner" label={t('capability.learner')} required wide>
        {(described) => <ChoosePerson {...described} value={learner} known={known ?? null} onChange={setLearner} />}
      </Field>
      <Field name="item" label={t('capability.learnsWhat')} hint={items.length === 0 && catalogue.data ? t('capability.catalogueEmpty') : undefined} required wide>
        {(described) => <Choose {...described} value={item} options={items.map((one) => ({ value: one.id, label: `${one.name} · ${t(`capability.oneKind.${one.kind}`)}` }))} onChange={setItem} />}
      </Field>
      {skill ? (
        <>
          <Field name="level" label={t('capability.levelToReach')} required>
            {(described) => <Choose {...described} value={level} options={['5', '4', '3', '2', '1'].map((value) => ({ value, label: t(`capability.levelChoices.${value}`) }))} onChange={setLevel} />}
          </Field>
          <Field name="mentor" label={t('capability.mentor')} hint={mentors.data && teaching.length === 0 ? t('capability.mentorNone') : t('capability.mentorHint')}>
            {(described) => <Choose {...described} value={mentor} options={teaching} onChange={setMentor} />}
          </Field>
        </>
      ) : null}
      <Field name="until" label={t('capability.untilDay')} required>
        {(described) => <Input {...described} type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />}
      </Field>
      <Field name="how" label={t('capability.how')} hint={t('capability.howHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={2000} value={how} onChange={(event) => setHow(event.target.value)} />}
      </Field>
      <Field name="campaign" label={t('capability.campaign')} wide>
        {(described) => <Searched<{ id: string; title: string }> {...described} path="/api/study-campaigns" choice={(one) => ({ value: one.id, label: one.title })} value={campaign} onChange={setCampaign} />}
      </Field>
      <Field name="task" label={t('capability.task')} wide>
        {(described) => <Searched<{ code: string; title: string }> {...described} path="/api/tasks" choice={(one) => ({ value: one.code, label: `${one.code} ${one.title}` })} value={task} onChange={setTask} />}
      </Field>
    </FormDrawer>
  );
}
