import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Page, Proposal } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { AnswerProposal } from './answer-proposal';
import { differences, type Difference } from './differences';

/** What is being negotiated: first what waits for the reader, then what else is open, then what was answered. */
export function ProposalList({ proposals }: { proposals: UseQueryResult<Page<Proposal>> }) {
  const { t } = useWords();
  const items = proposals.data?.items ?? [];
  const groups = [
    { words: 'plans.group.mine', items: items.filter((one) => one.yourTurn) },
    { words: 'plans.group.open', items: items.filter((one) => one.state === 'OPEN' && !one.yourTurn) },
    { words: 'plans.group.answered', items: items.filter((one) => one.state !== 'OPEN') },
  ];
  return (
    <div className="scroll proposals">
      {proposals.error ? <FaultState error={proposals.error} action={<Button onClick={() => void proposals.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {proposals.isPending ? <Skeleton rows={6} height={60} /> : null}
      {proposals.data && items.length === 0 ? <StateBox title={t('plans.noProposals')} text={t('plans.noProposalsText')} /> : null}
      {groups.map((group) =>
        group.items.length > 0 ? (
          <section key={group.words} aria-labelledby={group.words}>
            <h3 id={group.words}>{t(group.words, { n: group.items.length })}</h3>
            <ul>
              {group.items.map((one) => (
                <li key={one.id}>
                  <ProposalCard proposal={one} />
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </div>
  );
}

type Answering = 'AGREED' | 'COUNTERED' | 'REFUSED' | 'WITHDRAWN';

/** One proposal: whose, why, what it changes, and the ways to answer it. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const [answering, setAnswering] = useState<Answering | null>(null);
  const answers: Answering[] = proposal.yourTurn ? ['AGREED', 'COUNTERED', 'REFUSED'] : proposal.yours && proposal.state === 'OPEN' ? ['WITHDRAWN'] : [];
  return (
    <article className="proposal" data-state={proposal.state}>
      <header>
        {proposal.current ? (
          <Link to="/commitments" search={{ target: proposal.code }}>
            <code>
              <SafeText text={proposal.code} />
            </code>
          </Link>
        ) : (
          <code>
            <SafeText text={proposal.code} />
          </code>
        )}
        <b>
          <SafeText text={proposal.draft.name ?? ''} />
        </b>
        <span className="proposal-state">{t(`plans.state.${proposal.state}`)}</span>
      </header>
      <p className="proposal-who">
        <SafeText text={proposal.keeper?.name ?? ''} />, <SafeText text={proposal.headPerson?.fullName ?? ''} /> · {t(`plans.side.${proposal.side}`, { who: proposal.proposedBy })} · {formatDateMinute(proposal.proposedAt)}
      </p>
      <p>
        {t('plans.because')}: <SafeText text={proposal.reason} />
      </p>
      <dl className="proposal-changes">
        {differences(proposal).map((one) => (
          <Change key={`${one.what} ${one.period ?? ''}`} change={one} unit={proposal.unitOfMeasure} />
        ))}
      </dl>
      {proposal.answeredBy ? (
        <p className="proposal-who">
          {t('plans.answered', { who: proposal.answeredBy, time: proposal.answeredAt ? formatDateMinute(proposal.answeredAt) : '' })}
          {proposal.answer ? (
            <>
              : <SafeText text={proposal.answer} />
            </>
          ) : null}
        </p>
      ) : null}
      {answers.length > 0 ? (
        <p className="proposal-answers">
          {answers.map((answer) => (
            <Button key={answer} type={answer === 'AGREED' ? 'primary' : 'default'} onClick={() => setAnswering(answer)}>
              {t(`plans.answer.${answer}`)}
            </Button>
          ))}
        </p>
      ) : null}
      {answering ? <AnswerProposal proposal={proposal} answer={answering} onClose={() => setAnswering(null)} /> : null}
    </article>
  );
}

function Change({ change, unit }: { change: Difference; unit: string | null | undefined }) {
  const { t, language } = useWords();
  const period = change.period === undefined ? null : parsePeriod(change.period);
  const measured = change.what === 'plan' || change.what === 'baseline' || change.what === 'tolerance';
  const worded = (value: string | number | null) => {
    if (value === null) return t('plans.none');
    if (typeof value === 'number') return `${formatNumber(value, language)}${measured ? ` ${unitSign(unit, language)}` : ''}`;
    return change.what === 'direction' ? t(`write.directions.${value}`) : value;
  };
  return (
    <div>
      <dt>{change.what === 'plan' ? t('plans.change.plan', { period: period ? formatPeriod(period, language) : (change.period ?? '') }) : t(`plans.change.${change.what}`)}</dt>
      <dd>
        {change.before === null ? null : (
          <>
            <s>
              <SafeText text={worded(change.before)} />
            </s>{' '}
            <span aria-hidden>→</span>{' '}
          </>
        )}
        <b>
          <SafeText text={worded(change.after)} />
        </b>
      </dd>
    </div>
  );
}
