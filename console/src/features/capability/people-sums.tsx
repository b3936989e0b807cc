import { Link } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PersonCapability, UnitCapability } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { Pager } from '../../ui/pager';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { usePeopleWith } from './queries';
import { expiredBy } from './skill-lines';

/** How many people have which skill and certificate on the day; each opens to the people. */
export function PeopleSums({ has }: { has: UnitCapability }) {
  const { t, language } = useWords();
  const n = (value: number) => formatCount(value, language);
  const empty = has.skills.length === 0 && has.certificates.length === 0;
  return (
    <section className="panel" aria-labelledby="cap-people">
      <div className="panel-head">
        <h2 id="cap-people">{t('capability.people')}</h2>
        <span className="note">{t('capability.peopleTotal', { n: n(has.people) })}</span>
        <span className="right">
          <OriginMark origin="REPORTED" />
        </span>
      </div>
      {empty ? <StateBox icon={BadgeCheck} title={t('capability.peopleNone')} text={t('capability.peopleNoneText')} /> : null}
      <ul className="cap-lines">
        {has.skills.map((one) => {
          const levels = one.levels.map((count, at) => ({ count, level: at + 1 })).filter((each) => each.count > 0);
          return (
            <Opening key={one.item.id} has={has} item={one.item.id} name={one.item.name}>
              {levels.length === 0 ? <span>{t('capability.noneConfirmed')}</span> : null}
              {levels.map((each) => (
                <span key={each.level}>{t('capability.levelCount', { level: each.level, n: n(each.count) })}</span>
              ))}
              {one.stated > 0 ? <span className="muted">{t('capability.statedCount', { n: n(one.stated) })}</span> : null}
            </Opening>
          );
        })}
        {has.certificates.map((one) => (
          <Opening key={one.item.id} has={has} item={one.item.id} name={one.item.name}>
            <span>{t('capability.validCount', { n: n(one.valid) })}</span>
            {one.expiring > 0 ? <span data-warn>{t('capability.expiringCount', { n: n(one.expiring) })}</span> : null}
            {one.expired > 0 ? <span data-warn>{t('capability.expiredCount', { n: n(one.expired) })}</span> : null}
            {one.stated > 0 ? <span className="muted">{t('capability.statedCount', { n: n(one.stated) })}</span> : null}
          </Opening>
        ))}
      </ul>
    </section>
  );
}

function Opening({ has, item, name, children }: { has: UnitCapability; item: string; name: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="cap-sum">
      <button type="button" className="cap-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>
          <SafeText text={name} />
        </b>
        <span className="cap-words">{children}</span>
      </button>
      {open && has.unit ? <Behind unit={has.unit.id} day={has.day} item={item} /> : null}
    </li>
  );
}

function Behind({ unit, day, item }: { unit: string; day: string; item: string }) {
  const [page, setPage] = useState(0);
  const found = usePeopleWith(unit, day, item, page);
  return (
    <div className="cap-behind">
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={28} /> : null}
      <ul>
        {found.data?.items.map((one) => (
          <li key={one.person?.id}>
            {one.person ? (
              <Link to="/organisation/capability/people/$id" params={{ id: one.person.id }}>
                <SafeText text={one.person.fullName} />
              </Link>
            ) : null}
            <span className="muted">
              <SafeText text={one.units.map((each) => each.name).join(' · ')} />
            </span>
            <Word one={one} item={item} day={day} />
          </li>
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
    </div>
  );
}

function Word({ one, item, day }: { one: PersonCapability; item: string; day: string }) {
  const { t } = useWords();
  const skill = one.skills.find((each) => each.item.id === item);
  if (skill) {
    return (
      <span className="cap-words">
        <span>{skill.confirmed ? t('capability.confirmedShort', { level: skill.confirmed.level }) : t('capability.notConfirmed')}</span>
        {skill.stated ? <span className="muted">{t('capability.statedShort', { level: skill.stated.level })}</span> : null}
      </span>
    );
  }
  const paper = one.certificates.find((each) => each.item.id === item && each.state === 'CONFIRMED' && !expiredBy(each, day)) ?? one.certificates.find((each) => each.item.id === item);
  if (!paper) return null;
  return (
    <span className="cap-words">
      <span>{paper.validTo ? t('capability.validUntil', { date: formatDate(paper.validTo) }) : t('capability.validAlways')}</span>
      {paper.state === 'CONFIRMED' ? null : <span className="muted">{t(`capability.paperState.${paper.state}`)}</span>}
    </span>
  );
}
