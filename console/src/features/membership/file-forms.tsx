import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MembershipFile } from '../../api/types';
import { today } from '../../format/days';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit, holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { filePath } from './queries';

const beginnings = ['PROPOSED', 'ENTERED_PROBATIONARY', 'ENTERED_OFFICIAL'] as const;

/** Which steps may follow, by how the person stands. */
const following = {
  CANDIDATE: ['INTRODUCED', 'ADMISSION_VOTED', 'ADMITTED', 'ENDED'],
  PROBATIONARY: ['OFFICIAL_VOTED', 'RECOGNISED', 'TRANSFERRED', 'ENDED'],
  OFFICIAL: ['TRANSFERRED', 'ENDED'],
  ENDED: [],
} as const;

/** Begins the file of a candidate, or enters who is a member already. */
export function BeginFile({ onClose, onBegun }: { onClose: () => void; onBegun: (file: MembershipFile) => void }) {
  const { t } = useWords();
  const [person, setPerson] = useState<string | null>(null);
  const [cell, setCell] = useState<string | null>(null);
  const [kind, setKind] = useState<(typeof beginnings)[number]>('PROPOSED');
  const [bornOn, setBornOn] = useState('');
  const [consentOn, setConsentOn] = useState('');
  const [day, setDay] = useState(today());
  const [note, setNote] = useState('');
  const submission = useSubmission(() => postJson<MembershipFile>('/api/membership/files', { person, cell, kind, bornOn: bornOn || null, consentOn: consentOn || null, day: day || null, note: typedText(note) }), onBegun);
  return (
    <FormDrawer title={t('membership.begin')} about={t('membership.beginAbout')} submitWords={t('membership.beginSubmit')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('membership.beginKind')} required wide>
        {(described) => <Select {...described} value={kind} getPopupContainer={holder} options={beginnings.map((value) => ({ value, label: t(`membership.kind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="person" label={t('membership.person')} required wide>
        {(described) => <ChoosePerson {...described} value={person} known={null} onChange={setPerson} />}
      </Field>
      <Field name="cell" label={t('membership.cell')} required wide>
        {(described) => <ChooseUnit {...described} tree="PARTY" value={cell} known={null} onChange={setCell} />}
      </Field>
      <Field name="bornOn" label={t('membership.bornOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={bornOn} onChange={(event) => setBornOn(event.target.value)} />}
      </Field>
      <Field name="day" label={t(`membership.dayOf.${kind}`)} required>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      {kind === 'PROPOSED' ? (
        <Field name="consentOn" label={t('membership.consentOn')} hint={t('membership.consentHint')} required>
          {(described) => <Input {...described} type="date" max={today()} value={consentOn} onChange={(event) => setConsentOn(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="note" label={t('membership.note')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Records the next step, with what it asks for. */
export function RecordStep({ file, onClose }: { file: MembershipFile; onClose: () => void }) {
  const { t } = useWords();
  const kinds: readonly string[] = following[file.stands.status];
  const [kind, setKind] = useState<string>(kinds[0] ?? 'ENDED');
  const [day, setDay] = useState(today());
  const [symbol, setSymbol] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [cell, setCell] = useState<string | null>(null);
  const [people, setPeople] = useState<(string | null)[]>([null, null]);
  const [numbers, setNumbers] = useState<{ convened: number | null; present: number | null; agreed: number | null }>({ convened: null, present: null, agreed: null });
  const [note, setNote] = useState('');
  const vote = kind.endsWith('_VOTED');
  const decision = ['ADMITTED', 'RECOGNISED', 'TRANSFERRED'].includes(kind);
  const submission = useSubmission(
    () =>
      postJson<MembershipFile>(`${filePath(file.id)}/steps`, {
        kind,
        day: day || null,
        symbol: typedText(symbol),
        decidedBy: typedText(decidedBy),
        cell: kind === 'TRANSFERRED' ? cell : null,
        introducers: kind === 'INTRODUCED' ? people.filter((one) => one !== null) : null,
        ...(vote ? numbers : {}),
        note: typedText(note),
        version: file.version,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('membership.record')} about={<SafeText text={file.person?.fullName ?? '–'} />} submitWords={t('membership.recordSubmit')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('membership.step')} required>
        {(described) => <Select {...described} value={kind} getPopupContainer={holder} options={kinds.map((value) => ({ value, label: t(`membership.kind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="day" label={t('membership.day')} required>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      {kind === 'INTRODUCED' ? (
        <Field name="introducers" label={t('membership.introducers')} wide silent>
          {() => null}
        </Field>
      ) : null}
      {kind === 'INTRODUCED'
        ? people.map((one, at) => (
            <Field key={at} name={`introducers[${at}]`} label={t('membership.introducer', { n: at + 1 })} required wide>
              {(described) => <ChoosePerson {...described} value={one} known={null} onChange={(chosen) => setPeople((before) => before.map((old, place) => (place === at ? chosen : old)))} />}
            </Field>
          ))
        : null}
      {vote
        ? (['convened', 'present', 'agreed'] as const).map((name) => (
            <Field key={name} name={name} label={t(`membership.${name}`)} required>
              {(described) => <InputNumber {...described} min={0} max={100_000} value={numbers[name]} onChange={(value) => setNumbers((before) => ({ ...before, [name]: value }))} />}
            </Field>
          ))
        : null}
      {decision ? (
        <>
          <Field name="symbol" label={t('membership.symbol')} required>
            {(described) => <Input {...described} maxLength={60} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
          </Field>
          <Field name="decidedBy" label={t('membership.decidedBy')} required>
            {(described) => <Input {...described} maxLength={200} value={decidedBy} onChange={(event) => setDecidedBy(event.target.value)} />}
          </Field>
        </>
      ) : null}
      {kind === 'TRANSFERRED' ? (
        <Field name="cell" label={t('membership.toCell')} required wide>
          {(described) => <ChooseUnit {...described} tree="PARTY" value={cell} known={null} onChange={setCell} />}
        </Field>
      ) : null}
      <Field name="note" label={t(kind === 'ENDED' ? 'membership.endReason' : 'membership.note')} required={kind === 'ENDED'} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Withdraws the last step, with a reason. */
export function WithdrawStep({ file, onClose }: { file: MembershipFile; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MembershipFile>(`${filePath(file.id)}/withdrawal`, { reason: typedText(reason), version: file.version }), onClose);
  return (
    <FormDrawer title={t('membership.withdraw')} about={t('membership.withdrawAbout')} submitWords={t('membership.withdraw')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('membership.reason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
