import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowLeft, Check, CornerUpLeft, PackageCheck, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import type { Handover } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { Comments } from '../../ui/comments';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { HandoverClock } from './handover-clock';
import { HandoverStepForm, type Act } from './handover-step-form';
import { useHandover } from './queries';

/** One handover: what must come out, whose turn it is, and how long each side has had it. */
export function HandoverPanel({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useWords();
  const found = useHandover(id);
  return (
    <div className="handover">
      <section className="panel" aria-label={t('handovers.one')}>
        <Button className="handover-back" type="text" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
          {t('handovers.title')}
        </Button>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={6} height={26} /> : null}
        {found.data ? <Content handover={found.data} /> : null}
      </section>
      {found.data ? <Course handover={found.data} /> : null}
      {found.data ? <Comments type="handover" subject={found.data.id} /> : null}
    </div>
  );
}

function Content({ handover }: { handover: Handover }) {
  const { t } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  return (
    <div className="handover-content">
      <HandoverClock handover={handover} />
      <h2>
        <SafeText text={handover.what} />
      </h2>
      <dl className="facts">
        <dt>{t('handovers.gives')}</dt>
        <dd>
          <SideName unit={handover.fromUnit?.name} person={handover.fromPerson?.fullName} />
        </dd>
        <dt>{t('handovers.takes')}</dt>
        <dd>
          <SideName unit={handover.toUnit?.name} person={handover.toPerson?.fullName} />
        </dd>
        {handover.onCode ? (
          <>
            <dt>{t(`handovers.on.${handover.onType ?? 'TASK'}`)}</dt>
            <dd>
              <On handover={handover} />
            </dd>
          </>
        ) : null}
        <dt>{t('handovers.due')}</dt>
        <dd>{formatDate(handover.due)}</dd>
      </dl>
      <div className="handover-actions">
        {handover.mayAnswer ? (
          <>
            <Button type="primary" icon={<Check aria-hidden size={15} />} onClick={() => setAct('ACCEPTED')}>
              {t('handovers.act.ACCEPTED')}
            </Button>
            <Button icon={<X aria-hidden size={15} />} onClick={() => setAct('REFUSED')}>
              {t('handovers.act.REFUSED')}
            </Button>
          </>
        ) : null}
        {handover.mayDeliver ? (
          <Button type="primary" icon={<PackageCheck aria-hidden size={15} />} onClick={() => setAct('DELIVERED')}>
            {t('handovers.act.DELIVERED')}
          </Button>
        ) : null}
        {handover.mayConfirm ? (
          <>
            <Button type="primary" icon={<Check aria-hidden size={15} />} onClick={() => setAct('CONFIRMED')}>
              {t('handovers.act.CONFIRMED')}
            </Button>
            <Button icon={<CornerUpLeft aria-hidden size={15} />} onClick={() => setAct('RETURNED')}>
              {t('handovers.act.RETURNED')}
            </Button>
          </>
        ) : null}
        {handover.mayWithdraw ? (
          <Button icon={<Undo2 aria-hidden size={15} />} onClick={() => setAct('WITHDRAWN')}>
            {t('handovers.act.WITHDRAWN')}
          </Button>
        ) : null}
      </div>
      {act ? <HandoverStepForm handover={handover} act={act} onClose={() => setAct(null)} /> : null}
    </div>
  );
}

function SideName({ unit, person }: { unit: string | undefined; person: string | undefined }) {
  return (
    <>
      <b>
        <SafeText text={unit ?? '–'} />
      </b>
      {person ? (
        <>
          , <SafeText text={person} />
        </>
      ) : null}
    </>
  );
}

function On({ handover }: { handover: Handover }) {
  const code = handover.onCode ?? '';
  const words = <SafeText text={handover.onName ? `${code} ${handover.onName}` : code} />;
  if (handover.onType !== 'PROGRAMME' || !handover.onName) return words;
  return (
    <Link to="/commitments/programmes" search={{ programme: code }}>
      {words}
    </Link>
  );
}

/** Every step, and whose working time lay between it and the next. */
function Course({ handover }: { handover: Handover }) {
  const { t, language } = useWords();
  const hours = (value: number) => formatNumber(value, language, 1);
  return (
    <section className="panel" aria-labelledby="handover-course">
      <div className="panel-head">
        <h2 id="handover-course">{t('handovers.course')}</h2>
        <span className="note">
          {t('handovers.courseNote')} <OriginMark origin="REPORTED" />
        </span>
      </div>
      <dl className="handover-sides">
        <div data-side="TAKEN">
          <dt>{t('handovers.takenTime')}</dt>
          <dd>{t('handovers.hoursShort', { hours: hours(handover.takenHours) })}</dd>
        </div>
        <div data-side="GIVEN">
          <dt>{t('handovers.givenTime')}</dt>
          <dd>{t('handovers.hoursShort', { hours: hours(handover.givenHours) })}</dd>
        </div>
      </dl>
      <ol className="handover-course">
        {handover.steps.map((step, place) => (
          <li key={`${step.state}${step.at}`} data-side={step.side ?? undefined}>
            <p className="handover-step">
              <b>{t(`handovers.step.${step.state}`)}</b>
              <span>
                {formatDateMinute(step.at)} · <SafeText text={step.person?.fullName ?? step.by} />
                {step.onBehalfOf ? (
                  <>
                    {' '}
                    {t('absence.onBehalf')} <SafeText text={step.onBehalfOf.fullName} />
                  </>
                ) : null}
              </span>
            </p>
            {step.words ? (
              <p className="handover-words">
                <SafeText text={step.words} />
              </p>
            ) : null}
            {step.hours !== null && step.side !== null ? (
              <p className="handover-took">
                {t(place === handover.steps.length - 1 ? 'handovers.waits' : 'handovers.took', { side: t(`handovers.sideOf.${step.side}`), hours: hours(step.hours) })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
