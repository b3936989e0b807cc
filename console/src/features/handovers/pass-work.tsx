import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Handover, ProgrammeItem, Task } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit, Searched, useMe } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { useWorkingDaysUntil } from '../../ui/working-days';

type Subject = NonNullable<Handover['onType']>;

const subjects: Subject[] = ['PROGRAMME', 'TASK'];

/** Passes work to another unit: what must come out, to whom, by when. */
export function PassWork({ onClose, onPassed }: { onClose: () => void; onPassed: (made: Handover) => void }) {
  const { t } = useWords();
  const me = useMe();
  const [what, setWhat] = useState('');
  const [fromUnit, setFromUnit] = useState<string | null>(null);
  const [toUnit, setToUnit] = useState<string | null>(null);
  const [toPerson, setToPerson] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const [onType, setOnType] = useState<Subject | null>(null);
  const [onCode, setOnCode] = useState<string | null>(null);
  const ahead = useWorkingDaysUntil(due);
  const submission = useSubmission(() => postJson<Handover>('/api/handovers', { what: typedText(what), fromUnit, toUnit, toPerson, due: typedText(due), onType, onCode }), onPassed);
  return (
    <FormDrawer title={t('handovers.pass')} about={t('handovers.passAbout')} submitWords={t('handovers.passSubmit')} submission={submission} onClose={onClose}>
      <Field name="what" label={t('handovers.what')} hint={t('handovers.whatHint')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={2} maxLength={500} value={what} onChange={(event) => setWhat(event.target.value)} />}
      </Field>
      <Field name="fromUnit" label={t('handovers.gives')} hint={me?.unit ? t('handovers.fromHint') : undefined} required={!me?.unit}>
        {(described) => <ChooseUnit {...described} tree="MANAGEMENT" value={fromUnit} onChange={setFromUnit} />}
      </Field>
      <Field name="toUnit" label={t('handovers.takes')} required>
        {(described) => <Searched<{ id: string; code: string; name: string }> {...described} path="/api/handovers/receivers" placeholder={t('form.findUnit')} choice={(one) => ({ value: one.id, label: `${one.name} (${one.code})` })} value={toUnit} onChange={setToUnit} />}
      </Field>
      <Field name="toPerson" label={t('handovers.toPerson')} hint={t('handovers.toPersonHint')}>
        {(described) => <ChoosePerson {...described} value={toPerson} onChange={setToPerson} />}
      </Field>
      <Field name="due" label={t('handovers.due')} hint={ahead === null ? undefined : t('obstacles.dueDays', { n: ahead })} required>
        {(described) => <Input {...described} type="date" min={today()} value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="onType" label={t('handovers.belongs')}>
        {(described) => (
          <Choose
            {...described}
            value={onType}
            placeholder={t('handovers.belongsNone')}
            options={subjects.map((value) => ({ value, label: t(`handovers.on.${value}`) }))}
            onChange={(type) => {
              setOnType(subjects.find((one) => one === type) ?? null);
              setOnCode(null);
            }}
          />
        )}
      </Field>
      {onType ? (
        <Field name="onCode" label={t(`handovers.on.${onType}`)} required>
          {(described) =>
            onType === 'TASK' ? (
              <Searched<Task> key="task" {...described} path="/api/tasks" choice={(one) => ({ value: one.code, label: `${one.code} ${one.title}` })} value={onCode} onChange={setOnCode} />
            ) : (
              <Searched<ProgrammeItem> key="programme" {...described} path="/api/programmes" choice={(one) => ({ value: one.code, label: `${one.code} ${one.name}` })} value={onCode} onChange={setOnCode} />
            )
          }
        </Field>
      ) : null}
    </FormDrawer>
  );
}
