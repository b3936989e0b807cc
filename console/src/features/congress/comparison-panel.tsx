import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { postBlob, postJson } from '../../api/http';
import type { BallotComparison, BallotReading, ElectionPage } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { marksOf, unmarked, type Mark } from './marks';
import { electionPath, useComparison } from './queries';

/** Ballots whose posts disagree, and doubtful ones; then the count. */
export function ComparisonPanel({ page }: { page: ElectionPage }) {
  const { t } = useWords();
  const [shown, setShown] = useState(page.election.state !== 'COUNTED');
  const [of, setOf] = useState<BallotComparison | null>(null);
  const counted = page.election.state === 'COUNTED';
  const found = useComparison(page.election.id, shown);
  const counting = useSubmission(() => postJson<ElectionPage>(`${electionPath(page.election.id)}/count`, {}), () => undefined);
  const open = found.data?.filter((one) => !one.decision).length ?? 0;
  const names = new Map(page.nominations.map((one) => [one.ballotId, one.name?.fullName ?? '–']));
  return (
    <section className="panel" aria-labelledby="cg-compare">
      <div className="panel-head">
        <h2 id="cg-compare">{t('congress.comparison')}</h2>
        {found.data ? <span className="note">{t('congress.openBallots', { n: open })}</span> : null}
      </div>
      {shown ? null : (
        <div className="cg-text">
          <p>{t('congress.readAfterCount')}</p>
          <Button onClick={() => setShown(true)}>{t('congress.readBallots')}</Button>
        </div>
      )}
      {found.error ? <FaultState error={found.error} /> : null}
      {shown && found.isPending ? <Skeleton rows={2} height={44} /> : null}
      {found.data?.length === 0 ? <p className="cg-note">{t(page.entry === 'TALLIES' ? 'bundle.doubtfulNone' : 'congress.allAgree')}</p> : null}
      <ul className="cg-lines" hidden={!found.data?.length}>
        {found.data?.map((one) => (
          <li key={one.ballot}>
            <span className="cg-facts">
              <b>{t('congress.ballotNumber', { n: one.ballot })}</b>
              {one.doubtful ? <span className="chip">{t('congress.doubtful')}</span> : null}
              {one.decision ? <span className="chip">{t('congress.decided')}</span> : null}
            </span>
            {one.differing.map((field) => (
              <span key={field} className="cg-differs">
                <SafeText text={names.get(field) ?? t(`congress.field.${field}`)} />:{' '}
                {Object.entries(one.readings)
                  .map(([post, reading]) => `${t('congress.entryPost', { n: post })}: ${saidOf(reading as BallotReading, field, t)}`)
                  .join(' · ')}
              </span>
            ))}
            {one.decision ? (
              <span className="muted">
                <SafeText text={t('congress.decidedBy', { name: one.decision.by?.fullName ?? '–', at: formatDateMinute(one.decision.at), reason: one.decision.reason })} />
                {one.decision.image ? (
                  <>
                    {' '}
                    <a href={`${electionPath(page.election.id)}/pictures/${one.decision.image}`} target="_blank" rel="noreferrer">
                      {t('congress.picture')}
                    </a>
                  </>
                ) : null}
              </span>
            ) : null}
            {counted ? null : (
              <button type="button" className="link-button" aria-label={`${t('congress.decideBallot')} ${one.ballot}`} onClick={() => setOf(one)}>
                {t('congress.decideBallot')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {counting.problem ? (
        <p className="cg-problems" role="alert">
          <SafeText text={counting.problem.lines[0]?.message ?? counting.problem.message} />
        </p>
      ) : null}
      {page.may.count && !counted ? (
        <div className="panel-foot cg-foot">
          <Button type="primary" disabled={open > 0 || !found.data} loading={counting.busy} onClick={() => void counting.send()}>
            {t('congress.count')}
          </Button>
        </div>
      ) : null}
      {of ? <DecideBallot page={page} one={of} onClose={() => setOf(null)} /> : null}
    </section>
  );
}

function saidOf(reading: BallotReading, field: string, t: (key: string) => string): string {
  const mark = reading.marks[field];
  if (mark) return t(`congress.mark.${mark}`);
  if (field === 'extraNames') return String(reading.extraNames);
  return t(reading[field as 'signed' | 'genuine'] ? 'congress.yes' : 'congress.no');
}

/** What the paper says, read again by the tellers; with its picture where it was doubtful. */
export function DecideBallot({ page, one, onClose }: { page: ElectionPage; one: BallotComparison; onClose: () => void }) {
  const { t } = useWords();
  const form = page.election.form ?? 'STRIKE';
  const names = page.nominations.filter((each) => each.place);
  const start = Object.values(one.readings)[0] as BallotReading | undefined;
  const [marks, setMarks] = useState<Record<string, Mark>>(() => Object.fromEntries(names.map((each) => [each.ballotId ?? '', (start?.marks[each.ballotId ?? ''] as Mark | undefined) ?? unmarked(form)])));
  const [extraNames, setExtraNames] = useState(start?.extraNames ? String(start.extraNames) : '');
  const [signed, setSigned] = useState(start?.signed ?? false);
  const [genuine, setGenuine] = useState(start?.genuine ?? true);
  const [reason, setReason] = useState('');
  const [picture, setPicture] = useState<File | null>(null);
  const submission = useSubmission(async () => {
    const path = electionPath(page.election.id);
    const image = picture ? (await postBlob<{ image: string }>(`${path}/pictures/${one.ballot}`, picture)).image : null;
    return postJson<BallotComparison>(`${path}/decisions/${one.ballot}`, { reading: { marks, extraNames: typedNumber(extraNames), signed, genuine }, reason: typedText(reason), image });
  }, onClose);
  return (
    <FormDrawer title={t('congress.ballotNumber', { n: one.ballot })} about={t('congress.decideBallotAbout')} submitWords={t('congress.decideBallot')} submission={submission} onClose={onClose}>
      {names.map((each) => (
        <Field key={each.person} name={`reading.marks.${each.ballotId}`} label={`${each.place}. ${each.name?.fullName ?? '–'}`} wide>
          {(described) => <Choose {...described} value={marks[each.ballotId ?? ''] ?? null} options={marksOf(form).map((value) => ({ value, label: t(`congress.mark.${value}`) }))} onChange={(mark) => setMarks({ ...marks, [each.ballotId ?? '']: (mark as Mark | null) ?? unmarked(form) })} />}
        </Field>
      ))}
      <Field name="reading.extraNames" label={t('congress.extraNames')}>
        {(described) => <Input {...described} inputMode="numeric" value={extraNames} onChange={(event) => setExtraNames(event.target.value)} />}
      </Field>
      <Field name="reading.signed" label={t('congress.marksOnPaper')}>
        {(described) => (
          <span className="cg-checks">
            <Checkbox id={described.id} checked={signed} onChange={(event) => setSigned(event.target.checked)}>
              {t('congress.signed')}
            </Checkbox>
            <Checkbox checked={!genuine} onChange={(event) => setGenuine(!event.target.checked)}>
              {t('congress.notGenuine')}
            </Checkbox>
          </span>
        )}
      </Field>
      <Field name="image" label={t('congress.picture')} hint={t('congress.pictureHint')} required={one.doubtful} wide>
        {(described) => <input id={described.id} aria-describedby={described['aria-describedby']} aria-invalid={described['aria-invalid']} type="file" accept="image/jpeg,image/png" onChange={(event) => setPicture(event.target.files?.[0] ?? null)} />}
      </Field>
      <Field name="reason" label={t('congress.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
