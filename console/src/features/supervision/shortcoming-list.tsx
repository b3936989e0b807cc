import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionConclusionPage, SupervisionShortcoming } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { useTimeLeft } from '../../ui/deadline';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { casePath } from './queries';
import { TieFields, tieDraft, type TieRow } from './tie-fields';
import { TieList } from './tie-list';

interface ShortcomingListProps {
  id: string;
  shortcomings: SupervisionShortcoming[];
  answers: boolean;
  decides: boolean;
  directive: string | null;
}

/** What is to be mended, with what was done and whether that was accepted. */
export function ShortcomingList({ id, shortcomings, answers, decides, directive }: ShortcomingListProps) {
  const { t } = useWords();
  const [answering, setAnswering] = useState<SupervisionShortcoming | null>(null);
  const [deciding, setDeciding] = useState<SupervisionShortcoming | null>(null);
  return (
    <>
      <ol className="sv-lines sv-evidence" hidden={shortcomings.length === 0}>
        {shortcomings.map((one) => (
          <li key={one.number}>
            <ShortcomingHead one={one} />
            <p className="sv-text">
              <SafeText text={one.text} />
            </p>
            {one.mendings.map((said) => (
              <div key={said.number} className="sv-said">
                <span className="muted">
                  <SafeText text={t('supervisionFindings.mendedBy', { name: said.by?.fullName ?? '–', day: formatDate(said.day), at: formatDateMinute(said.at) })} />
                </span>
                <p className="sv-text">
                  <SafeText text={said.text} />
                </p>
                <TieList ties={said.ties} />
                {said.decidedAt ? (
                  <span className="muted">
                    <SafeText text={t(said.accepted ? 'supervisionFindings.acceptedBy' : 'supervisionFindings.returnedBy', { name: said.decidedBy?.fullName ?? '–', at: formatDateMinute(said.decidedAt), words: said.words ?? '' })} />
                  </span>
                ) : null}
              </div>
            ))}
            {answers && (one.state === 'OPEN' || one.state === 'RETURNED') ? (
              <button type="button" className="link-button" aria-label={t('supervisionFindings.mendOf', { n: one.number })} onClick={() => setAnswering(one)}>
                {t('supervisionFindings.mend')}
              </button>
            ) : null}
            {decides && one.state === 'ANSWERED' ? (
              <button type="button" className="link-button" aria-label={t('supervisionFindings.decideOf', { n: one.number })} onClick={() => setDeciding(one)}>
                {t('supervisionFindings.decide')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {answering ? <Mend id={id} one={answering} directive={directive} onClose={() => setAnswering(null)} /> : null}
      {deciding ? <Decide id={id} one={deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

/** Its number, state, unit and clock in one line. */
export function ShortcomingHead({ one }: { one: SupervisionShortcoming }) {
  const { t } = useWords();
  const left = useTimeLeft(one.due);
  const open = one.state !== 'MENDED';
  return (
    <span className="sv-facts">
      <b>{t('supervisionEvidence.number', { n: one.number })}</b>
      <span className="chip" data-tone={open && one.late ? 'crit' : undefined}>
        {t(`supervisionFindings.state.${one.state}`)}
      </span>
      <SafeText text={one.unit?.name ?? '–'} />
      <span>{t('supervisionEvidence.due', { date: formatDate(one.due) })}</span>
      {open ? <span data-late={one.late || undefined}>{left.words}</span> : <span>{t('supervisionFindings.mendedOn', { date: formatDate(one.mendedOn ?? one.due) })}</span>}
    </span>
  );
}

function Mend({ id, one, directive, onClose }: { id: string; one: SupervisionShortcoming; directive: string | null; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const [ties, setTies] = useState<TieRow[]>([]);
  const submission = useSubmission(() => postJson<SupervisionConclusionPage>(`${casePath(id)}/conclusion/shortcomings/${one.number}/mendings`, { day: day || null, text: typedText(text), ties: ties.map(tieDraft) }), onClose);
  return (
    <FormDrawer title={t('supervisionFindings.mendOf', { n: one.number })} about={<SafeText text={one.text} />} submitWords={t('supervisionFindings.mendSend')} submission={submission} onClose={onClose}>
      <Field name="day" label={t('supervisionFindings.mendDay')} required wide>
        {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="text" label={t('supervisionFindings.mendText')} required wide>
        {(described) => <Input.TextArea {...described} rows={5} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <TieFields rows={ties} onRows={setTies} directive={directive} />
    </FormDrawer>
  );
}

function Decide({ id, one, onClose }: { id: string; one: SupervisionShortcoming; onClose: () => void }) {
  const { t } = useWords();
  const [returned, setReturned] = useState(false);
  const [words, setWords] = useState('');
  const submission = useSubmission(() => postJson<SupervisionConclusionPage>(`${casePath(id)}/conclusion/shortcomings/${one.number}/decision`, { accepted: !returned, words: typedText(words) }), onClose);
  return (
    <FormDrawer title={t('supervisionFindings.decideOf', { n: one.number })} about={<SafeText text={one.mendings.at(-1)?.text} />} submitWords={t(returned ? 'supervisionFindings.return' : 'supervisionFindings.accept')} submission={submission} onClose={onClose}>
      <Field name="accepted" label={t('supervisionFindings.returnField')} wide>
        {(described) => (
          <Checkbox {...described} checked={returned} onChange={(event) => setReturned(event.target.checked)}>
            {t('supervisionFindings.returnTo')}
          </Checkbox>
        )}
      </Field>
      <Field name="words" label={t('supervisionFindings.words')} required={returned} wide>
        {(described) => <Input.TextArea {...described} rows={4} maxLength={10_000} value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
