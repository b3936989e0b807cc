import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Award, MovementStandingRow } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { useTitles } from './award-queries';

/** What one of the authors of an initiative contributed. */
export interface AuthorOf {
  initiative: string;
  person: { id: string; fullName: string };
}

/** Nominates a result of a closed movement, a share of an initiative, or an achievement that is described with its evidence. */
export function Nominate({ row, of, onClose, onNominated }: { row?: MovementStandingRow; of?: AuthorOf; onClose: () => void; onNominated: (made: Award) => void }) {
  const { t, language } = useWords();
  const titles = useTitles();
  const [title, setTitle] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [holderUnit, setHolderUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState('');
  const known = row ?? of;
  const kind = row?.unit ? 'UNIT' : known ? 'PERSON' : null;
  const listed = (titles.data ?? []).filter((one) => kind === null || one.holder === kind);
  const chosen = titles.data?.find((one) => one.code === title) ?? null;
  const ofUnits = (kind ?? chosen?.holder) === 'UNIT';
  const submission = useSubmission(
    () => postJson<Award>('/api/emulation-awards', { title, unit, ...(row ? { registration: row.registration } : of ? { initiative: of.initiative, person: of.person.id } : { text: text.trim(), evidence: typedText(evidence), ...(ofUnits ? { holderUnit } : { person }) }) }),
    onNominated,
  );
  const quota = chosen?.number !== null && chosen?.number !== undefined ? t('award.quotaNumber', { n: chosen.number }) : chosen?.share && chosen.base ? t('award.quotaShare', { n: formatNumber(100 * chosen.share, language, 1), of: t(`award.base.${chosen.base}`) }) : undefined;
  return (
    <FormDrawer title={t('award.nominate')} about={known ? <SafeText text={row?.unit?.name ?? known.person?.fullName ?? '–'} /> : t('award.nominateAbout')} submitWords={t('award.nominateSave')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('award.title')} hint={quota} required wide>
        {(described) => <Choose {...described} value={title} options={listed.map((one) => ({ value: one.code, label: one.name }))} loading={titles.isPending} onChange={setTitle} />}
      </Field>
      <Field name="unit" label={t('award.decidingUnit')} hint={chosen ? t('award.decides', { who: chosen.decides }) : undefined} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      {known ? (
        <Field name={row ? 'registration' : 'initiative'} label={t('award.achievement')} wide silent>
          {() => null}
        </Field>
      ) : (
        <>
          {ofUnits ? (
            <Field name="holderUnit" label={t('award.holderUnit')} required wide>
              {(described) => <ChooseUnit {...described} value={holderUnit} onChange={setHolderUnit} />}
            </Field>
          ) : (
            <Field name="person" label={t('award.holderPerson')} required wide>
              {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
            </Field>
          )}
          <Field name="text" label={t('award.achievement')} required wide>
            {(described) => <Input.TextArea {...described} rows={3} maxLength={4_000} value={text} onChange={(event) => setText(event.target.value)} />}
          </Field>
          <Field name="evidence" label={t('award.evidence')} hint={t('award.evidenceHint')} required wide>
            {(described) => <Input.TextArea {...described} rows={2} maxLength={2_000} value={evidence} onChange={(event) => setEvidence(event.target.value)} />}
          </Field>
        </>
      )}
    </FormDrawer>
  );
}
