import { Input } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { ElectionNomination, ElectionPage, EnteredBundle, TalliedBundle } from '../../api/types';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { electionPath } from './queries';

type Reason = 'NOT_ISSUED' | 'SIGNED_OR_MARKED' | 'NAMES_OUTSIDE' | 'TOO_MANY' | 'BOTH_OR_NEITHER' | 'NOBODY_CHOSEN';

/** Why a ballot of this election can be invalid. */
export function reasonsOf(page: ElectionPage): Reason[] {
  const names = page.nominations.filter((one) => one.place).length;
  return [
    'NOT_ISSUED',
    'SIGNED_OR_MARKED',
    'NAMES_OUTSIDE',
    ...(names > page.election.seats ? (['TOO_MANY'] as const) : []),
    ...(page.election.form === 'COLUMNS' && names === 1 ? (['BOTH_OR_NEITHER'] as const) : []),
    ...(names > 1 ? (['NOBODY_CHOSEN'] as const) : []),
  ];
}

/** Whether a valid ballot may count neither for nor against a person. */
const mayNotCount = (page: ElectionPage) => page.election.form === 'COLUMNS' && page.nominations.filter((one) => one.place).length > 1;

interface Votes {
  votesFor: string;
  against: string;
  notCounted: string;
}

const written = (value: number | undefined) => (value === undefined ? '' : String(value));
const sum = (typed: string[]) => typed.reduce((all, one) => all + (Number(typedNumber(one)) || 0), 0);

interface WriteProps {
  page: ElectionPage;
  number: number;
  had: TalliedBundle | undefined;
  /** Whether the number of the bundle stays. */
  fixed: boolean;
  /** Whether the posts had closed: then a reason is needed. */
  again: boolean;
  onClose: () => void;
}

/** The sums of one bundle as a teller counted them by hand. */
export function WriteBundle({ page, number, had, fixed, again, onClose }: WriteProps) {
  const { t } = useWords();
  const names = page.nominations.filter((one) => one.place);
  const [bundle, setBundle] = useState(String(number));
  const [ballots, setBallots] = useState(written(had?.ballots));
  const [valid, setValid] = useState(written(had?.valid));
  const [invalid, setInvalid] = useState<Record<string, string>>(() => Object.fromEntries(Object.entries(had?.invalid ?? {}).map(([reason, n]) => [reason, String(n)])));
  const [votes, setVotes] = useState<Record<string, Votes>>(() =>
    Object.fromEntries(
      names.map((one) => {
        const before = had?.votes[one.ballotId ?? ''];
        return [one.ballotId ?? '', { votesFor: written(before?.votesFor), against: written(before?.against), notCounted: before?.notCounted ? String(before.notCounted) : '' }];
      }),
    ),
  );
  const [reason, setReason] = useState('');
  const submission = useSubmission(
    () =>
      putJson<EnteredBundle>(`${electionPath(page.election.id)}/bundles/${encodeURIComponent(String(typedNumber(bundle) ?? ''))}`, {
        ballots: typedNumber(ballots),
        valid: typedNumber(valid),
        invalid: Object.fromEntries(Object.entries(invalid).map(([each, typed]) => [each, typedNumber(typed)])),
        votes: Object.fromEntries(Object.entries(votes).map(([id, each]) => [id, { votesFor: typedNumber(each.votesFor), against: typedNumber(each.against), notCounted: typedNumber(each.notCounted) }])),
        ...(again ? { reason: typedText(reason) } : {}),
      }),
    onClose,
  );
  const rest = (Number(typedNumber(ballots)) || 0) - sum(Object.values(invalid));
  const set = (id: string, change: Partial<Votes>) => setVotes({ ...votes, [id]: { ...(votes[id] ?? { votesFor: '', against: '', notCounted: '' }), ...change } });
  return (
    <FormDrawer title={t(again ? 'bundle.again' : 'bundle.write')} about={t(again ? 'bundle.againAbout' : 'bundle.writeAbout')} submitWords={t('bundle.save')} submission={submission} onClose={onClose}>
      <Field name="bundle" label={t('bundle.number')} required>
        {(described) => <Input {...described} inputMode="numeric" disabled={fixed} value={bundle} onChange={(event) => setBundle(event.target.value)} />}
      </Field>
      <Field name="ballots" label={t('bundle.ballots')} required>
        {(described) => <Input {...described} autoFocus inputMode="numeric" value={ballots} onChange={(event) => setBallots(event.target.value)} />}
      </Field>
      {reasonsOf(page).map((each) => (
        <Field key={each} name={`invalid.${each}`} label={t(`congress.invalid.${each}`)}>
          {(described) => <Input {...described} inputMode="numeric" placeholder="0" value={invalid[each] ?? ''} onChange={(event) => setInvalid({ ...invalid, [each]: event.target.value })} />}
        </Field>
      ))}
      <Field name="valid" label={t('bundle.valid')} hint={ballots.trim() === '' ? undefined : t('bundle.validHint', { n: rest })} required wide>
        {(described) => <Input {...described} inputMode="numeric" value={valid} onChange={(event) => setValid(event.target.value)} />}
      </Field>
      <Field name="votes" label={t('bundle.votes')} wide silent>
        {() => null}
      </Field>
      {names.map((one) => (
        <PersonVotes key={one.person} one={one} votes={votes[one.ballotId ?? ''] ?? { votesFor: '', against: '', notCounted: '' }} valid={valid} notCounted={mayNotCount(page)} onVotes={(change) => set(one.ballotId ?? '', change)} />
      ))}
      {again ? (
        <Field name="reason" label={t('congress.reason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

interface VotesProps {
  one: ElectionNomination;
  votes: Votes;
  valid: string;
  notCounted: boolean;
  onVotes: (change: Partial<Votes>) => void;
}

/** What the valid ballots of the bundle say of one person; tells at once where the sum is off. */
function PersonVotes({ one, votes, valid, notCounted, onVotes }: VotesProps) {
  const { t } = useWords();
  const name = one.name?.fullName ?? '–';
  const whole = Number(typedNumber(valid));
  const said = sum([votes.votesFor, votes.against, votes.notCounted]);
  const typed = votes.votesFor.trim() !== '' && votes.against.trim() !== '' && valid.trim() !== '';
  return (
    <Field name={`votes.${one.ballotId}`} label={`${one.place}. ${name}`} hint={typed && said !== whole ? t('bundle.off', { said, valid }) : undefined} required wide>
      {(described) => (
        <span className="cg-three">
          <label>
            {t('congress.votesFor')}
            <Input {...described} inputMode="numeric" value={votes.votesFor} onChange={(event) => onVotes({ votesFor: event.target.value })} />
          </label>
          <label>
            {t('congress.votesAgainst')}
            <Input inputMode="numeric" value={votes.against} onChange={(event) => onVotes({ against: event.target.value })} />
          </label>
          {notCounted ? (
            <label>
              {t('congress.votesNone')}
              <Input inputMode="numeric" placeholder="0" value={votes.notCounted} onChange={(event) => onVotes({ notCounted: event.target.value })} />
            </label>
          ) : null}
        </span>
      )}
    </Field>
  );
}
