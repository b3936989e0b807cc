import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { StudyCampaignPage } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { History } from '../../ui/history';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { CountWords } from './count-words';
import { CoveragePanel } from './coverage-panel';
import { OwnStanding } from './own-standing';
import { useCampaign } from './queries';
import { QuizPanel } from './quiz-panel';
import { SessionsPanel } from './sessions-panel';
import { DueWords } from './study-page';
import { CloseCampaign, OpenCampaign } from './study-steps';
import { WriteCampaign } from './write-campaign';
import './study.css';

/** One campaign: what is studied, how the reader stands, who is covered, and the sessions. */
export function CampaignPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/study/$id' });
  const found = useCampaign(id);
  return (
    <div className="study">
      <p className="study-path">
        <Link to="/organisation/study">
          <ChevronLeft aria-hidden size={14} /> {t('study.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: StudyCampaignPage }) {
  const { t } = useWords();
  const { campaign } = page;
  const [doing, setDoing] = useState<'change' | 'open' | 'close' | null>(null);
  const close = () => setDoing(null);
  const running = campaign.state !== 'DRAFT';
  return (
    <>
      <section className="panel study-top" aria-label={t('study.one')}>
        <div className="study-name">
          <span className="study-facts">
            <span className="chip" data-tone={campaign.overdue ? 'major' : undefined}>
              {t(`study.state.${campaign.state}`)}
            </span>
            <DueWords campaign={campaign} />
          </span>
          <h2>
            <SafeText text={campaign.title} />
          </h2>
          {running ? <CountWords count={campaign.count} whole /> : null}
        </div>
        {campaign.holds && campaign.state !== 'CLOSED' ? (
          <div className="study-actions">
            {campaign.state === 'DRAFT' ? (
              <Button type="primary" onClick={() => setDoing('open')}>
                {t('study.open')}
              </Button>
            ) : null}
            <Button onClick={() => setDoing('change')}>{t('study.change')}</Button>
            <Button onClick={() => setDoing('close')}>{t('study.close')}</Button>
          </div>
        ) : null}
      </section>
      <div className="study-columns">
        <div className="study-column">
          {running ? <OwnStanding page={page} /> : null}
          <About page={page} />
          <QuizPanel page={page} />
          <History type="study-campaign" id={campaign.id} title={t('study.history')} />
        </div>
        {running ? (
          <div className="study-column">
            <CoveragePanel page={page} />
            <SessionsPanel page={page} />
          </div>
        ) : null}
      </div>
      {doing === 'change' ? <WriteCampaign page={page} onClose={close} onWritten={close} /> : null}
      {doing === 'open' ? <OpenCampaign campaign={campaign} onClose={close} /> : null}
      {doing === 'close' ? <CloseCampaign campaign={campaign} onClose={close} /> : null}
    </>
  );
}

/** What is studied, by whom, and what completes it. */
function About({ page }: { page: StudyCampaignPage }) {
  const { t } = useWords();
  const { campaign } = page;
  return (
    <section className="panel" aria-labelledby="study-about">
      <div className="panel-head">
        <h2 id="study-about">{t('study.about')}</h2>
      </div>
      <dl className="facts study-about">
        {campaign.directive ? (
          <>
            <dt>{t('study.document')}</dt>
            <dd>
              <Link to="/commitments/resolutions/$id" params={{ id: campaign.directive.id }}>
                <SafeText text={`${campaign.directive.symbol} ${campaign.directive.title}`} />
              </Link>
            </dd>
          </>
        ) : null}
        {campaign.topic ? (
          <>
            <dt>{t('study.topic')}</dt>
            <dd>
              <SafeText text={campaign.topic} />
            </dd>
          </>
        ) : null}
        <dt>{t('study.owner')}</dt>
        <dd>
          <SafeText text={campaign.ownerUnit?.name ?? '–'} />
        </dd>
        <dt>{t('study.audience')}</dt>
        <dd>
          <ul className="study-audience">
            {page.audience.map((each) => (
              <li key={each.unit}>
                <SafeText text={each.name?.name ?? '–'} /> <span className="muted">{t(each.below ? 'study.withBelow' : 'study.alone')}</span>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('study.counts')}</dt>
        <dd>
          {t(`study.countsWith.${campaign.ownStatement}`)}
          {campaign.commitment ? `, ${t('study.andCommitment')}` : ''}
        </dd>
      </dl>
      {campaign.due === campaign.last ? null : <p className="study-note">{t('study.dueMoved', { last: formatDate(campaign.last), due: formatDate(campaign.due) })}</p>}
      <h3 className="study-sub">{t('study.material')}</h3>
      {page.material ? (
        <p className="study-text">
          <SafeText text={page.material} />
        </p>
      ) : null}
      {page.links.length > 0 ? (
        <ul className="study-links">
          {page.links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer noopener" title={t('study.newTab')}>
                <SafeText text={link} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {!page.material && page.links.length === 0 ? <p className="study-note">{t('study.materialNone')}</p> : null}
    </section>
  );
}
