import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { CongressPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath } from './queries';

interface StepProps {
  page: CongressPage;
  onClose: () => void;
}

/** Opens the congress, or closes it. */
export function NextState({ page, onClose }: StepProps) {
  const { t } = useWords();
  const { congress } = page;
  const submission = useSubmission(
    () => postJson<CongressPage>(`${congressPath(congress.id)}/state`, { state: congress.state === 'PREPARED' ? 'SITTING' : 'CLOSED', version: congress.version }),
    onClose,
  );
  return (
    <FormDrawer title={t(`congress.next.${congress.state}`)} submitWords={t(`congress.next.${congress.state}`)} submission={submission} onClose={onClose}>
      <p className="cg-wide">{t(`congress.nextAbout.${congress.state}`)}</p>
    </FormDrawer>
  );
}

/** Records the report on credentials; the numbers are those of its day. */
export function ReportCredentials({ page, onClose }: StepProps) {
  const { t } = useWords();
  const [day, setDay] = useState(page.credentials?.day ?? page.congress.first);
  const [text, setText] = useState(page.credentials?.text ?? '');
  const submission = useSubmission(() => putJson<CongressPage>(`${congressPath(page.congress.id)}/credentials`, { day: day || null, text: typedText(text) }), onClose);
  return (
    <FormDrawer title={t('congress.credentialsReport')} about={t('congress.credentialsAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('congress.day')} required wide>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="text" label={t('congress.credentialsText')} required wide>
        {(described) => <Input.TextArea {...described} rows={6} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Prepares the first plenum of those elected into the committee. */
export function OpenPlenum({ page, onClose, onMade }: StepProps & { onMade: (made: CongressPage) => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(page.congress.last);
  const [place, setPlace] = useState(page.congress.place);
  const submission = useSubmission(() => postJson<CongressPage>(`${congressPath(page.congress.id)}/plenum`, { day: day || null, place: typedText(place) }), onMade);
  return (
    <FormDrawer title={t('congress.plenumOpen')} about={t('congress.plenumAbout')} submitWords={t('congress.plenumOpen')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('congress.day')} required wide>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="place" label={t('congress.place')} required wide>
        {(described) => <Input {...described} maxLength={300} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
