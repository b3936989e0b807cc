import { Input } from 'antd';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { CongressPage, ElectionPage } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath, electionPath, offices } from './queries';

interface WriteProps {
  page: Pick<CongressPage, 'congress'>;
  old?: ElectionPage['election'];
  onClose: () => void;
  onWritten: (made: ElectionPage) => void;
}

/** Prepares an election, or changes one whose list is open. */
export function WriteElection({ page, old, onClose, onWritten }: WriteProps) {
  const { t } = useWords();
  const [office, setOffice] = useState<string | null>(old?.office ?? (page.congress.parent ? 'STANDING_COMMITTEE' : 'COMMITTEE'));
  const [mandate, setMandate] = useState(old?.mandate ?? '');
  const [seats, setSeats] = useState(old ? String(old.seats) : '');
  const [day, setDay] = useState(old?.day ?? page.congress.first);
  const submission = useSubmission(() => {
    const body = { office, mandate: typedText(mandate), seats: typedNumber(seats), day: day || null };
    return old ? putJson<ElectionPage>(electionPath(old.id), { ...body, version: old.version }) : postJson<ElectionPage>(`${congressPath(page.congress.id)}/elections`, body);
  }, onWritten);
  return (
    <FormDrawer title={t(old ? 'congress.electionChange' : 'congress.electionNew')} about={t('congress.electionAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="office" label={t('congress.officeField')} required>
        {(described) => <Choose {...described} value={office} options={offices.map((value) => ({ value, label: t(`congress.office.${value}`) }))} onChange={setOffice} />}
      </Field>
      <Field name="seats" label={t('congress.seats')} required>
        {(described) => <Input {...described} inputMode="numeric" value={seats} onChange={(event) => setSeats(event.target.value)} />}
      </Field>
      <Field name="mandate" label={t('congress.mandate')} hint={t('congress.mandateHint')} required>
        {(described) => <Input {...described} maxLength={200} value={mandate} onChange={(event) => setMandate(event.target.value)} />}
      </Field>
      <Field name="day" label={t('congress.electionDay')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Puts a name forward. */
export function Nominate({ page, onClose }: { page: ElectionPage; onClose: () => void }) {
  const { t } = useWords();
  const [person, setPerson] = useState<string | null>(null);
  const [source, setSource] = useState<string | null>('CONVENERS');
  const [proposer, setProposer] = useState<string | null>(null);
  const [support, setSupport] = useState('');
  const submission = useSubmission(
    () => postJson<ElectionPage>(`${electionPath(page.election.id)}/nominations`, { person, source, proposer: source === 'DELEGATE' ? proposer : null, support: source === 'CONVENERS' ? null : typedNumber(support) }),
    onClose,
  );
  return (
    <FormDrawer title={t('congress.nominate')} about={t('congress.nominateAbout')} submitWords={t('congress.nominate')} submission={submission} onClose={onClose}>
      <Field name="person" label={t('congress.person')} required wide>
        {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
      </Field>
      <Field name="source" label={t('congress.nominatedBy')} required wide>
        {(described) => <Choose {...described} value={source} options={(['CONVENERS', 'DELEGATE', 'SELF'] as const).map((value) => ({ value, label: t(`congress.nominationSource.${value}`) }))} onChange={setSource} />}
      </Field>
      {source === 'DELEGATE' ? (
        <Field name="proposer" label={t('congress.proposer')} required wide>
          {(described) => <ChoosePerson {...described} value={proposer} onChange={setProposer} />}
        </Field>
      ) : null}
      {source === 'CONVENERS' ? null : (
        <Field name="support" label={t('congress.support')} hint={t('congress.supportHint', { n: page.limits.support + 1 })} wide>
          {(described) => <Input {...described} inputMode="numeric" value={support} onChange={(event) => setSupport(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

/** Decides whether a name stands. */
export function DecideNomination({ page, person, name, onClose }: { page: ElectionPage; person: string; name: string; onClose: () => void }) {
  const { t } = useWords();
  const [decision, setDecision] = useState<string | null>('WITHDRAWN');
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<ElectionPage>(`${electionPath(page.election.id)}/nominations/${person}/decision`, { decision, reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={name} about={t('congress.decideAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="decision" label={t('congress.decisionField')} required wide>
        {(described) => <Choose {...described} value={decision} options={(['WITHDRAWN', 'REFUSED', 'STANDING'] as const).map((value) => ({ value, label: t(`congress.decision.${value}`) }))} onChange={setDecision} />}
      </Field>
      <Field name="reason" label={t('congress.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
