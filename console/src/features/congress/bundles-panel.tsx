import { Button } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ElectionPage, TalliedBundle } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { electionPath, useBundleComparison } from './queries';
import { WriteBundle } from './write-bundle';

/** Bundles on which the posts differ, entered again until they agree; then the count. */
export function BundlesPanel({ page }: { page: ElectionPage }) {
  const { t, language } = useWords();
  const counted = page.election.state === 'COUNTED';
  const [again, setAgain] = useState<number | null>(null);
  const found = useBundleComparison(page.election.id, !counted);
  const counting = useSubmission(() => postJson<ElectionPage>(`${electionPath(page.election.id)}/count`, {}), () => undefined);
  const names = new Map(page.nominations.map((one) => [one.ballotId ?? '', one.name?.fullName ?? '–']));
  const count = (n: number) => formatCount(n, language);
  const off = Object.entries(found.data?.sums ?? {}).filter(([, sum]) => sum !== found.data?.papers);
  const open = (found.data?.differing.length ?? 0) + off.length;
  const mine = page.may.post ?? null;
  const words = (field: string) => names.get(field) ?? (field === 'ballots' || field === 'valid' ? t(`bundle.${field}`) : t(`congress.invalid.${field}`));
  const said = (one: TalliedBundle | undefined, field: string) => {
    if (!one) return t('congress.notEntered');
    const votes = one.votes[field];
    if (votes) return [votes.votesFor, votes.against, ...(votes.notCounted ? [votes.notCounted] : [])].map(count).join('/');
    return count(field === 'ballots' ? one.ballots : field === 'valid' ? one.valid : (one.invalid[field as keyof typeof one.invalid] ?? 0));
  };
  if (counted) return null;
  return (
    <section className="panel" aria-labelledby="cg-compare">
      <div className="panel-head">
        <h2 id="cg-compare">{t('congress.comparison')}</h2>
        {found.data ? <span className="note">{t('bundle.open', { n: found.data.differing.length })}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={44} /> : null}
      {found.data && open === 0 ? <p className="cg-note">{t('bundle.allAgree')}</p> : null}
      <ul className="cg-lines" hidden={!found.data?.differing.length}>
        {found.data?.differing.map((one) => (
          <li key={one.bundle}>
            <b>{t('bundle.one', { n: one.bundle })}</b>
            {one.fields.map((field) => (
              <span key={field} className="cg-differs">
                <SafeText text={words(field)} />: {page.posts.map((post) => `${t('congress.entryPost', { n: post.number })}: ${said(one.readings[String(post.number)] as TalliedBundle | undefined, field)}`).join(' · ')}
              </span>
            ))}
            {mine === null ? null : (
              <button type="button" className="link-button" aria-label={`${t('bundle.again')} ${one.bundle}`} onClick={() => setAgain(one.bundle)}>
                {t('bundle.againAt', { n: mine })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {off.map(([post, sum]) => (
        <p key={post} className="cg-note">
          {t('bundle.sumOff', { post, sum: count(sum), papers: count(found.data?.papers ?? 0) })}{' '}
          {mine === Number(post) && found.data?.differing.length === 0 ? (
            <button type="button" className="link-button" onClick={() => setAgain(1)}>
              {t('bundle.againAt', { n: mine })}
            </button>
          ) : null}
        </p>
      ))}
      {counting.problem ? (
        <p className="cg-problems" role="alert">
          <SafeText text={counting.problem.lines[0]?.message ?? counting.problem.message} />
        </p>
      ) : null}
      {page.may.count ? (
        <div className="panel-foot cg-foot">
          <Button type="primary" disabled={open > 0 || !found.data} loading={counting.busy} onClick={() => void counting.send()}>
            {t('congress.count')}
          </Button>
        </div>
      ) : null}
      {again === null ? null : <WriteBundle page={page} number={again} fixed={found.data?.differing.some((one) => one.bundle === again) ?? true} had={mine === null ? undefined : (found.data?.differing.find((one) => one.bundle === again)?.readings[String(mine)] as TalliedBundle | undefined)} again onClose={() => setAgain(null)} />}
    </section>
  );
}
