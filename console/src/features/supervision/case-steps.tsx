import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { SupervisionDiary, SupervisionFile, SupervisionInside } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { casePath, type Phase } from './queries';
import { TeamFields, type TeamRow } from './team-fields';

/** Enters the next phase on a day. */
export function EnterPhase({ id, file, next, onClose }: { id: string; file: SupervisionInside; next: Phase; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const submission = useSubmission(() => postJson<SupervisionFile>(`${casePath(id)}/phases`, { phase: next, day: day || null, version: file.version }), onClose);
  return (
    <FormDrawer title={t(`supervision.nextPhase.${next}`)} about={t(`supervision.stepAbout.${next}`)} submitWords={t(`supervision.nextPhase.${next}`)} submission={submission} onClose={onClose}>
      <Field name="day" label={t('supervision.stepDay')} required wide>
        {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Gives the case another team, with a reason. */
export function ChangeTeam({ id, file, onClose }: { id: string; file: SupervisionInside; onClose: () => void }) {
  const { t } = useWords();
  const present: (TeamRow & { leads: boolean })[] = file.team
    .filter((member) => !member.leftAt)
    .map((member, key) => ({ key, leads: member.head, person: member.person, known: member.name ? { value: member.person, label: member.name.fullName } : null }));
  const [head, setHead] = useState<TeamRow>(() => present.find((row) => row.leads) ?? { key: 0, person: null, known: null });
  const [members, setMembers] = useState<TeamRow[]>(() => present.filter((row) => !row.leads));
  const [reason, setReason] = useState('');
  const submission = useSubmission(
    () => putJson<SupervisionFile>(`${casePath(id)}/team`, { head: head.person, members: members.map((row) => row.person), reason: typedText(reason), version: file.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('supervision.teamChange')} about={t('supervision.teamChangeAbout')} submitWords={t('supervision.teamSave')} submission={submission} onClose={onClose}>
      <TeamFields head={head} members={members} onHead={setHead} onMembers={setMembers} />
      <Field name="reason" label={t('supervision.changeReason')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Adds to the diary, or puts an entry right by a further one. */
export function WriteDiary({ id, corrects, onClose }: { id: string; corrects?: SupervisionDiary; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(corrects?.day ?? '');
  const [text, setText] = useState('');
  const submission = useSubmission(
    () => postJson<SupervisionDiary>(`${casePath(id)}/diary`, { day: day || null, text: typedText(text), ...(corrects ? { corrects: corrects.number } : {}) }),
    onClose,
  );
  return (
    <FormDrawer
      title={t(corrects ? 'supervision.diaryCorrect' : 'supervision.diaryWrite')}
      about={corrects ? t('supervision.diaryCorrectAbout', { n: corrects.number }) : t('supervision.diaryAbout')}
      submitWords={t('supervision.diarySave')}
      submission={submission}
      onClose={onClose}
    >
      <Field name="day" label={t('supervision.diaryDay')} required wide>
        {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="text" label={t('supervision.diaryText')} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
