import { Input, Select } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { FeeBase, FeeLedger, FeePayment, MembershipFile } from '../../api/types';
import { today } from '../../format/days';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { monthWords, useDong } from './fees';
import { filePath } from './queries';

const kinds = ['WAGE', 'PENSION', 'STUDENT', 'OTHER', 'OTHER_PAST_WORKING_AGE'] as const;
const reliefs = ['NONE', 'HALF', 'FULL'] as const;

/** The present month in Viet Nam as yyyy-MM. */
export const thisMonth = () => today().slice(0, 7);

/** Records a payment; begins with all that is owed. */
export function PayFees({ file, ledger, onClose }: { file: MembershipFile; ledger: FeeLedger; onClose: () => void }) {
  const { t } = useWords();
  const open = ledger.months.filter((one) => one.owed > 0);
  const owed = ledger.totals.owed || ledger.months[0]?.due || 0;
  const [day, setDay] = useState(today());
  const [amount, setAmount] = useState(owed > 0 ? String(owed) : '');
  const [from, setFrom] = useState(open.at(-1)?.month ?? thisMonth());
  const [to, setTo] = useState(thisMonth());
  const [receipt, setReceipt] = useState('');
  const [note, setNote] = useState('');
  const submission = useSubmission(() => postJson<FeeLedger>(`${filePath(file.id)}/fee-payments`, { day: day || null, amount: typedNumber(amount), from: from || null, to: to || null, receipt: typedText(receipt), note: typedText(note) }), onClose);
  return (
    <FormDrawer title={t('membership.fees.pay')} about={<About file={file} words={t('membership.fees.payAbout')} />} submitWords={t('membership.recordSubmit')} submission={submission} onClose={onClose}>
      <Field name="receipt" label={t('membership.fees.receipt')} required>
        {(described) => <Input {...described} autoFocus maxLength={40} value={receipt} onChange={(event) => setReceipt(event.target.value)} />}
      </Field>
      <Field name="amount" label={t('membership.fees.amount')} required>
        {(described) => <Input {...described} inputMode="numeric" value={amount} onChange={(event) => setAmount(event.target.value)} />}
      </Field>
      <Field name="from" label={t('membership.fees.from')} required>
        {(described) => <Input {...described} type="month" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('membership.fees.to')} required>
        {(described) => <Input {...described} type="month" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="day" label={t('membership.fees.payDay')} required>
        {(described) => <Input {...described} type="date" max={today()} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="note" label={t('membership.note')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

/** Records what fees are counted from. */
export function DeclareBase({ file, onClose }: { file: MembershipFile; onClose: () => void }) {
  const { t } = useWords();
  const [from, setFrom] = useState(thisMonth());
  const [kind, setKind] = useState<(typeof kinds)[number]>('WAGE');
  const [income, setIncome] = useState('');
  const [relief, setRelief] = useState<(typeof reliefs)[number]>('NONE');
  const [reason, setReason] = useState('');
  const [declaredOn, setDeclaredOn] = useState(today());
  const ofIncome = kind === 'WAGE' || kind === 'PENSION';
  const submission = useSubmission(
    () => postJson<FeeLedger>(`${filePath(file.id)}/fee-bases`, { from: from || null, kind, income: ofIncome ? typedNumber(income) : null, relief, reason: relief === 'NONE' ? null : typedText(reason), declaredOn: declaredOn || null }),
    onClose,
  );
  return (
    <FormDrawer title={t('membership.fees.declare')} about={<About file={file} words={t('membership.fees.declareAbout')} />} submitWords={t('membership.recordSubmit')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('membership.fees.kind')} required wide>
        {(described) => <Select {...described} value={kind} getPopupContainer={holder} options={kinds.map((value) => ({ value, label: t(`membership.fees.kinds.${value}`) }))} onChange={setKind} />}
      </Field>
      {ofIncome ? (
        <Field name="income" label={t('membership.fees.income')} required wide>
          {(described) => <Input {...described} inputMode="numeric" value={income} onChange={(event) => setIncome(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="from" label={t('membership.fees.from')} required>
        {(described) => <Input {...described} type="month" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="declaredOn" label={t('membership.fees.declaredOn')} required>
        {(described) => <Input {...described} type="date" max={today()} value={declaredOn} onChange={(event) => setDeclaredOn(event.target.value)} />}
      </Field>
      <Field name="relief" label={t('membership.fees.relief')} required>
        {(described) => <Select {...described} value={relief} getPopupContainer={holder} options={reliefs.map((value) => ({ value, label: t(`membership.fees.reliefs.${value}`) }))} onChange={setRelief} />}
      </Field>
      {relief === 'NONE' ? null : (
        <Field name="reason" label={t('membership.fees.reliefReason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}

/** Withdraws a payment or a base, with a reason. */
export function WithdrawFee({ file, payment, base, onClose }: { file: MembershipFile; payment?: FeePayment; base?: FeeBase; onClose: () => void }) {
  const { t } = useWords();
  const dong = useDong();
  const [reason, setReason] = useState('');
  const words = t(payment ? 'membership.fees.withdrawPayment' : 'membership.fees.withdrawBase');
  const path = payment ? `fee-payments/${encodeURIComponent(payment.id)}` : `fee-bases/${encodeURIComponent(base?.id ?? '')}`;
  const about = payment ? `${dong(payment.amount)} · ${payment.receipt}` : monthWords(base?.from ?? '');
  const submission = useSubmission(() => postJson<FeeLedger>(`${filePath(file.id)}/${path}/withdrawal`, { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={words} about={<SafeText text={`${about}. ${t('membership.fees.withdrawAbout')}`} />} submitWords={words} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('membership.reason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function About({ file, words }: { file: MembershipFile; words: string }) {
  return (
    <>
      <b>
        <SafeText text={file.person?.fullName ?? '–'} />
      </b>
      <p>{words}</p>
    </>
  );
}
