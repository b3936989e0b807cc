import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { GoodPracticePage } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import './emulation.css';
import { usePractice } from './practice-queries';
import { RatePractice, TryPractice } from './practice-steps';
import { holding } from './roles';

/** One good practice: what, how, where it worked, who tried it and what they think of it. */
export function PracticePage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/emulation/practices/$id' });
  const found = usePractice(id);
  return (
    <div className="em">
      <p className="em-path">
        <Link to="/organisation/emulation">
          <ChevronLeft aria-hidden size={14} /> {t('emulation.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: GoodPracticePage }) {
  const { t } = useWords();
  const me = useMe();
  const [doing, setDoing] = useState<'try' | 'rate' | null>(null);
  const close = () => setDoing(null);
  const { practice } = page;
  return (
    <>
      <section className="panel em-top" aria-label={t('practice.one')}>
        <div className="em-name">
          <span className="em-facts">
            <SafeText text={practice.unit?.name ?? '–'} />
            <SafeText text={t('practice.publishedBy', { name: practice.by, date: formatDate(practice.at) })} />
          </span>
          <h2>
            <SafeText text={practice.title} />
          </h2>
        </div>
        <div className="em-actions">
          {page.mayRate ? (
            <Button type="primary" onClick={() => setDoing('rate')}>
              {t('practice.rate')}
            </Button>
          ) : null}
          {me !== null && holding.has(me.role) ? <Button onClick={() => setDoing('try')}>{t('practice.try')}</Button> : null}
        </div>
      </section>
      <div className="em-columns">
        <div className="em-column">
          <About page={page} />
        </div>
        <div className="em-column">
          <Trials page={page} />
          <Ratings page={page} />
        </div>
      </div>
      {doing === 'try' ? <TryPractice practice={practice} onClose={close} /> : null}
      {doing === 'rate' ? <RatePractice practice={practice} onClose={close} /> : null}
    </>
  );
}

function About({ page }: { page: GoodPracticePage }) {
  const { t } = useWords();
  const { practice } = page;
  const facts: [string, string][] = [
    [t('practice.what'), practice.what],
    [t('practice.how'), practice.how],
    [t('practice.worked'), practice.worked],
  ];
  return (
    <section className="panel" aria-labelledby="em-practice">
      <div className="panel-head">
        <h2 id="em-practice">{t('practice.one')}</h2>
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
        {practice.links.length > 0 ? (
          <div>
            <dt>{t('practice.links')}</dt>
            <dd>
              {practice.links.map((link) => (
                <a key={link} className="em-link" href={link} target="_blank" rel="noreferrer noopener">
                  <SafeText text={link} />
                </a>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function Trials({ page }: { page: GoodPracticePage }) {
  const { t } = useWords();
  const { trials } = page.practice;
  return (
    <section className="panel" aria-labelledby="em-trials">
      <div className="panel-head">
        <h2 id="em-trials">{t('practice.trials')}</h2>
      </div>
      {trials.length === 0 ? <p className="em-note">{t('practice.trialsNone')}</p> : null}
      <ul className="em-lines" hidden={trials.length === 0}>
        {trials.map((one) => (
          <li key={one.unit?.id ?? one.from}>
            <b>
              <SafeText text={one.unit?.name ?? '–'} />
            </b>
            <span className="muted">{t('practice.since', { date: formatDate(one.from) })}</span>
            <span>{one.outcome ? <SafeText text={one.outcome} /> : t('practice.trying')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ratings({ page }: { page: GoodPracticePage }) {
  const { t, language } = useWords();
  const { practice, ratings } = page;
  return (
    <section className="panel" aria-labelledby="em-ratings">
      <div className="panel-head">
        <h2 id="em-ratings">{t('practice.ratings')}</h2>
        {practice.stars === null ? null : <span className="note">{t('practice.stars', { n: formatNumber(practice.stars, language, 1), of: formatCount(practice.ratings, language) })}</span>}
      </div>
      {ratings.length === 0 ? <p className="em-note">{t('practice.ratingsNone')}</p> : null}
      <ul className="em-lines" hidden={ratings.length === 0}>
        {ratings.map((one) => (
          <li key={one.person?.id ?? one.at}>
            <b>{t('practice.starsOf', { n: formatCount(one.stars, language) })}</b>
            <span className="muted">
              <SafeText text={`${one.person?.fullName ?? '–'} · ${formatDate(one.at)}`} />
            </span>
            {one.note ? (
              <span>
                <SafeText text={one.note} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
