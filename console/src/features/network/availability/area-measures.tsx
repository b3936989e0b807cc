import { useState } from 'react';
import { formatCount, formatPercent, formatValue } from '../../../format/numbers';
import { unitSign } from '../../../format/units';
import { useWords } from '../../../i18n';
import { MeasureBehind } from '../../../ui/measure-behind';
import { OriginMark } from '../../../ui/origin-mark';
import { FaultState, Skeleton } from '../../../ui/states';
import { useAreaMeasure } from './queries';

const measures = ['service-availability', 'mean-time-to-repair', 'mean-time-between-failures', 'mean-time-to-detect', 'mean-time-to-acknowledge'] as const;

type Of = { unit?: string | undefined; province?: string | undefined };

/** The measures of the running year of a unit or a province, as targets read them; each opens. */
export function AreaMeasures({ of }: { of: Of }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section className="panel area-measures" aria-labelledby="area-measures-title">
      <div className="panel-head">
        <h2 id="area-measures-title">{t('availability.measures.title')}</h2>
      </div>
      <p className="area-about muted">{t('availability.measures.about')}</p>
      <ul>
        {measures.map((measure) => (
          <AreaMeasure key={measure} measure={measure} of={of} open={opened === measure} onOpen={() => setOpened(opened === measure ? null : measure)} />
        ))}
      </ul>
    </section>
  );
}

function AreaMeasure({ measure, of, open, onOpen }: { measure: (typeof measures)[number]; of: Of; open: boolean; onOpen: () => void }) {
  const { t, language } = useWords();
  const figure = useAreaMeasure(measure, of);
  if (figure.error) return <FaultState error={figure.error} />;
  if (!figure.data) return <Skeleton rows={1} />;
  const { data } = figure;
  return (
    <li>
      <div className="area-measure">
        <button type="button" className="measure-opens" aria-expanded={open} onClick={onOpen}>
          {t(`availability.measures.${measure}`)}
        </button>
        <b>
          {data.value === null || data.value === undefined ? (
            '–'
          ) : (
            <>
              {formatValue(data.value, unitSign(data.unit, language), language)} {unitSign(data.unit, language)} <OriginMark origin={data.origin ?? null} />
            </>
          )}
        </b>
        <span className="muted">
          {t('availability.measures.known', { n: formatPercent(data.completeness * 100, language), objects: formatCount(data.objectsTotal, language) })} <OriginMark origin={data.origin ?? null} />
        </span>
      </div>
      {open ? <MeasureBehind evidence={data} /> : null}
    </li>
  );
}
