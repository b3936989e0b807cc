import { Segmented } from 'antd';
import { ArrowRight, Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import type { HandoverSeam } from '../../api/types';
import { daysAfter, today } from '../../format/days';
import { formatCount, formatNumber } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useNarrow } from '../../ui/use-narrow';
import { useSeams } from './queries';
import { countOf, matrixOf, medianOf, slowestFirst, toneOf, type SeamTime } from './seam-matrix';

const times: SeamTime[] = ['answer', 'deliver'];
const spans = ['90', '365', 'all'] as const;

interface SeamsProps {
  onChoose: (seam: HandoverSeam) => void;
}

/** How long work takes from unit to unit: rows pass it, columns receive it. */
export function Seams({ onChoose }: SeamsProps) {
  const { t } = useWords();
  const narrow = useNarrow();
  const [time, setTime] = useState<SeamTime>('answer');
  const [span, setSpan] = useState<(typeof spans)[number]>('365');
  const found = useSeams(span === 'all' ? undefined : daysAfter(today(), -Number(span)));
  const seams = found.data ?? [];
  return (
    <>
      <div className="handover-filters">
        <Segmented<SeamTime> aria-label={t('handovers.time')} value={time} options={times.map((value) => ({ value, label: t(`handovers.times.${value}`) }))} onChange={setTime} />
        <Segmented aria-label={t('handovers.span')} value={span} options={spans.map((value) => ({ value, label: t(`handovers.spans.${value}`) }))} onChange={setSpan} />
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={6} height={44} /> : null}
      {found.data && seams.length === 0 ? <StateBox icon={Grid3x3} title={t('handovers.seamsNone')} text={t('handovers.seamsNoneText')} /> : null}
      {seams.length > 0 ? narrow ? <Slowest seams={seams} time={time} onChoose={onChoose} /> : <Matrix seams={seams} time={time} onChoose={onChoose} /> : null}
      {seams.length > 0 ? (
        <p className="seam-note">
          <span className="seam-key">
            <i data-tone="quick" aria-hidden /> {t('handovers.tone.quick')}
          </span>
          <span className="seam-key">
            <i data-tone="fair" aria-hidden /> {t('handovers.tone.fair')}
          </span>
          <span className="seam-key">
            <i data-tone="slow" aria-hidden /> {t('handovers.tone.slow')}
          </span>
          <span>
            {t('handovers.seamsNote')} <OriginMark origin="REPORTED" />
          </span>
        </p>
      ) : null}
    </>
  );
}

interface Shown {
  seams: HandoverSeam[];
  time: SeamTime;
  onChoose: (seam: HandoverSeam) => void;
}

function Matrix({ seams, time, onChoose }: Shown) {
  const { t } = useWords();
  const matrix = matrixOf(seams);
  return (
    <div className="scroll seams" tabIndex={0} role="region" aria-label={t('handovers.seamsTitle')}>
      <table>
        <caption className="visually-hidden">{t('handovers.seamsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('handovers.gives')} <ArrowRight aria-hidden size={13} /> {t('handovers.takes')}
            </th>
            {matrix.to.map((unit) => (
              <th key={unit.id} scope="col">
                <SafeText text={unit.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.from.map((giving) => (
            <tr key={giving.id}>
              <th scope="row">
                <SafeText text={giving.name} />
              </th>
              {matrix.to.map((taking) => {
                const seam = matrix.cell(giving.id, taking.id);
                return <td key={taking.id}>{seam ? <Cell seam={seam} time={time} onChoose={() => onChoose(seam)} /> : null}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ seam, time, onChoose }: { seam: HandoverSeam; time: SeamTime; onChoose: () => void }) {
  return (
    <button type="button" className="seam-cell" data-tone={toneOf(medianOf(seam, time))} onClick={onChoose}>
      <Figures seam={seam} time={time} />
    </button>
  );
}

function Figures({ seam, time }: { seam: HandoverSeam; time: SeamTime }) {
  const { t, language } = useWords();
  const hours = medianOf(seam, time);
  const words = [
    t('handovers.ofCount', { n: formatCount(countOf(seam, time), language), total: formatCount(seam.handovers, language) }),
    ...(seam.refused > 0 ? [t('handovers.refusedCount', { n: formatCount(seam.refused, language) })] : []),
  ];
  return (
    <>
      <span className="seam-hours">
        <b>{hours === null ? '–' : t('handovers.hoursShort', { hours: formatNumber(hours, language, 1) })}</b>
        {toneOf(hours) === 'slow' ? <em>{t('handovers.slow')}</em> : null}
      </span>
      <span className="seam-count">{words.join(' · ')}</span>
      {seam.overdue > 0 ? <span className="seam-late">{t('handovers.overdueCount', { n: formatCount(seam.overdue, language) })}</span> : null}
    </>
  );
}

function Slowest({ seams, time, onChoose }: Shown) {
  return (
    <ul className="seam-list">
      {slowestFirst(seams, time).map((seam) => (
        <li key={`${seam.fromUnit?.id} ${seam.toUnit?.id}`}>
          <button type="button" className="seam-cell" data-tone={toneOf(medianOf(seam, time))} onClick={() => onChoose(seam)}>
            <span className="seam-pair">
              <SafeText text={seam.fromUnit?.name ?? '–'} /> <ArrowRight aria-hidden size={13} /> <SafeText text={seam.toUnit?.name ?? '–'} />
            </span>
            <Figures seam={seam} time={time} />
          </button>
        </li>
      ))}
    </ul>
  );
}
