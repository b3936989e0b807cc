import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CapabilityNeed, NearPerson } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useStanding } from './queries';
import { confirming } from './roles';
import { TrainingPanel } from './training-panel';
import { WriteTraining } from './write-training';

/** How a need stands on a day: who is counted, who is not and why. */
export function StandingBox({ need, day, onDay }: { need: CapabilityNeed; day: string; onDay: (day: string) => void }) {
  const { t, language } = useWords();
  const found = useStanding(need.id, day);
  const n = (value: number) => formatCount(value, language);
  const standing = found.data;
  return (
    <div className="cap-standing">
      <label className="cap-day">
        <span>{t('capability.onDay')}</span>
        <Input type="date" min={need.from} max={need.last} value={day} onChange={(event) => event.target.value && onDay(event.target.value)} />
      </label>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={28} /> : null}
      {standing ? (
        <>
          <p className="cap-verdict" data-short={standing.missing > 0 || undefined}>
            {standing.missing > 0 ? t('capability.standsShort', { has: n(standing.has), of: n(need.quantity), missing: n(standing.missing) }) : t('capability.standsMet', { has: n(standing.has), of: n(need.quantity) })}
          </p>
          {standing.counted.length > 0 || standing.hidden > 0 ? (
            <>
              <h3>{t('capability.counted')}</h3>
              <ul className="cap-names">
                {standing.counted.map((one) => (
                  <li key={one.id}>
                    <Link to="/organisation/capability/people/$id" params={{ id: one.id }}>
                      <SafeText text={one.fullName} />
                    </Link>
                  </li>
                ))}
                {standing.hidden > 0 ? <li className="muted">{t('capability.hidden', { n: n(standing.hidden) })}</li> : null}
              </ul>
            </>
          ) : null}
          {standing.near.length > 0 ? (
            <>
              <h3>{t('capability.near')}</h3>
              <ul className="cap-names">
                {standing.near.map((one) => (
                  <Near key={one.person?.id} one={one} need={need} />
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : null}
      {need.kind === 'PEOPLE' ? <TrainingPanel need={need.id} /> : null}
    </div>
  );
}

function Near({ one, need }: { one: NearPerson; need: CapabilityNeed }) {
  const { t } = useWords();
  const me = useMe();
  const [planning, setPlanning] = useState(false);
  const lack = one.lacks[0];
  return (
    <li>
      {one.person ? (
        <Link to="/organisation/capability/people/$id" params={{ id: one.person.id }}>
          <SafeText text={one.person.fullName} />
        </Link>
      ) : null}
      <span className="cap-words">
        {one.elsewhere ? <SafeText text={one.programme ? t('capability.elsewhereIn', { name: one.programme.name }) : t('capability.elsewhere')} /> : null}
        {one.leaves ? <span>{t('capability.leaves', { date: formatDate(one.leaves) })}</span> : null}
        <Lacks lacks={one.lacks} />
      </span>
      {one.person && lack && me !== null && confirming.has(me.role) && me.person?.id !== one.person.id ? (
        <Button size="small" aria-label={t('capability.planFor', { name: one.person.fullName })} onClick={() => setPlanning(true)}>
          {t('capability.plan')}
        </Button>
      ) : null}
      {planning && one.person && lack ? <WriteTraining need={need.id} learner={{ value: one.person.id, label: one.person.fullName }} item={lack.item.id} level={lack.level} onClose={() => setPlanning(false)} /> : null}
    </li>
  );
}

/** What somebody does not have, in words. */
export function Lacks({ lacks }: { lacks: NearPerson['lacks'] }) {
  const { t } = useWords();
  return lacks.map((lack) => (
    <span key={lack.item.id}>
      <SafeText text={t(`capability.lacks.${lack.why}`, { name: lack.item.name, level: lack.level, has: lack.has, date: lack.day ? formatDate(lack.day) : '' })} />
    </span>
  ));
}
