import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionOutcome, ElectionPage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { ChooseMany } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { electionPath } from './queries';

/** The result with the numbers it follows from. */
export function ResultPanel({ page }: { page: ElectionPage }) {
  const { t, language } = useWords();
  const [again, setAgain] = useState(false);
  const outcome = page.outcome as ElectionOutcome;
  const names = new Map(page.nominations.map((one) => [one.ballotId ?? '', one.name?.fullName ?? '–']));
  const count = (value: number) => formatCount(value, language);
  const facts: [string, number][] = [
    ['congress.convened', outcome.convened],
    ['congress.excluded', outcome.excluded],
    ['congress.base', outcome.base],
    ['congress.needed', outcome.needed],
    ['congress.issued', outcome.issued],
    ['congress.returned', outcome.returned],
    ['congress.unreturned', outcome.unreturned],
    ['congress.valid', outcome.valid],
  ];
  const place = (id: string) => (outcome.elected.includes(id) ? 'elected' : outcome.tied.includes(id) ? 'tied' : 'not');
  const path = electionPath(page.election.id);
  return (
    <section className="panel cg-result" aria-labelledby="cg-result">
      <div className="panel-head">
        <h2 id="cg-result">{t('congress.result')}</h2>
        <span className="note">
          <SafeText text={t('congress.countedBy', { name: outcome.by?.fullName ?? '–', at: formatDateMinute(outcome.at) })} />
        </span>
        <span className="right">
          {page.may.prepare && outcome.unfilled > 0 ? (
            <Button type="primary" onClick={() => setAgain(true)}>
              {t('congress.again')}
            </Button>
          ) : null}
        </span>
      </div>
      <dl className="cg-numbers cg-inside">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
      <ul className="cg-lines">
        {Object.entries(outcome.invalid).map(([reason, n]) => (
          <li key={reason}>
            <span>
              {t(`congress.invalid.${reason}`)}: <b>{count(n)}</b>
            </span>
          </li>
        ))}
        {outcome.notCounted.map((one) => (
          <li key={`${one.person?.id}-${one.because}`}>
            <span>
              <SafeText text={`${t('congress.excludedOne', { name: one.person?.fullName ?? '–' })} ${t(`congress.exclusion.${one.because}`)}${one.reason ? ` (${one.reason})` : ''}`} />
            </span>
          </li>
        ))}
      </ul>
      <table className="cg-votes">
        <caption>{t('congress.votesCaption', { needed: outcome.needed })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('congress.person')}</th>
            <th scope="col">{t('congress.votesFor')}</th>
            <th scope="col">{t('congress.votesAgainst')}</th>
            <th scope="col">{t('congress.votesNone')}</th>
            <th scope="col">{t('congress.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.votes.map((one) => (
            <tr key={one.id} data-place={place(one.id)}>
              <th scope="row">
                <SafeText text={names.get(one.id) ?? one.id} />
              </th>
              <td data-label={t('congress.votesFor')}>{count(one.votesFor)}</td>
              <td data-label={t('congress.votesAgainst')}>{count(one.against)}</td>
              <td data-label={t('congress.votesNone')}>{count(one.notCounted)}</td>
              <td>{t(`congress.placed.${place(one.id)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {outcome.tied.length > 0 ? <p className="cg-note">{t('congress.tieAbout', { n: outcome.unfilled })}</p> : null}
      <div className="panel-foot cg-foot">
        <span>
          <SafeText text={outcome.rules.map((rule) => `${rule.regulation}, ${rule.article}${rule.verified ? '' : ` (${t('congress.unverified')})`}`).join(' · ')} />
        </span>
        <a href={`${path}/files/election.json`}>election.json</a>
        <a href={`${path}/files/result.json`}>result.json</a>
        {page.may.tell ? <a href={`${path}/files/ballots.csv`}>ballots.csv</a> : null}
      </div>
      {again ? <Again page={page} onClose={() => setAgain(false)} /> : null}
    </section>
  );
}

/** The next round for the seats left, with those who stand again. */
function Again({ page, onClose }: { page: ElectionPage; onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const outcome = page.outcome as ElectionOutcome;
  const left = page.nominations.filter((one) => one.ballotId && !outcome.elected.includes(one.ballotId));
  const [people, setPeople] = useState<string[]>(() => left.filter((one) => outcome.tied.length === 0 || outcome.tied.includes(one.ballotId ?? '')).map((one) => one.person));
  const [day, setDay] = useState(page.election.day);
  const submission = useSubmission(
    () => postJson<ElectionPage>(`${electionPath(page.election.id)}/rounds`, { day: day || null, people }),
    (made) => {
      onClose();
      void navigate({ to: '/organisation/elections/$id', params: { id: made.election.id } });
    },
  );
  return (
    <FormDrawer title={t('congress.again')} about={t('congress.againAbout', { n: outcome.unfilled })} submitWords={t('congress.again')} submission={submission} onClose={onClose}>
      <Field name="people" label={t('congress.againPeople')} required wide>
        {(described) => <ChooseMany {...described} value={people} options={left.map((one) => ({ value: one.person, label: one.name?.fullName ?? '–' }))} onChange={setPeople} />}
      </Field>
      <Field name="day" label={t('congress.electionDay')} required wide>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
