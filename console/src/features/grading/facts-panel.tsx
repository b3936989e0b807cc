import { Button, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GradingFact } from '../../api/types';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { Pager } from '../../ui/pager';
import { useFacts } from './queries';

type Doing = { what: 'record' } | { what: 'mend' | 'withdraw'; fact: GradingFact } | null;

/** Discipline and shortcomings by document, asked for when opened: every reading is recorded. */
export function FactsPanel() {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <section className="panel" aria-labelledby="gd-facts">
      <div className="panel-head">
        <h2 id="gd-facts">{t('grading.facts')}</h2>
        <span className="right">
          {shown ? null : <Button onClick={() => setShown(true)}>{t('grading.factsShow')}</Button>}
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setDoing({ what: 'record' })}>
            {t('grading.factRecord')}
          </Button>
        </span>
      </div>
      {shown ? <Facts onDo={setDoing} /> : <p className="gd-note">{t('grading.factsAbout')}</p>}
      {doing?.what === 'record' ? <RecordFact onClose={close} /> : null}
      {doing && doing.what !== 'record' ? <ChangeFact fact={doing.fact} what={doing.what} onClose={close} /> : null}
    </section>
  );
}

function Facts({ onDo }: { onDo: (doing: Doing) => void }) {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const found = useFacts(page);
  return (
    <>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={40} /> : null}
      {found.data?.total === 0 ? <p className="gd-note">{t('grading.factsNone')}</p> : null}
      <ul className="gd-lines" hidden={!found.data?.total}>
        {found.data?.items.map((one) => (
          <li key={one.of.id} data-old={one.of.withdrawn ? true : undefined}>
            <span className="gd-facts">
              <span className="chip">{t(`grading.factKind.${one.of.kind}`)}</span>
              <b>
                <SafeText text={one.personName?.fullName ?? one.unitName?.name ?? '–'} />
              </b>
              {one.personName ? <SafeText text={one.unitName?.name ?? '–'} /> : null}
            </span>
            <span>
              <SafeText text={one.of.text} />
            </span>
            <span className="muted">
              <SafeText text={t('grading.factLine', { symbol: one.of.symbol, date: formatDate(one.of.day) })} />
              {one.of.mendedOn ? (
                <>
                  {' '}
                  <SafeText text={t('grading.mendedLine', { symbol: one.of.mendedSymbol ?? '', date: formatDate(one.of.mendedOn) })} />
                </>
              ) : null}
              {one.of.withdrawn ? (
                <>
                  {' '}
                  <SafeText text={t('grading.withdrawnLine', { reason: one.of.withdrawn })} />
                </>
              ) : null}
            </span>
            {one.of.withdrawn ? null : (
              <span className="gd-actions">
                {one.of.kind === 'SHORTCOMING' && !one.of.mendedOn ? <Button onClick={() => onDo({ what: 'mend', fact: one })}>{t('grading.factMend')}</Button> : null}
                <Button onClick={() => onDo({ what: 'withdraw', fact: one })}>{t('grading.factWithdraw')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
    </>
  );
}

function RecordFact({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [symbol, setSymbol] = useState('');
  const [day, setDay] = useState('');
  const submission = useSubmission(() => postJson<GradingFact>('/api/grading-facts', { kind, unit, person, text: typedText(text), symbol: typedText(symbol), day: day || null }), onClose);
  return (
    <FormDrawer title={t('grading.factRecord')} about={t('grading.factAbout')} submitWords={t('grading.factSave')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('grading.factKindField')} required wide>
        {(described) => <Choose {...described} value={kind} options={(['DISCIPLINE', 'SHORTCOMING'] as const).map((value) => ({ value, label: t(`grading.factKind.${value}`) }))} onChange={setKind} />}
      </Field>
      <Field name="unit" label={t('grading.factUnit')} required wide>
        {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
      </Field>
      <Field name="person" label={t('grading.factPerson')} hint={t('grading.factPersonHint')} wide>
        {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
      </Field>
      <Field name="text" label={t('grading.factText')} required wide>
        {(described) => <Input.TextArea {...described} rows={3} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="symbol" label={t('grading.factSymbol')} required>
        {(described) => <Input {...described} maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="day" label={t('grading.factDay')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function ChangeFact({ fact, what, onClose }: { fact: GradingFact; what: 'mend' | 'withdraw'; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const [symbol, setSymbol] = useState('');
  const [reason, setReason] = useState('');
  const path = `/api/grading-facts/${encodeURIComponent(fact.of.id)}`;
  const submission = useSubmission(
    () => (what === 'mend' ? postJson<GradingFact>(`${path}/mended`, { mendedOn: day || null, symbol: typedText(symbol) }) : postJson<GradingFact>(`${path}/withdrawal`, { reason: typedText(reason) })),
    onClose,
  );
  return (
    <FormDrawer title={t(what === 'mend' ? 'grading.factMend' : 'grading.factWithdraw')} about={<SafeText text={fact.of.text} />} submitWords={t('grading.factSave')} submission={submission} onClose={onClose}>
      {what === 'mend' ? (
        <>
          <Field name="mendedOn" label={t('grading.mendedOn')} required>
            {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
          </Field>
          <Field name="symbol" label={t('grading.factSymbol')} required>
            {(described) => <Input {...described} maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
          </Field>
        </>
      ) : (
        <Field name="reason" label={t('grading.reason')} required wide>
          {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}
