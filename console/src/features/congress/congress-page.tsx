import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { CongressElection, CongressPage as Whole } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import './congress.css';
import { NextState, OpenPlenum, ReportCredentials } from './congress-steps';
import { NameOfficers } from './name-officers';
import { PeoplePanel } from './people-panel';
import { useCongress, posts } from './queries';
import { WriteCongress } from './write-congress';
import { WriteElection } from './write-election';

/** One congress: who is called and counted, who has posts, what is elected. */
export function CongressPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/congresses/$id' });
  const found = useCongress(id);
  return (
    <div className="cg">
      <nav className="cg-path" aria-label={t('congress.back')}>
        <Link to="/organisation/congresses">
          <ChevronLeft aria-hidden size={14} />
          {t('congress.list')}
        </Link>
      </nav>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Body page={found.data} /> : null}
    </div>
  );
}

type Doing = 'change' | 'state' | 'officers' | 'credentials' | 'election' | 'plenum' | null;

function Body({ page }: { page: Whole }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const { congress, may } = page;
  return (
    <>
      <section className="panel cg-top" aria-label={t('congress.one')}>
        <div className="cg-name">
          <span className="cg-facts">
            <span className="chip">{t(`congress.state.${congress.state}`)}</span>
            {t(congress.parent ? 'congress.plenum' : `congress.kind.${congress.kind}`)}
            <span>{t('congress.term', { from: congress.termFrom.slice(0, 4), to: congress.termTo.slice(0, 4) })}</span>
          </span>
          <h2>
            <SafeText text={congress.name} />
          </h2>
          <span className="muted">
            <SafeText text={`${congress.unit?.name ?? '–'} · ${congress.place} · ${t('congress.days', { from: formatDate(congress.first), to: formatDate(congress.last) })}`} />
          </span>
        </div>
        <div className="cg-actions">
          {may.prepare && congress.state !== 'CLOSED' ? (
            <>
              <Button type="primary" onClick={() => setDoing('state')}>
                {t(`congress.next.${congress.state}`)}
              </Button>
              <Button onClick={() => setDoing('change')}>{t('congress.change')}</Button>
            </>
          ) : null}
        </div>
      </section>
      <Numbers page={page} />
      <div className="cg-columns">
        <div className="cg-column">
          <Elections page={page} onNew={may.prepare ? () => setDoing('election') : null} onPlenum={may.prepare && !congress.parent ? () => setDoing('plenum') : null} />
          <Officers page={page} onName={may.prepare ? () => setDoing('officers') : null} />
          <Credentials page={page} onReport={may.prepare ? () => setDoing('credentials') : null} />
        </div>
        <div className="cg-column">
          <PeoplePanel page={page} />
        </div>
      </div>
      {doing === 'state' ? <NextState page={page} onClose={close} /> : null}
      {doing === 'change' ? <WriteCongress old={page} onClose={close} onWritten={close} /> : null}
      {doing === 'officers' ? <NameOfficers page={page} onClose={close} /> : null}
      {doing === 'credentials' ? <ReportCredentials page={page} onClose={close} /> : null}
      {doing === 'plenum' ? <OpenPlenum page={page} onClose={close} onMade={(made) => void navigate({ to: '/organisation/congresses/$id', params: { id: made.congress.id } })} /> : null}
      {doing === 'election' ? <WriteElection page={page} onClose={close} onWritten={(made) => void navigate({ to: '/organisation/elections/$id', params: { id: made.election.id } })} /> : null}
    </>
  );
}

/** convened − excluded = base, and who is in the hall. */
function Numbers({ page }: { page: Whole }) {
  const { t, language } = useWords();
  const facts: [string, number][] = [
    ['congress.convened', page.convened],
    ['congress.excluded', page.excluded],
    ['congress.base', page.base],
    ['congress.attending', page.attending],
  ];
  return (
    <dl className="panel cg-numbers">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>{formatCount(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Elections({ page, onNew, onPlenum }: { page: Whole; onNew: (() => void) | null; onPlenum: (() => void) | null }) {
  const { t } = useWords();
  const elected = page.elections.some((one) => one.office === 'COMMITTEE' && (one.elected ?? 0) > 0);
  return (
    <section className="panel" aria-labelledby="cg-elections">
      <div className="panel-head">
        <h2 id="cg-elections">{t('congress.elections')}</h2>
        <span className="right">
          {onPlenum && elected ? <Button onClick={onPlenum}>{t('congress.plenumOpen')}</Button> : null}
          {onNew ? <Button onClick={onNew}>{t('congress.electionNew')}</Button> : null}
        </span>
      </div>
      {page.elections.length === 0 ? <p className="cg-note">{t('congress.electionsNone')}</p> : null}
      <ul className="cg-rows" hidden={page.elections.length === 0}>
        {page.elections.map((one) => (
          <li key={one.id}>
            <ElectionRow one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ElectionRow({ one }: { one: CongressElection }) {
  const { t } = useWords();
  return (
    <Link to="/organisation/elections/$id" params={{ id: one.id }} className="cg-row">
      <span className="cg-name">
        <span className="cg-facts">
          <span className="chip">{t(`congress.electionState.${one.state}`)}</span>
          {t('congress.round', { n: one.round })}
        </span>
        <b>{t(`congress.office.${one.office}`)}</b>
        <span className="muted">
          <SafeText text={one.mandate} />
        </span>
      </span>
      <span className="cg-side">
        <span>{t('congress.seatsOf', { seats: one.seats, names: one.standing })}</span>
        <span>{one.elected === null || one.elected === undefined ? formatDate(one.day) : t('congress.electedOf', { n: one.elected, seats: one.seats })}</span>
      </span>
    </Link>
  );
}

function Officers({ page, onName }: { page: Whole; onName: (() => void) | null }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="cg-officers">
      <div className="panel-head">
        <h2 id="cg-officers">{t('congress.officers')}</h2>
        {onName ? (
          <span className="right">
            <Button onClick={onName}>{t('congress.officersName')}</Button>
          </span>
        ) : null}
      </div>
      {page.officers.length === 0 ? <p className="cg-note">{t('congress.officersNone')}</p> : null}
      <dl className="facts cg-about" hidden={page.officers.length === 0}>
        {posts.map((post) => {
          const held = page.officers.filter((one) => one.post === post);
          return held.length > 0 ? (
            <div key={post}>
              <dt>{t(`congress.post.${post}`)}</dt>
              <dd>
                {held.map((one) => (
                  <span key={one.person} className="cg-line">
                    <SafeText text={one.name?.fullName ?? '–'} />
                    {one.head ? <span className="muted"> {t(`congress.head.${post}`)}</span> : null}
                  </span>
                ))}
              </dd>
            </div>
          ) : null;
        })}
      </dl>
    </section>
  );
}

function Credentials({ page, onReport }: { page: Whole; onReport: (() => void) | null }) {
  const { t } = useWords();
  const { credentials } = page;
  return (
    <section className="panel" aria-labelledby="cg-credentials">
      <div className="panel-head">
        <h2 id="cg-credentials">{t('congress.credentials')}</h2>
        {onReport ? (
          <span className="right">
            <Button onClick={onReport}>{t('congress.credentialsReport')}</Button>
          </span>
        ) : null}
      </div>
      {credentials ? (
        <div className="cg-text">
          <b>{t('congress.credentialsOn', { date: formatDate(credentials.day), convened: credentials.convened, attending: credentials.attending, rejected: credentials.rejected })}</b>
          <p>
            <SafeText text={credentials.text} />
          </p>
        </div>
      ) : (
        <p className="cg-note">{t('congress.credentialsNone')}</p>
      )}
    </section>
  );
}
