import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionPage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseMany } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { electionPath, useCongress } from './queries';

/** Ballots handed out, papers found, and how far each post has come; never who leads. */
export function BallotsPanel({ page }: { page: ElectionPage }) {
  const { t, language } = useWords();
  const [doing, setDoing] = useState<'issue' | 'reconcile' | null>(null);
  const { election, may } = page;
  const listed = election.state === 'LISTED';
  const count = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatCount(value, language));
  const facts: [string, string][] = [
    ['congress.issued', count(page.issued)],
    ['congress.returned', count(page.returned)],
    ...(page.setAside ? ([['congress.setAside', count(page.setAside)]] as [string, string][]) : []),
    ['congress.papers', listed ? '–' : count(page.papers)],
    ...(listed ? [] : ([['bundle.mode', t(`bundle.modes.${page.entry}`)]] as [string, string][])),
  ];
  return (
    <section className="panel" aria-labelledby="cg-ballots">
      <div className="panel-head">
        <h2 id="cg-ballots">{t('congress.ballots')}</h2>
        {may.tell && listed ? (
          <span className="right">
            <Button onClick={() => setDoing('issue')}>{t('congress.issue')}</Button>
            {page.issued > 0 ? (
              <Button type="primary" onClick={() => setDoing('reconcile')}>
                {t('congress.reconcile')}
              </Button>
            ) : null}
          </span>
        ) : null}
      </div>
      <dl className="cg-numbers cg-inside">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {page.setAsideReason ? (
        <p className="cg-note">
          <SafeText text={t('congress.setAsideWhy', { reason: page.setAsideReason })} />
        </p>
      ) : null}
      <ul className="cg-lines" hidden={page.batches.length === 0}>
        {page.batches.map((one) => (
          <li key={one.number}>
            <span>
              <SafeText text={t('congress.batch', { n: one.number, name: one.person?.fullName ?? '–', issued: one.issued, at: formatDateMinute(one.at) })} />
            </span>
          </li>
        ))}
      </ul>
      {page.posts.length > 0 ? (
        <ul className="cg-lines cg-progress">
          {page.posts.map((post) => (
            <li key={post.number}>
              <span className="cg-facts">
                <b>{t('congress.entryPost', { n: post.number })}</b>
                <SafeText text={post.person?.fullName ?? '–'} />
                {post.closedAt ? <span className="chip">{t('congress.postClosed')}</span> : null}
              </span>
              <progress max={Math.max(1, page.papers)} value={post.entered} aria-label={t('congress.entryPost', { n: post.number })} />
              <span className="muted">{t('congress.entered', { n: formatCount(post.entered, language), of: formatCount(page.papers, language) })}</span>
              {may.post === post.number && election.state === 'ENTERING' && !post.closedAt ? (
                <Link className="cg-enter" to="/organisation/elections/$id/entry" params={{ id: election.id }}>
                  {t(page.entry === 'TALLIES' ? 'bundle.enterHere' : 'congress.enterHere')}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {doing === 'issue' ? <Issue page={page} onClose={() => setDoing(null)} /> : null}
      {doing === 'reconcile' ? <Reconcile page={page} onClose={() => setDoing(null)} /> : null}
    </section>
  );
}

function Issue({ page, onClose }: { page: ElectionPage; onClose: () => void }) {
  const { t } = useWords();
  const [issued, setIssued] = useState('');
  const submission = useSubmission(() => postJson<ElectionPage>(`${electionPath(page.election.id)}/batches`, { issued: typedNumber(issued) }), onClose);
  return (
    <FormDrawer title={t('congress.issue')} about={t('congress.issueAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="issued" label={t('congress.issuedField')} required wide>
        {(described) => <Input {...described} autoFocus inputMode="numeric" value={issued} onChange={(event) => setIssued(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function Reconcile({ page, onClose }: { page: ElectionPage; onClose: () => void }) {
  const { t } = useWords();
  const congress = useCongress(page.congress.id);
  const [returned, setReturned] = useState('');
  const [setAside, setSetAside] = useState('');
  const [reason, setReason] = useState('');
  const [people, setPeople] = useState<string[]>([]);
  const [entry, setEntry] = useState<string | null>('BALLOTS');
  const found = Number(typedNumber(returned) ?? 0);
  const surplus = found > page.issued || setAside.trim() !== '';
  const submission = useSubmission(
    () =>
      postJson<ElectionPage>(`${electionPath(page.election.id)}/reconciliation`, {
        returned: typedNumber(returned),
        ...(surplus ? { setAside: typedNumber(setAside), reason: typedText(reason) } : {}),
        posts: people,
        entry,
        version: page.election.version,
      }),
    onClose,
  );
  const tellers = (congress.data?.officers ?? []).filter((one) => one.post === 'TELLERS').map((one) => ({ value: one.person, label: one.name?.fullName ?? '–' }));
  return (
    <FormDrawer title={t('congress.reconcile')} about={t('congress.reconcileAbout', { n: page.issued })} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="returned" label={t('congress.returnedField')} required wide>
        {(described) => <Input {...described} autoFocus inputMode="numeric" value={returned} onChange={(event) => setReturned(event.target.value)} />}
      </Field>
      <Field name="setAside" label={t('congress.setAsideField')} hint={t('congress.setAsideHint')} wide>
        {(described) => <Input {...described} inputMode="numeric" value={setAside} onChange={(event) => setSetAside(event.target.value)} />}
      </Field>
      {surplus ? (
        <Field name="reason" label={t('congress.setAsideReason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="posts" label={t('congress.entryPosts')} hint={t('congress.entryPostsHint')} required wide>
        {(described) => <ChooseMany {...described} value={people} options={tellers} onChange={setPeople} />}
      </Field>
      <Field name="entry" label={t('bundle.mode')} hint={t('bundle.modeHint')} required wide>
        {(described) => <Choose {...described} value={entry} options={(['BALLOTS', 'TALLIES'] as const).map((value) => ({ value, label: t(`bundle.modes.${value}`) }))} onChange={setEntry} />}
      </Field>
    </FormDrawer>
  );
}
