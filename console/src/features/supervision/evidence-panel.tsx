import { Button, Checkbox, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionRequest } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { useTimeLeft } from '../../ui/deadline';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { casePath, useEvidence } from './queries';
import { TieFields, tieDraft, type TieRow } from './tie-fields';
import { TieList } from './tie-list';

/** What the team asks the unit for and what the unit answers; nothing in it is ever changed. */
export function EvidencePanel({ id, directive }: { id: string; directive: string | null }) {
  const { t } = useWords();
  const found = useEvidence(id);
  const [asking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<SupervisionRequest | null>(null);
  const requests = found.data?.requests ?? [];
  return (
    <section className="panel" aria-labelledby="sv-evidence">
      <div className="panel-head">
        <h2 id="sv-evidence">{t('supervisionEvidence.title')}</h2>
        {found.data?.asks ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setAsking(true)}>
              {t('supervisionEvidence.ask')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={2} height={40} /> : null}
      {found.data && requests.length === 0 ? <p className="sv-note">{t(found.data.asks ? 'supervisionEvidence.noneAsk' : 'supervisionEvidence.none')}</p> : null}
      <ol className="sv-lines sv-evidence" hidden={requests.length === 0}>
        {requests.map((request) => (
          <li key={request.number}>
            <span className="sv-facts">
              <b>{t('supervisionEvidence.number', { n: request.number })}</b>
              <Standing request={request} />
            </span>
            <p className="sv-text">
              <SafeText text={request.text} />
            </p>
            <TieList ties={request.ties} />
            {request.by ? (
              <span className="muted">
                <SafeText text={t('supervisionEvidence.askedBy', { name: request.by.fullName, at: formatDateMinute(request.at) })} />
              </span>
            ) : null}
            {request.answers.map((said) => (
              <div key={said.number} className="sv-said">
                <span className="muted">
                  <SafeText text={t(said.refuses ? 'supervisionEvidence.refusedBy' : said.number > 1 ? 'supervisionEvidence.addedBy' : 'supervisionEvidence.answeredBy', { name: said.by?.fullName ?? '–', at: formatDateMinute(said.at) })} />
                </span>
                <p className="sv-text">
                  <SafeText text={said.text} />
                </p>
                <TieList ties={said.ties} />
              </div>
            ))}
            {found.data?.answers ? (
              <button type="button" className="link-button" aria-label={t(request.answers.length > 0 ? 'supervisionEvidence.addTo' : 'supervisionEvidence.answerTo', { n: request.number })} onClick={() => setAnswering(request)}>
                {t(request.answers.length > 0 ? 'supervisionEvidence.add' : 'supervisionEvidence.answer')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {asking ? <AskEvidence id={id} directive={directive} onClose={() => setAsking(false)} /> : null}
      {answering ? <AnswerEvidence id={id} request={answering} directive={directive} onClose={() => setAnswering(null)} /> : null}
    </section>
  );
}

function Standing({ request }: { request: SupervisionRequest }) {
  const { t } = useWords();
  const left = useTimeLeft(request.due);
  const open = request.state === 'OPEN';
  return (
    <>
      <span className="chip" data-tone={request.state === 'REFUSED' || (open && request.late) ? 'crit' : undefined}>
        {t(`supervisionEvidence.state.${request.state}`)}
      </span>
      <span>{t('supervisionEvidence.due', { date: formatDate(request.due) })}</span>
      {open ? <span data-late={request.late || undefined}>{left.words}</span> : request.late ? <span data-late>{t('supervisionEvidence.saidLate')}</span> : null}
    </>
  );
}

function AskEvidence({ id, directive, onClose }: { id: string; directive: string | null; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [ties, setTies] = useState<TieRow[]>([]);
  const submission = useSubmission(() => postJson<SupervisionRequest>(`${casePath(id)}/evidence`, { text: typedText(text), due: due || null, ties: ties.map(tieDraft) }), onClose);
  return (
    <FormDrawer title={t('supervisionEvidence.ask')} about={t('supervisionEvidence.askAbout')} submitWords={t('supervisionEvidence.askSend')} submission={submission} onClose={onClose}>
      <Field name="text" label={t('supervisionEvidence.text')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={4} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Field name="due" label={t('supervisionEvidence.dueField')} required>
        {(described) => <Input {...described} type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
      </Field>
      <TieFields rows={ties} onRows={setTies} directive={directive} />
    </FormDrawer>
  );
}

function AnswerEvidence({ id, request, directive, onClose }: { id: string; request: SupervisionRequest; directive: string | null; onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [refuses, setRefuses] = useState(false);
  const [ties, setTies] = useState<TieRow[]>([]);
  const first = request.answers.length === 0;
  const title = t(first ? 'supervisionEvidence.answerTo' : 'supervisionEvidence.addTo', { n: request.number });
  const submission = useSubmission(() => postJson<SupervisionRequest>(`${casePath(id)}/evidence/${request.number}/answers`, { refuses, text: typedText(text), ties: ties.map(tieDraft) }), onClose);
  return (
    <FormDrawer title={title} about={t('supervisionEvidence.answerAbout')} submitWords={t('supervisionEvidence.answerSend')} submission={submission} onClose={onClose}>
      <Field name="text" label={t(refuses ? 'supervisionEvidence.refuseReason' : 'supervisionEvidence.answerText')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={5} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      {first ? (
        <Field name="refuses" label={t('supervisionEvidence.refuseField')} wide>
          {(described) => (
            <Checkbox {...described} checked={refuses} onChange={(event) => setRefuses(event.target.checked)}>
              {t('supervisionEvidence.refuse')}
            </Checkbox>
          )}
        </Field>
      ) : null}
      <TieFields rows={ties} onRows={setTies} directive={directive} />
    </FormDrawer>
  );
}
