import { Button } from 'antd';
import { ArrowLeft } from 'lucide-react';
import type { Mandate, Unit } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useMandates, useNames } from './queries';
import { UnitSeries } from './unit-series';

/** One unit: where it stands, and who holds which post in it. */
export function UnitPanel({ unit, all, onBack }: { unit: Unit; all: Unit[]; onBack: () => void }) {
  const { t, language } = useWords();
  const mandates = useMandates(unit.id);
  const items = mandates.data?.items ?? [];
  const above = pathTo(unit, all);
  return (
    <section className="panel unit-panel" aria-labelledby="unit-name">
      <Button className="unit-back" icon={<ArrowLeft aria-hidden size={15} />} onClick={onBack}>
        {t('organisation.units')}
      </Button>
      <div className="unit-head">
        {above.length > 0 ? (
          <p className="unit-path">
            <SafeText text={above.map((each) => each.name).join(' › ')} />
          </p>
        ) : null}
        <h2 id="unit-name">
          <SafeText text={unit.name} />
        </h2>
        <p className="muted">
          <code>{unit.code}</code> · {t(`organisation.trees.${unit.tree}`)} · {t('organisation.since', { date: formatDate(unit.validFrom) })}
        </p>
      </div>
      <div className="panel-head">
        <h3>{t('organisation.posts')}</h3>
        {mandates.data ? <span className="note">{t('organisation.people', { n: formatCount(mandates.data.total, language) })}</span> : null}
      </div>
      {mandates.error ? <FaultState error={mandates.error} action={<Button onClick={() => void mandates.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {mandates.isPending ? <Skeleton rows={6} height={28} /> : null}
      {mandates.data && items.length === 0 ? <p className="calm">{t('organisation.nobody')}</p> : null}
      <div className="scroll" tabIndex={0}>
        <Posts mandates={items} />
        <UnitSeries unit={unit.id} />
      </div>
    </section>
  );
}

function Posts({ mandates }: { mandates: Mandate[] }) {
  const { t } = useWords();
  const names = useNames([...new Set(mandates.map((mandate) => mandate.person))]);
  return (
    <ul className="post-list">
      {mandates.map((mandate) => {
        const person = names.get(mandate.person);
        return (
          <li key={mandate.id}>
            <b>{person ? <SafeText text={person.fullName} /> : '…'}</b>
            <span>
              <SafeText text={mandate.post} />
            </span>
            <span className="muted">{t('organisation.since', { date: formatDate(mandate.from) })}</span>
          </li>
        );
      })}
    </ul>
  );
}

function pathTo(unit: Unit, all: Unit[]): Unit[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const path: Unit[] = [];
  for (let at = unit.parent ? byId.get(unit.parent) : undefined; at; at = at.parent ? byId.get(at.parent) : undefined) path.unshift(at);
  return path;
}
