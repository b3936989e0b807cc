import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionAftercare, ElectionPage, ElectionRecord } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { electionPath, useAftercare, useRecord } from './queries';

/** The record of the count with who confirmed it, and what follows. */
export function RecordPanel({ page }: { page: ElectionPage }) {
  return (
    <div className="cg-columns">
      <Record page={page} />
      <Aftercare page={page} />
    </div>
  );
}

function Record({ page }: { page: ElectionPage }) {
  const { t } = useWords();
  const found = useRecord(page.election.id);
  const path = electionPath(page.election.id);
  const record = found.data;
  const confirming = useSubmission(() => postJson<ElectionRecord>(`${path}/record`, { digest: record?.digest }), () => undefined);
  const capacity = page.may.head ? 'HEAD_OF_TELLERS' : page.may.preside ? 'PRESIDIUM' : null;
  const done = record?.confirmations.some((one) => one.capacity === capacity);
  return (
    <section className="panel" aria-labelledby="cg-record">
      <div className="panel-head">
        <h2 id="cg-record">{t('congress.record')}</h2>
        {record ? <span className="chip">{t(record.signed ? 'congress.recordSigned' : 'congress.recordOpen')}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={32} /> : null}
      {record ? (
        <>
          <ul className="cg-lines">
            {(['HEAD_OF_TELLERS', 'PRESIDIUM'] as const).map((each) => {
              const by = record.confirmations.find((one) => one.capacity === each);
              return (
                <li key={each}>
                  <b>{t(`congress.capacity.${each}`)}</b>
                  <span className="muted">{by ? <SafeText text={t('congress.confirmedBy', { name: by.person?.fullName ?? '–', at: formatDateMinute(by.at) })} /> : t('congress.notConfirmed')}</span>
                </li>
              );
            })}
            <li>
              <span className="muted">{t('congress.digest')}</span>
              <code className="cg-digest">{record.digest}</code>
            </li>
          </ul>
          {confirming.problem ? (
            <p className="cg-problems" role="alert">
              <SafeText text={confirming.problem.lines[0]?.message ?? confirming.problem.message} />
            </p>
          ) : null}
          <div className="panel-foot cg-foot">
            {capacity && !done ? (
              <Button type="primary" loading={confirming.busy} onClick={() => void confirming.send()}>
                {t('congress.confirm')}
              </Button>
            ) : null}
            <a href={`${path}/record-paper?format=PDF`}>{t('congress.recordPdf')}</a>
            <a href={`${path}/record-paper?format=DOCX`}>{t('congress.recordDocx')}</a>
          </div>
        </>
      ) : null}
    </section>
  );
}

type Doing = 'ratify' | 'mandate' | 'complain' | { settle: string } | null;

function Aftercare({ page }: { page: ElectionPage }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing>(null);
  const found = useAftercare(page.election.id);
  const record = useRecord(page.election.id);
  const care = found.data;
  const prepares = page.may.office;
  const close = () => setDoing(null);
  return (
    <section className="panel" aria-labelledby="cg-after">
      <div className="panel-head">
        <h2 id="cg-after">{t('congress.aftercare')}</h2>
        {prepares && care ? (
          <span className="right">
            <Button onClick={() => setDoing('complain')}>{t('congress.complain')}</Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={32} /> : null}
      {care ? (
        <>
          <dl className="facts cg-about">
            <div>
              <dt>{t('congress.ratification')}</dt>
              <dd>{care.ratification ? <SafeText text={t('congress.ratifiedBy', { symbol: care.ratification.symbol, date: formatDate(care.ratification.day), body: care.ratification.body })} /> : t('congress.notRatified')}</dd>
            </div>
            <div>
              <dt>{t('congress.mandates')}</dt>
              <dd>{care.ratification?.mandatesFrom ? t('congress.mandatesFrom', { date: formatDate(care.ratification.mandatesFrom) }) : t('congress.mandatesNone')}</dd>
            </div>
            <div>
              <dt>{t('congress.complaintsUntil')}</dt>
              <dd>{formatDate(care.complaintsUntil)}</dd>
            </div>
            <div>
              <dt>{t('congress.sealedUntil')}</dt>
              <dd>{formatDate(care.sealedUntil)}</dd>
            </div>
          </dl>
          <ul className="cg-lines" hidden={care.complaints.length === 0}>
            {care.complaints.map((one) => (
              <li key={one.id}>
                <span className="cg-facts">
                  <b>
                    <SafeText text={one.sender} />
                  </b>
                  <span>{formatDate(one.receivedOn)}</span>
                  {one.late ? <span className="chip">{t('congress.late')}</span> : null}
                  <span className="chip">{t(one.settledOn ? 'congress.settled' : 'congress.unsettled')}</span>
                </span>
                <SafeText text={one.text} />
                {one.settledOn ? (
                  <span className="muted">
                    <SafeText text={`${formatDate(one.settledOn)}: ${one.settlement ?? ''}`} />
                  </span>
                ) : prepares ? (
                  <button type="button" className="link-button" onClick={() => setDoing({ settle: one.id })}>
                    {t('congress.settle')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
          {prepares && record.data?.signed && (!care.ratification || (!care.ratification.mandatesFrom && page.election.office !== 'DELEGATION')) ? (
            <div className="panel-foot cg-foot">
              <Button type="primary" onClick={() => setDoing(care.ratification ? 'mandate' : 'ratify')}>
                {t(care.ratification ? 'congress.mandateGive' : 'congress.ratify')}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
      {doing ? <Step page={page} doing={doing} onClose={close} /> : null}
    </section>
  );
}

const words = { ratify: 'congress.ratify', mandate: 'congress.mandateGive', complain: 'congress.complain', settle: 'congress.settle' } as const;

function Step({ page, doing, onClose }: { page: ElectionPage; doing: Exclude<Doing, null>; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const [symbol, setSymbol] = useState('');
  const [who, setWho] = useState('');
  const [text, setText] = useState('');
  const path = electionPath(page.election.id);
  const kind = typeof doing === 'string' ? doing : 'settle';
  const submission = useSubmission(() => {
    if (typeof doing !== 'string') return postJson<ElectionAftercare>(`${path}/complaints/${doing.settle}/settlement`, { day: day || null, text: typedText(text) });
    if (doing === 'ratify') return postJson<ElectionAftercare>(`${path}/ratification`, { symbol: typedText(symbol), day: day || null, body: typedText(who) });
    if (doing === 'mandate') return postJson<ElectionAftercare>(`${path}/mandates`, { from: day || null });
    return postJson<ElectionAftercare>(`${path}/complaints`, { receivedOn: day || null, sender: typedText(who), text: typedText(text) });
  }, onClose);
  const dayField = kind === 'mandate' ? 'from' : kind === 'complain' ? 'receivedOn' : 'day';
  return (
    <FormDrawer title={t(words[kind])} about={t(`congress.about.${kind}`)} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      {kind === 'ratify' ? (
        <Field name="symbol" label={t('congress.symbol')} required wide>
          {(described) => <Input {...described} maxLength={200} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
        </Field>
      ) : null}
      <Field name={dayField} label={t(kind === 'mandate' ? 'congress.fromDay' : 'congress.day')} required wide>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      {kind === 'ratify' || kind === 'complain' ? (
        <Field name={kind === 'ratify' ? 'body' : 'sender'} label={t(kind === 'ratify' ? 'congress.higher' : 'congress.sender')} required wide>
          {(described) => <Input {...described} maxLength={200} value={who} onChange={(event) => setWho(event.target.value)} />}
        </Field>
      ) : null}
      {kind === 'complain' || kind === 'settle' ? (
        <Field name="text" label={t('congress.text')} required wide>
          {(described) => <Input.TextArea {...described} rows={4} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}
