import { Link, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { GradingLine, GradingRoundPage } from '../../api/types';
import { formatCount, formatNumber } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { GroupsForm } from './groups-form';
import './grading.css';
import { roundPath, states, useMissing, useRound, type RoundState } from './queries';

/** One review of a period with its groups, how far each subject has come, and the grades for those who may see them. */
export function RoundPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/grading/$id' });
  const found = useRound(id);
  return (
    <div className="gd">
      <p className="gd-path">
        <Link to="/organisation/grading">
          <ChevronLeft aria-hidden size={14} /> {t('grading.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

function Whole({ page }: { page: GradingRoundPage }) {
  const { t } = useWords();
  const round = page.round.of;
  const [doing, setDoing] = useState<'groups' | 'step' | null>(null);
  const close = () => setDoing(null);
  const next = states[states.indexOf(round.state) + 1];
  const editable = round.state === 'DRAFT' || round.state === 'REVIEW';
  return (
    <>
      <section className="panel gd-top" aria-label={t('grading.round')}>
        <div className="gd-name">
          <span className="gd-facts">
            <span className="chip">{t(`grading.span.${round.span}`)}</span>
            {t('grading.days', { from: formatDate(round.first), to: formatDate(round.last) })}
            {round.onPaper ? (
              <span className="chip">
                <SafeText text={t('grading.onPaperChip', { symbol: round.onPaper })} />
              </span>
            ) : null}
          </span>
          <h2>
            <SafeText text={round.title} />
          </h2>
          <span className="muted">
            <SafeText text={t('grading.heldBy', { name: page.round.heldBy?.name ?? '–' })} />
          </span>
        </div>
        {page.may.holds ? (
          <div className="gd-actions">
            {next ? (
              <Button type={page.groups.length > 0 ? 'primary' : 'default'} onClick={() => setDoing('step')}>
                {t(`grading.next.${next}`)}
              </Button>
            ) : null}
            {editable ? (
              <Button type={page.groups.length === 0 ? 'primary' : 'default'} onClick={() => setDoing('groups')}>
                {t('grading.groupsSet')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </section>
      <StateBar page={page} />
      {page.groups.length === 0 ? <section className="panel gd-note">{t('grading.groupsNone')}</section> : null}
      {page.groups.map((group) => (
        <section key={group.id} className="panel" aria-labelledby={`gd-${group.id}`}>
          <div className="panel-head">
            <h2 id={`gd-${group.id}`}>
              <SafeText text={group.name} />
            </h2>
            <span className="note">{t(`grading.kind.${group.kind}`)}</span>
          </div>
          <ul className="gd-rows">
            {group.subjects.map((subject) => (
              <li key={subject.id}>
                <SubjectRow subject={subject} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {page.may.holds && editable ? <MissingPanel id={round.id} /> : null}
      {doing === 'groups' ? <GroupsForm page={page} onClose={close} /> : null}
      {doing === 'step' && next ? <EnterState page={page} next={next} onClose={close} /> : null}
    </>
  );
}

/** The five states; the one it stands in, its day, and until when the review stays open at least. */
function StateBar({ page }: { page: GradingRoundPage }) {
  const { t } = useWords();
  const round = page.round.of;
  const at = states.indexOf(round.state);
  return (
    <ol className="panel gd-states" aria-label={t('grading.states')}>
      {states.map((state, place) => (
        <li key={state} data-entered={place <= at ? true : undefined} aria-current={place === at ? 'step' : undefined}>
          <b>{t(`grading.state.${state}`)}</b>
          <span className="muted">
            {place === at && round.due ? t('grading.due', { date: formatDate(round.due) }) : null}
            {state === 'REVIEW' && place === at && page.reviewUntil ? ` ${t('grading.reviewUntil', { at: formatDateMinute(page.reviewUntil) })}` : null}
            {state === 'ISSUED' && round.issuedAt ? formatDateMinute(round.issuedAt) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function SubjectRow({ subject }: { subject: GradingLine }) {
  const { t, language } = useWords();
  return (
    <Link to="/organisation/grading/subjects/$id" params={{ id: subject.id }} className="gd-row">
      <span className="gd-name">
        <b>
          <SafeText text={subject.personName?.fullName ?? subject.unitName?.name ?? '–'} />
        </b>
        {subject.person ? (
          <span className="muted">
            <SafeText text={`${subject.post ?? ''}, ${subject.unitName?.name ?? '–'}`} />
          </span>
        ) : null}
      </span>
      <span className="gd-side">
        {subject.grade ? (
          <b>
            {t(`grading.grade.${subject.grade}`)}
            {subject.points !== undefined && subject.points !== null ? ` · ${formatNumber(subject.points, language, 2)}` : ''}
          </b>
        ) : null}
        {subject.capped ? <span>{t('grading.capped')}</span> : null}
        <span>{t(`grading.reached.${subject.reached}`)}</span>
        {subject.resultsMissing && subject.reached !== 'LEFT_OUT' ? <span className="gd-shaken">{t('grading.resultsMissing')}</span> : null}
        {subject.now ? <span className="gd-shaken">{t('grading.shakenNow', { grade: t(`grading.grade.${subject.now}`) })}</span> : null}
      </span>
    </Link>
  );
}

/** Who could be graded and stands in no group. */
function MissingPanel({ id }: { id: string }) {
  const { t, language } = useWords();
  const people = useMissing(id, 'INDIVIDUAL', true);
  const units = useMissing(id, 'COLLECTIVE', true);
  const shown = 20;
  if (!people.data || !units.data) return null;
  const names = [
    ...units.data.items.slice(0, shown).map((one) => one.unitName?.name ?? '–'),
    ...people.data.items.slice(0, shown).map((one) => `${one.personName?.fullName ?? '–'} (${one.post ?? ''}, ${one.unitName?.name ?? '–'})`),
  ];
  return (
    <section className="panel" aria-labelledby="gd-missing">
      <div className="panel-head">
        <h2 id="gd-missing">{t('grading.missing')}</h2>
        <span className="note">{t('grading.missingTotal', { units: formatCount(units.data.total, language), people: formatCount(people.data.total, language) })}</span>
      </div>
      <ul className="gd-lines">
        {names.map((name, place) => (
          <li key={place}>
            <SafeText text={name} />
          </li>
        ))}
      </ul>
      {units.data.total > shown || people.data.total > shown ? <p className="gd-note">{t('grading.missingMore')}</p> : null}
    </section>
  );
}

function EnterState({ page, next, onClose }: { page: GradingRoundPage; next: RoundState; onClose: () => void }) {
  const { t } = useWords();
  const [due, setDue] = useState('');
  const [day, setDay] = useState('');
  const paper = Boolean(page.round.of.onPaper);
  const submission = useSubmission(() => postJson<GradingRoundPage>(`${roundPath(page.round.of.id)}/states`, { state: next, due: due || null, day: paper ? day || null : null, version: page.round.of.version }), onClose);
  return (
    <FormDrawer title={t(`grading.next.${next}`)} about={t(`grading.nextAbout.${next}`)} submitWords={t(`grading.next.${next}`)} submission={submission} onClose={onClose}>
      <Field name="state" label={t('grading.states')} wide silent>
        {() => null}
      </Field>
      {paper ? (
        <Field name="day" label={t('grading.paperDay')} required wide>
          {(described) => <Input {...described} autoFocus type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
      ) : null}
      {next === 'ISSUED' || paper ? null : (
        <Field name="due" label={t('grading.dueField')} hint={t('grading.dueHint')} wide>
          {(described) => <Input {...described} autoFocus type="date" value={due} onChange={(event) => setDue(event.target.value)} />}
        </Field>
      )}
    </FormDrawer>
  );
}
