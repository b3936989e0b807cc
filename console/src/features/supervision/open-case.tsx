import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionFile } from '../../api/types';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { usePlans } from './queries';
import { blankMember, TeamFields, type TeamRow } from './team-fields';
import { ChooseDirective, kinds } from './write-plan';

/** Records a decision with its team: by an item of a plan, or unplanned with its ground. */
export function OpenCase({ onClose, onOpened }: { onClose: () => void; onOpened: (id: string) => void }) {
  const { t } = useWords();
  const plans = usePlans(true);
  const [planItem, setPlanItem] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [body, setBody] = useState<string | null>(null);
  const [subject, setSubject] = useState<string | null>(null);
  const [directive, setDirective] = useState<string | null>(null);
  const [ground, setGround] = useState('');
  const [symbol, setSymbol] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [decidedBy, setDecidedBy] = useState<string | null>(null);
  const [delegate, setDelegate] = useState<string | null>(null);
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [head, setHead] = useState<TeamRow>(blankMember(0));
  const [members, setMembers] = useState<TeamRow[]>([blankMember(0), blankMember(1)]);
  const submission = useSubmission(
    () =>
      postJson<SupervisionFile>('/api/supervision-cases', {
        ...(planItem ? { planItem } : { kind, body, subject, directive, ground: typedText(ground) }),
        symbol: typedText(symbol),
        decidedOn: decidedOn || null,
        decidedBy,
        delegate,
        first: first || null,
        last: last || null,
        head: head.person,
        members: members.map((row) => row.person),
      }),
    (made) => onOpened(made.decision.id),
  );
  const items = (plans.data?.items ?? [])
    .filter((plan) => plan.state === 'ISSUED' && plan.writes)
    .flatMap((plan) => plan.items.map((item) => ({ value: item.id, label: `${plan.year}: ${t(`supervision.kind.${item.kind}`)}, ${item.subject?.name ?? '–'}, ${formatDate(item.first)}` })));
  return (
    <FormDrawer title={t('supervision.openTitle')} about={t('supervision.openAbout')} submitWords={t('supervision.openSave')} submission={submission} onClose={onClose}>
      <Field name="planItem" label={t('supervision.planned')} hint={t('supervision.plannedHint')} wide>
        {(described) => <Choose {...described} value={planItem} options={items} onChange={setPlanItem} />}
      </Field>
      {planItem ? null : (
        <>
          <Field name="kind" label={t('supervision.kindField')} required>
            {(described) => <Choose {...described} value={kind} options={kinds.map((value) => ({ value, label: t(`supervision.kind.${value}`) }))} onChange={setKind} />}
          </Field>
          <Field name="body" label={t('supervision.body')} required>
            {(described) => <ChooseUnit {...described} value={body} onChange={setBody} />}
          </Field>
          <Field name="subject" label={t('supervision.subject')} required>
            {(described) => <ChooseUnit {...described} value={subject} onChange={setSubject} />}
          </Field>
          <Field name="directive" label={t('supervision.directive')} required>
            {(described) => <ChooseDirective {...described} value={directive} onChange={setDirective} />}
          </Field>
          <Field name="ground" label={t('supervision.ground')} hint={t('supervision.groundHint')} required wide>
            {(described) => <Input.TextArea {...described} rows={2} maxLength={4_000} value={ground} onChange={(event) => setGround(event.target.value)} />}
          </Field>
        </>
      )}
      <Field name="symbol" label={t('supervision.symbol')} required>
        {(described) => <Input {...described} maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="decidedOn" label={t('supervision.decidedOn')} required>
        {(described) => <Input {...described} type="date" value={decidedOn} onChange={(event) => setDecidedOn(event.target.value)} />}
      </Field>
      <Field name="decidedBy" label={t('supervision.decidedBy')} required>
        {(described) => <ChoosePerson {...described} value={decidedBy} onChange={setDecidedBy} />}
      </Field>
      <Field name="delegate" label={t('supervision.delegate')}>
        {(described) => <ChoosePerson {...described} value={delegate} onChange={setDelegate} />}
      </Field>
      <Field name="first" label={t('supervision.first')} required>
        {(described) => <Input {...described} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />}
      </Field>
      <Field name="last" label={t('supervision.last')} required>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      <TeamFields head={head} members={members} onHead={setHead} onMembers={setMembers} />
    </FormDrawer>
  );
}
