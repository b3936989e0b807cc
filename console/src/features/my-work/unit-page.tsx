import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '../../api/http';
import type { UnitMember, UnitPart } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { ChooseUnit, type Choice } from '../../ui/choices';
import { GiveTask } from '../../ui/give-task';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { ClarifyTask } from './clarify-task';
import { MemberRow } from './member-row';
import { OpenTasks } from './open-tasks';
import { PersonPart } from './person-part';
import { useUnitPart } from './queries';
import { UnclearPanel } from './unclear-panel';
import './my-work.css';
import './unit-page.css';

/** What the head opens: a task for somebody, or a task to be made clear. */
export type Opened = { kind: 'give'; person: Choice; unit: Choice | undefined } | { kind: 'clarify'; code: string } | null;

/** Việc của tôi › Người của đơn vị: who has no line to any resolution, what each works on, and what is not clear. */
export function UnitPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/my-work/unit' });
  const page = Number(search.page ?? '1') || 1;
  const part = useUnitPart(search.unit, page - 1);
  const [opened, setOpened] = useState<Opened>(null);
  if (search.person) return <PersonPart person={search.person} unit={search.unit} />;
  const nowhere = part.error instanceof ApiProblem && part.error.code === 'kernel.value-missing';
  if (nowhere && !part.data) return <StateBox icon={UsersRound} title={t('unitPart.choose')} text={t('unitPart.chooseText')} action={<UnitChoice unit={null} />} />;
  if (part.error && !part.data) return <FaultState error={part.error} action={<Button onClick={() => void part.refetch()}>{t('fault.retry')}</Button>} />;
  if (!part.data) return <Skeleton rows={8} height={56} />;
  const close = () => setOpened(null);
  return (
    <div className="unit-part" aria-busy={part.isPlaceholderData || undefined}>
      <UnitBar part={part.data} />
      <div className="unit-part-columns">
        <People part={part.data} onOpen={setOpened} />
        <UnclearPanel part={part.data} onOpen={setOpened} />
      </div>
      <OpenTasks key={part.data.unit.id} of={{ unit: part.data.unit.id }} />
      {opened?.kind === 'give' ? <GiveTask person={opened.person} {...(opened.unit ? { unit: opened.unit } : {})} onClose={close} /> : null}
      {opened?.kind === 'clarify' ? <ClarifyTask code={opened.code} onClose={close} /> : null}
    </div>
  );
}

function UnitChoice({ unit }: { unit: UnitPart['unit'] | null }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <label className="unit-choice">
      <span>{t('unitPart.unit')}</span>
      <ChooseUnit
        key={unit?.id}
        tree="MANAGEMENT"
        value={unit?.id ?? null}
        known={unit ? { value: unit.id, label: `${unit.name} (${unit.code})` } : null}
        onChange={(chosen) => void navigate({ to: '/my-work/unit', search: chosen ? { unit: chosen } : {} })}
      />
    </label>
  );
}

function UnitBar({ part }: { part: UnitPart }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  return (
    <div className="unit-bar">
      <UnitChoice unit={part.unit} />
      <p className="note">{t('unitPart.sums', { people: n(part.sums.people), open: n(part.sums.openTasks), overdue: n(part.sums.overdueTasks) })}</p>
      <p className="unit-leadership">
        {t('unitPart.leadership')}{' '}
        <Link to="/overview/coverage">{t('unitPart.leadershipLink')}</Link>
      </p>
    </div>
  );
}

function People({ part, onOpen }: { part: UnitPart; onOpen: (opened: Opened) => void }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  const without = part.people.filter((member) => !member.linked);
  const others = part.people.filter((member) => member.linked);
  const pages = Math.max(1, Math.ceil(part.total / part.size));
  const left = part.sums.withoutLine - part.page * part.size - without.length;
  return (
    <div className="my-work-column">
      {part.page === 0 || without.length > 0 ? (
        <section className="panel unit-without" data-any={part.sums.withoutLine > 0 || undefined} aria-labelledby="unit-without">
          <div className="panel-head">
            <h2 id="unit-without">{t('unitPart.without')}</h2>
            <span className="note">{t('unitPart.withoutNote', { n: n(part.sums.withoutLine), of: n(part.sums.people) })}</span>
          </div>
          {part.sums.withoutLine === 0 ? <p className="part-calm">{t('unitPart.withoutAll')}</p> : <p className="part-calm">{t('unitPart.withoutText')}</p>}
          <Members members={without} unit={part.unit.id} onOpen={onOpen} />
          {left > 0 ? <p className="part-calm">{t('unitPart.withoutMore', { n: n(left) })}</p> : null}
        </section>
      ) : null}
      {others.length > 0 || part.total === 0 ? (
        <section className="panel" aria-labelledby="unit-people">
          <div className="panel-head">
            <h2 id="unit-people">{t('unitPart.people')}</h2>
            <span className="note">{t('unitPart.peopleNote', { n: n(part.total) })}</span>
          </div>
          {part.total === 0 ? <StateBox icon={UsersRound} title={t('organisation.nobody')} /> : null}
          <Members members={others} unit={part.unit.id} onOpen={onOpen} />
        </section>
      ) : null}
      {pages > 1 ? <Pages unit={part.unit.id} page={part.page + 1} pages={pages} /> : null}
    </div>
  );
}

function Members({ members, unit, onOpen }: { members: UnitMember[]; unit: string; onOpen: (opened: Opened) => void }) {
  if (members.length === 0) return null;
  return (
    <ul className="part-rows">
      {members.map((member) => (
        <li key={member.person.id}>
          <MemberRow member={member} unit={unit} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Pages({ unit, page, pages }: { unit: string; page: number; pages: number }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  return (
    <nav className="unit-pages" aria-label={t('unitPart.people')}>
      {page > 1 ? (
        <Link to="/my-work/unit" search={{ unit, page: String(page - 1) }}>
          {t('unitPart.previous')}
        </Link>
      ) : null}
      <span>
        <SafeText text={t('unitPart.page', { n: n(page), of: n(pages) })} />
      </span>
      {page < pages ? (
        <Link to="/my-work/unit" search={{ unit, page: String(page + 1) }}>
          {t('unitPart.next')}
        </Link>
      ) : null}
    </nav>
  );
}
