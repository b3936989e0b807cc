import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { StudyCampaignPage, StudyPerson, StudyUnit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder } from '../../ui/choices';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SearchWords } from '../../ui/search-words';
import { FaultState, Skeleton } from '../../ui/states';
import { Versions } from './own-standing';
import { Pager } from '../../ui/pager';
import { useStudyPeople, useUnitCoverage } from './queries';
import { RecordList } from './record-list';

const states = ['all', 'MISSING', 'COMPLETED', 'LATE', 'LEFT'] as const;

/** Who is covered, by unit and down to the person; a person opens their records. */
export function CoveragePanel({ page }: { page: StudyCampaignPage }) {
  const { t } = useWords();
  const { id } = page.campaign;
  const search = useSearch({ from: '/shell/organisation/study/$id' });
  const navigate = useNavigate();
  const [unitPage, setUnitPage] = useState(0);
  const [personPage, setPersonPage] = useState(0);
  const [q, setQ] = useState('');
  const units = useUnitCoverage(id, unitPage);
  const people = useStudyPeople(id, { unit: search.unit, state: search.state, q: q || undefined }, personPage);
  const go = (next: { unit?: string | undefined; state?: string | undefined }) => {
    const now = { ...search, ...next };
    setPersonPage(0);
    void navigate({ to: '/organisation/study/$id', params: { id }, search: { ...(now.unit ? { unit: now.unit } : {}), ...(now.state ? { state: now.state } : {}) }, replace: true, resetScroll: false });
  };
  // Whoever neither holds nor oversees reads themselves only: their part stands above already.
  if (!page.records && page.standing && units.data && units.data.total <= 1 && units.data.items.every((one) => one.count.must <= 1)) return null;
  return (
    <section className="panel" aria-labelledby="study-coverage">
      <div className="panel-head">
        <h2 id="study-coverage">{t('study.coverage')}</h2>
        <OriginMark origin="REPORTED" />
      </div>
      <p className="study-note">{t('study.coverageNote')}</p>
      {units.error ? <FaultState error={units.error} action={<Button onClick={() => void units.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {units.isPending ? <Skeleton rows={4} height={30} /> : null}
      {units.data ? <Units units={units.data.items} chosen={search.unit} onChoose={(unit) => go({ unit })} /> : null}
      {units.data ? <Pager found={units.data} onPage={setUnitPage} /> : null}
      <h3 className="study-sub">{t('study.people')}</h3>
      <div className="study-tools" role="search">
        <SearchWords
          text={q}
          label={t('study.personSearch')}
          onWords={(words) => {
            setPersonPage(0);
            setQ(words);
          }}
        />
        <Select aria-label={t('study.peopleFilter')} value={search.state ?? 'all'} getPopupContainer={holder} options={states.map((value) => ({ value, label: t(`study.person.${value}`) }))} onChange={(value: string) => go({ state: value === 'all' ? undefined : value })} />
      </div>
      {people.error ? <FaultState error={people.error} /> : null}
      {people.isPending ? <Skeleton rows={4} height={40} /> : null}
      {people.data?.total === 0 ? <p className="study-note">{t('study.peopleNone')}</p> : null}
      <ul className="study-people">
        {people.data?.items.map((one) => (
          <li key={one.person}>
            <PersonRow id={id} one={one} page={page} />
          </li>
        ))}
      </ul>
      {people.data ? <Pager found={people.data} onPage={setPersonPage} /> : null}
    </section>
  );
}

function Units({ units, chosen, onChoose }: { units: StudyUnit[]; chosen: string | undefined; onChoose: (unit: string | undefined) => void }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  return (
    <table className="study-units">
      <thead>
        <tr>
          <th scope="col">{t('study.unit')}</th>
          <th scope="col">{t('study.must')}</th>
          <th scope="col">{t('study.done')}</th>
          <th scope="col">{t('study.missingShort')}</th>
          <th scope="col">{t('study.lateShort')}</th>
          <th scope="col">{t('study.changes')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((one) => (
          <tr key={one.unit} data-chosen={one.unit === chosen || undefined}>
            <th scope="row">
              <button type="button" className="link-button" aria-pressed={one.unit === chosen} onClick={() => onChoose(one.unit === chosen ? undefined : one.unit)}>
                <SafeText text={one.name?.name ?? '–'} />
              </button>
            </th>
            <td data-label={t('study.must')}>{n(one.count.must)}</td>
            <td data-label={t('study.done')}>{n(one.count.completed)}</td>
            <td data-label={t('study.missingShort')} data-missing={one.count.missing > 0 || undefined}>
              {n(one.count.missing)}
            </td>
            <td data-label={t('study.lateShort')}>{n(one.count.late)}</td>
            <td data-label={t('study.changes')}>{t('study.inOut', { joined: n(one.count.joined), left: n(one.count.left) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ id, one, page }: { id: string; one: StudyPerson; page: StudyCampaignPage }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const steps = [
    ...(one.attendedOn ? [t('study.attended', { date: formatDate(one.attendedOn) })] : []),
    ...(one.statedOn ? [t('study.stated', { date: formatDate(one.statedOn) })] : []),
    ...(one.passedOn ? [t('study.passedQuiz', { date: formatDate(one.passedOn) })] : []),
    ...(one.committedOn ? [t('study.committed', { date: formatDate(one.committedOn) })] : []),
  ];
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className="part-text">
          <b>
            <SafeText text={one.name?.fullName ?? '–'} />
          </b>
          <span>
            <SafeText text={one.unit?.name ?? '–'} /> · {one.until ? t('study.until', { date: formatDate(one.until) }) : t('study.since', { date: formatDate(one.since) })}
          </span>
          {steps.length > 0 ? <span>{steps.join(' · ')}</span> : null}
        </span>
        <span className="chip" data-tone={one.state === 'MISSING' ? 'major' : undefined}>
          {t(`study.person.${one.state}`)}
        </span>
      </summary>
      {opened ? (
        <div className="study-person">
          <RecordList id={id} of={{ person: one.person }} open={page.records} />
          {one.committedOn ? <Versions id={id} person={one.person} /> : null}
          {steps.length === 0 ? <p className="study-note">{t('study.recordsNone')}</p> : null}
        </div>
      ) : null}
    </details>
  );
}
