import { Button } from 'antd';
import { Boxes, Plus, RadioTower } from 'lucide-react';
import { useState } from 'react';
import type { UnitCapability } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { CountSpares } from './forms';
import { useStations } from './queries';
import { counting } from './roles';

/** Spares by kind; each opens to the counts of units it is added up from. */
export function SparesPanel({ has }: { has: UnitCapability }) {
  const { t, language } = useWords();
  const me = useMe();
  const [adding, setAdding] = useState<{ item?: string } | null>(null);
  const counts = me !== null && counting.has(me.role);
  const unit = has.unit ? { value: has.unit.id, label: `${has.unit.name} (${has.unit.code})` } : null;
  return (
    <section className="panel" aria-labelledby="cap-spares">
      <div className="panel-head">
        <h2 id="cap-spares">{t('capability.kinds.SPARE')}</h2>
        <span className="right">
          <OriginMark origin="REPORTED" />
          {counts ? (
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setAdding({})}>
              {t('capability.count')}
            </Button>
          ) : null}
        </span>
      </div>
      {has.spares.length === 0 ? <StateBox icon={Boxes} title={t('capability.sparesNone')} text={t(counts ? 'capability.sparesNoneCounter' : 'capability.sparesNoneText')} /> : null}
      <ul className="cap-lines">
        {has.spares.map((one) => (
          <li key={one.item.id} className="cap-sum">
            <details>
              <summary className="cap-open">
                <b>
                  <SafeText text={one.item.name} />
                </b>
                <span className="cap-words">
                  <SafeText text={`${formatCount(one.quantity, language)} ${one.unitOfMeasure ?? ''}`} />
                  {one.counts[0] ? <span className="muted">{t('capability.oldestCount', { date: formatDate(one.counts[0].countedOn) })}</span> : null}
                </span>
              </summary>
              <div className="cap-behind">
                <ul>
                  {one.counts.map((count) => (
                    <li key={count.unit?.id}>
                      <SafeText text={count.unit?.name ?? '–'} />
                      <span>{t('capability.countLine', { n: formatCount(count.quantity, language), date: formatDate(count.countedOn) })}</span>
                      {count.note ? (
                        <span className="muted">
                          <SafeText text={count.note} />
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
                {counts ? (
                  <button type="button" className="link-button" aria-label={t('capability.countAgainOf', { name: one.item.name })} onClick={() => setAdding({ item: one.item.id })}>
                    {t('capability.countAgain')}
                  </button>
                ) : null}
              </div>
            </details>
          </li>
        ))}
      </ul>
      {adding ? <CountSpares unit={unit} {...adding} onClose={() => setAdding(null)} /> : null}
    </section>
  );
}

/** Stations from the inventory; a type opens to units and provinces. */
export function StationsPanel({ has }: { has: UnitCapability }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="panel" aria-labelledby="cap-stations">
      <div className="panel-head">
        <h2 id="cap-stations">{t('capability.stations')}</h2>
        <span className="note">{t('capability.fromInventory')}</span>
      </div>
      {has.stations.length === 0 ? <StateBox icon={RadioTower} title={t('capability.stationsNone')} text={t('capability.stationsNoneText')} /> : null}
      <ul className="cap-lines">
        {has.stations.map((one) => (
          <li key={one.type} className="cap-sum">
            <button type="button" className="cap-open" aria-expanded={open === one.type} onClick={() => setOpen(open === one.type ? null : one.type)}>
              <b>
                <SafeText text={one.type} />
              </b>
              <span className="cap-words">
                {formatCount(one.objects, language)}
                {one.simulated > 0 ? <OriginMark origin="SIMULATED" /> : null}
              </span>
            </button>
            {open === one.type && has.unit ? <Placed unit={has.unit.id} day={has.day} type={one.type} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Placed({ unit, day, type }: { unit: string; day: string; type: string }) {
  const { t, language } = useWords();
  const found = useStations(unit, day, type);
  return (
    <div className="cap-behind">
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={28} /> : null}
      <ul>
        {found.data?.map((one) => (
          <li key={`${one.unit?.id} ${one.province}`}>
            <SafeText text={one.province ?? t('capability.noProvince')} />
            <span className="muted">
              <SafeText text={one.unit?.name ?? '–'} />
            </span>
            <span>{formatCount(one.objects, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
