import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Clause, ClauseCommitment, DocumentPage, Resolution } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit, Searched } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

interface OnDocument {
  document: DocumentPage;
  onClose: () => void;
}

const relationKinds = ['IMPLEMENTS', 'DETAILS', 'CONTINUES', 'REPLACES', 'AMENDS'] as const;

/** Says how a document stands to another one. */
export function WriteRelation({ document, onClose }: OnDocument) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [since, setSince] = useState('');
  const [note, setNote] = useState('');
  const submission = useSubmission(
    () => postJson<unknown>(`/api/resolutions/${encodeURIComponent(document.id)}/relations`, { kind, target, since: typedText(since), note: typedText(note) }),
    onClose,
  );
  return (
    <FormDrawer title={t('write.relation')} about={<About text={`${document.symbol} ${document.title}`} />} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('write.relationKind')} required>
        {(described) => <Choose {...described} value={kind} options={relationKinds.map((value) => ({ value, label: t(`resolutions.relation.out.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="since" label={t('write.since')} hint={t('write.sinceHint')}>
        {(described) => <Input {...described} type="date" value={since} onChange={(event) => setSince(event.target.value)} />}
      </Field>
      <Field name="target" label={t('write.relationTarget')} required wide>
        {(described) => <Searched<Resolution> {...described} path="/api/resolutions" choice={(one) => ({ value: one.id, label: `${one.symbol} ${one.title}` })} value={target} placeholder={t('resolutions.search')} onChange={setTarget} />}
      </Field>
      <Field name="note" label={t('write.note')} wide>
        {(described) => <Input {...described} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Takes down what a unit, or a person of it, promises on a clause. */
export function WriteCommitment({ clause, onClose }: { clause: Clause; onClose: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const submission = useSubmission(() => postJson<ClauseCommitment>('/api/clause-commitments', { code: typedText(code), text: typedText(text), clause: clause.id, unit, person, due: typedText(due) }), onClose);
  return (
    <FormDrawer title={t('write.commitment')} about={<About text={`${t('commitments.clause')} ${clause.code}. ${clause.text}`} />} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('write.commitmentText')} hint={t('write.commitmentHint')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="unit" label={t('write.unit')} required>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="person" label={t('write.person')} hint={t('write.personHint')}>
        {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
      </Field>
      <Field name="due" label={t('write.due')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <Field name="code" label={t('write.code')} hint={t('write.codeHint')} required>
        {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Gives a clause a new text; the old one stays readable. */
export function ChangeClause({ clause, onClose }: { clause: Clause; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(clause.text);
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => putJson<Clause>(`/api/clauses/${encodeURIComponent(clause.id)}`, { text: typedText(text), reason: typedText(reason), version: clause.version }), onClose);
  return (
    <FormDrawer title={t('write.changeClause', { code: clause.code })} about={t('write.changeClauseAbout')} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('write.newText')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={4} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="reason" label={t('write.reason')} hint={t('obstacles.reasonHint')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Adds a clause at the end of those it stands among. */
export function WriteClause({ document, onClose }: OnDocument) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const submission = useSubmission(() => postJson<Clause>(`/api/resolutions/${encodeURIComponent(document.id)}/clauses`, { code: typedText(code), text: typedText(text), parentCode: parent }), onClose);
  return (
    <FormDrawer title={t('write.clauseAdd')} about={<About text={`${document.symbol} ${document.title}`} />} submitWords={t('write.save')} submission={submission} onClose={onClose}>
      <Field name="code" label={t('write.clauseOne')} required>
        {(described) => <Input {...described} autoFocus value={code} onChange={(event) => setCode(event.target.value)} />}
      </Field>
      <Field name="parentCode" label={t('write.clauseBelow')}>
        {(described) => (
          <Choose {...described} value={parent} placeholder={t('write.clauseTop')} options={document.clauses.map((one) => ({ value: one.code, label: `${one.code} ${one.text.slice(0, 80)}` }))} onChange={setParent} />
        )}
      </Field>
      <Field name="text" label={t('write.clauseSays')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
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
