import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft, FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Award } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { awardPath, useAward } from './award-queries';
import { DecideAward, DeclineAward, WithdrawAward } from './award-steps';
import './emulation.css';

/** One award or nomination: what for, by which decision, and how it stands. */
export function AwardPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/emulation/awards/$id' });
  const found = useAward(id);
  return (
    <div className="em">
      <p className="em-path">
        <Link to="/organisation/emulation">
          <ChevronLeft aria-hidden size={14} /> {t('emulation.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole award={found.data} /> : null}
    </div>
  );
}

function Whole({ award }: { award: Award }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'decide' | 'decline' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  const { achievement } = award;
  return (
    <>
      <section className="panel em-top" aria-label={t('award.one')}>
        <div className="em-name">
          <span className="em-facts">
            <span className="chip">{t(`award.state.${award.state}`)}</span>
            <SafeText text={award.titleName} />
          </span>
          <h2>
            <SafeText text={achievement.unit?.name ?? achievement.person?.fullName ?? '–'} />
          </h2>
          {achievement.person ? (
            <span className="muted">
              <SafeText text={achievement.standsIn?.name ?? '–'} />
            </span>
          ) : null}
        </div>
        <div className="em-actions">
          {award.decides && award.state === 'PROPOSED' ? (
            <>
              <Button type="primary" onClick={() => setDoing('decide')}>
                {t('award.decide')}
              </Button>
              <Button onClick={() => setDoing('decline')}>{t('award.decline')}</Button>
            </>
          ) : null}
          {award.state === 'AWARDED' ? (
            <>
              <Button icon={<FileDown aria-hidden size={15} />} href={`${awardPath(award.id)}/certificate?format=PDF`} download>
                {t('award.pdf')}
              </Button>
              <Button icon={<FileDown aria-hidden size={15} />} href={`${awardPath(award.id)}/certificate?format=DOCX`} download>
                {t('award.docx')}
              </Button>
              {award.decides ? (
                <Button danger onClick={() => setDoing('withdraw')}>
                  {t('award.withdraw')}
                </Button>
              ) : null}
            </>
          ) : null}
        </div>
      </section>
      {award.withdrawal ? (
        <section className="panel em-withdrawn" aria-label={t('award.withdrawnTitle')}>
          <b>{t('award.withdrawnTitle')}</b>
          <p>
            <SafeText text={t('award.withdrawnText', { symbol: award.withdrawal.symbol, date: formatDate(award.withdrawal.day), reason: award.withdrawal.reason })} />
          </p>
        </section>
      ) : null}
      <Facts award={award} />
      {doing === 'decide' ? <DecideAward award={award} onClose={close} /> : null}
      {doing === 'decline' ? <DeclineAward award={award} onClose={close} /> : null}
      {doing === 'withdraw' ? <WithdrawAward award={award} onClose={close} /> : null}
    </>
  );
}

function Facts({ award }: { award: Award }) {
  const { t } = useWords();
  const { achievement, decision } = award;
  const facts: [string, string][] = [
    [t('award.achievement'), achievement.text],
    [t('award.source'), t(`award.kind.${achievement.kind}`)],
  ];
  if (achievement.evidence) facts.push([t('award.evidence'), achievement.evidence]);
  facts.push([t('award.decidingUnit'), award.unit?.name ?? '–']);
  if (award.proposedBy) facts.push([t('award.proposedBy'), award.proposedBy]);
  if (decision) {
    facts.push([t('award.decision'), t('award.decisionOf', { symbol: decision.symbol, date: formatDate(decision.day) })]);
    facts.push([t('award.decidedBy'), `${decision.by?.fullName ?? '–'}, ${decision.capacity}`]);
  }
  if (award.declined) facts.push([t('award.declineReason'), award.declined]);
  return (
    <section className="panel" aria-labelledby="em-award">
      <div className="panel-head">
        <h2 id="em-award">{t('award.about')}</h2>
      </div>
      <dl className="facts em-about">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <SafeText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
