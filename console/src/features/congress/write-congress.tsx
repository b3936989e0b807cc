import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { CongressPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath } from './queries';

/** Prepares a congress, or changes one; body and kind stay. */
export function WriteCongress({ old, onClose, onWritten }: { old?: CongressPage; onClose: () => void; onWritten: (made: CongressPage) => void }) {
  const { t } = useWords();
  const was = old?.congress;
  const [unit, setUnit] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>('DELEGATES');
  const [name, setName] = useState(was?.name ?? '');
  const [place, setPlace] = useState(was?.place ?? '');
  const [days, setDays] = useState({ termFrom: was?.termFrom ?? '', termTo: was?.termTo ?? '', first: was?.first ?? '', last: was?.last ?? '' });
  const submission = useSubmission(() => {
    const body = {
      name: typedText(name),
      place: typedText(place),
      termFrom: days.termFrom || null,
      termTo: days.termTo || null,
      first: days.first || null,
      last: days.last || null,
    };
    return was ? putJson<CongressPage>(congressPath(was.id), { ...body, version: was.version }) : postJson<CongressPage>('/api/congresses', { ...body, unit, kind });
  }, onWritten);
  const day = (field: keyof typeof days) => (
    <Field name={field} label={t(`congress.${field}`)} required>
      {(described) => <Input {...described} type="date" value={days[field]} onChange={(event) => setDays({ ...days, [field]: event.target.value })} />}
    </Field>
  );
  return (
    <FormDrawer title={t(was ? 'congress.change' : 'congress.prepare')} about={t('congress.prepareAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="name" label={t('congress.name')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {was ? null : (
        <>
          <Field name="unit" label={t('congress.unit')} required>
            {(described) => <ChooseUnit {...described} tree="PARTY" value={unit} onChange={setUnit} />}
          </Field>
          <Field name="kind" label={t('congress.kindField')} required>
            {(described) => <Choose {...described} value={kind} options={(['DELEGATES', 'ALL_MEMBERS'] as const).map((value) => ({ value, label: t(`congress.kind.${value}`) }))} onChange={setKind} />}
          </Field>
        </>
      )}
      {day('termFrom')}
      {day('termTo')}
      {day('first')}
      {day('last')}
      <Field name="place" label={t('congress.place')} hint={t('bundle.placeHint')} required wide>
        {(described) => <Input {...described} maxLength={300} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
