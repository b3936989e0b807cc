import { Button, Checkbox, Input, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MeetingPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit, holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { meetingName } from '../../ui/meeting-name';
import { meetingPath } from './queries';

const adoptable = ['THEMATIC', 'YEARLY', 'CONCLUSION'] as const;

interface Clause {
  key: string;
  text: string;
  promised: boolean;
  unit: string | null;
  person: string | null;
  due: string;
}

let fresh = 0;

/** Records a resolution the meeting adopted: each conclusion may become a clause, with who does what by when. */
export function AdoptResolution({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const { meeting } = page;
  const clause = (text: string): Clause => ({ key: `clause-${fresh++}`, text, promised: true, unit: meeting.body, person: null, due: '' });
  const [symbol, setSymbol] = useState('');
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<(typeof adoptable)[number]>('THEMATIC');
  const [clauses, setClauses] = useState<Clause[]>(() => {
    const concluded = page.items.flatMap((item) => (item.concluded ? [clause(item.concluded)] : []));
    return concluded.length > 0 ? concluded : [clause('')];
  });
  const change = (at: number, next: Partial<Clause>) => setClauses((before) => before.map((one, place) => (place === at ? { ...one, ...next } : one)));
  const submission = useSubmission(
    () =>
      postJson<MeetingPage>(`${meetingPath(meeting.id)}/resolutions`, {
        symbol: typedText(symbol),
        title: typedText(title),
        kind,
        clauses: clauses.map((one) => ({ text: typedText(one.text), commitment: one.promised ? { unit: one.unit, person: one.person, due: one.due || null } : null })),
      }),
    onClose,
  );
  const body = meeting.bodyName ? { value: meeting.body, label: meeting.bodyName.name } : null;
  return (
    <FormDrawer title={t('meetings.adopt')} about={<SafeText text={`${meetingName(meeting, t)} – ${meeting.bodyName?.name ?? ''}`} />} submitWords={t('meetings.adoptSubmit')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('meetings.symbol')} hint={t('meetings.symbolHint')} required>
        {(described) => <Input {...described} maxLength={60} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="kind" label={t('meetings.kindLabel')} required>
        {(described) => <Select {...described} value={kind} getPopupContainer={holder} options={adoptable.map((value) => ({ value, label: t(`resolutions.kind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="title" label={t('meetings.about')} required wide>
        {(described) => <Input {...described} maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <ol className="meetings-edit" data-wide>
        {clauses.map((one, at) => (
          <li key={one.key}>
            <Field name={`clauses[${at}].text`} label={t('meetings.clause', { n: at + 1 })} required wide>
              {(described) => <Input.TextArea {...described} rows={3} maxLength={2_000} value={one.text} onChange={(event) => change(at, { text: event.target.value })} />}
            </Field>
            <span className="meetings-move">
              <Checkbox checked={one.promised} onChange={(event) => change(at, { promised: event.target.checked })}>
                {t('meetings.promised')}
              </Checkbox>
              <Button disabled={clauses.length === 1} aria-label={t('meetings.clauseRemove', { n: at + 1 })} icon={<X aria-hidden size={15} />} onClick={() => setClauses((before) => before.filter((_, place) => place !== at))} />
            </span>
            {one.promised ? (
              <>
                <Field name={`clauses[${at}].commitment.unit`} label={t('meetings.taskUnit')} required wide>
                  {(described) => <ChooseUnit {...described} value={one.unit} known={body} onChange={(unit) => change(at, { unit })} />}
                </Field>
                <Field name={`clauses[${at}].commitment.person`} label={t('meetings.taskPerson')} wide>
                  {(described) => <ChoosePerson {...described} value={one.person} known={null} onChange={(person) => change(at, { person })} />}
                </Field>
                <Field name={`clauses[${at}].commitment.due`} label={t('meetings.taskDue')} required>
                  {(described) => <Input {...described} type="date" value={one.due} onChange={(event) => change(at, { due: event.target.value })} />}
                </Field>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <div className="meetings-edit-add" data-wide>
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setClauses((before) => [...before, clause('')])}>
          {t('meetings.clauseAdd')}
        </Button>
      </div>
    </FormDrawer>
  );
}
