import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { getJson, postJson, putJson, withQuery } from '../../api/http';
import type { Measure, Milestone, Page, Programme } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

const path = (milestone: Milestone) => `/api/milestones/${encodeURIComponent(milestone.id)}`;
const proofs = ['REPORTED', 'MEASURED'] as const;
const mostMeasures = 1_000;

/** Takes down that a milestone was reached, by a measure or by a report, and where the proof lies. */
export function ReachMilestone({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t, language } = useWords();
  const [day, setDay] = useState(today());
  const [by, setBy] = useState<string | null>('REPORTED');
  const [measure, setMeasure] = useState<string | null>(null);
  const [evidence, setEvidence] = useState('');
  const measures = useQuery({
    queryKey: ['measures', language],
    queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: mostMeasures }), signal),
    staleTime: 600_000,
  });
  const submission = useSubmission(
    () => postJson<Milestone>(`${path(milestone)}/reached`, { reachedOn: typedText(day), by, measure: by === 'MEASURED' ? measure : null, evidence: typedText(evidence), version: milestone.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('write.reach')} about={<About text={`${milestone.code} ${milestone.name}`} />} submitWords={t('write.reachSubmit')} submission={submission} onClose={onClose}>
      <Field name="reachedOn" label={t('write.reachedOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="by" label={t('write.reachedBy')} required>
        {(described) => <Choose {...described} value={by} options={proofs.map((value) => ({ value, label: t(`origin.${value}`) }))} onChange={setBy} />}
      </Field>
      {by === 'MEASURED' ? (
        <Field name="measure" label={t('write.measure')} required wide>
          {(described) => <Choose {...described} value={measure} loading={measures.isPending} options={(measures.data?.items ?? []).map((one) => ({ value: one.code, label: `${one.name} (${one.code})` }))} onChange={setMeasure} />}
        </Field>
      ) : null}
      <Field name="evidence" label={t('write.evidence')} hint={t('write.evidenceHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} value={evidence} onChange={(event) => setEvidence(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Plans a further milestone. */
export function WriteMilestone({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [due, setDue] = useState('');
  const submission = useSubmission(() => postJson<Milestone>(`/api/programmes/${encodeURIComponent(programme.code)}/milestones`, { code: typedText(code), name: typedText(name), due: typedText(due) }), onClose);
  return (
    <FormDrawer title={t('write.milestone')} about={<About text={`${programme.code} ${programme.name}`} />} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.milestoneName')} hint={t('write.milestoneHint')} required wide>
        {(described) => <Input {...described} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="code" label={t('write.code')} hint={t('write.milestoneCodeHint')} required>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <Field name="due" label={t('write.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Moves the day of a milestone; the day it was due before stays readable. */
export function MoveMilestone({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(milestone.name);
  const [due, setDue] = useState(milestone.due);
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => putJson<Milestone>(path(milestone), { name: typedText(name), due: typedText(due), reason: typedText(reason), version: milestone.version }), onClose);
  return (
    <FormDrawer title={t('write.move')} about={t('write.moveAbout')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('write.milestoneName')} required wide>
        {(described) => <Input {...described} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field name="due" label={t('write.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function About({ text }: { text: string }) {
  return (
    <b>
      <SafeText text={text} />
    </b>
  );
}
