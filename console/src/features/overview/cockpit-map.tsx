import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Cockpit } from '../../api/types';
import type { Tone } from '../../format/score-state';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CountryMap, type MapPoint } from '../../ui/map/country-map';
import { OriginMark } from '../../ui/origin-mark';
import { useSize } from '../../ui/use-size';
import { weakestOf } from '../../ui/origin-mix';
import { provinceTones } from './province-tones';

const toneWords: [Tone, string][] = [
  ['quiet', 'scoreState.ON_PLAN'],
  ['minor', 'scoreState.SLOW'],
  ['major', 'scoreState.SHORT'],
  ['crit', 'scoreState.SEVERE'],
];

/** The 34 provinces by the worst target of the units that work there, and what is out of service now. */
export function CockpitMap({ cockpit }: { cockpit: Cockpit }) {
  const wording = useWords();
  const { t, language } = wording;
  const navigate = useNavigate();
  const [box, size] = useSize();
  const { tones, elsewhere } = useMemo(() => provinceTones(cockpit.areas, wording), [cockpit.areas, wording]);
  const points = useMemo(() => outagePoints(cockpit), [cockpit]);
  return (
    <section className="panel cockpit-map" aria-labelledby="cockpit-map">
      <div className="panel-head">
        <h2 id="cockpit-map">{t('overview.map.title')}</h2>
        <span className="note">{t('overview.map.note')}</span>
        <span className="right">
          <OriginMark origin={weakestOf(cockpit.targets.origins)} />
        </span>
      </div>
      <div ref={box} className="map-box">
        <CountryMap
          label={t('overview.map.label', { n: formatCount(points.length, language) })}
          width={size[0]}
          height={size[1]}
          tones={tones}
          points={points}
          onOpen={(id) => void navigate({ to: '/network/resources/$id', params: { id } })}
          onProvince={(target) => void navigate({ to: '/commitments', search: { target, period: cockpit.period } })}
        />
      </div>
      <div className="map-key">
        <ul>
          {toneWords.map(([tone, words]) => (
            <li key={tone} data-tone={tone}>
              {t(words)}
            </li>
          ))}
          <li data-kind="outage">{t('overview.map.outage')}</li>
        </ul>
        {elsewhere > 0 ? <p>{t('overview.map.elsewhere', { n: formatCount(elsewhere, language) })}</p> : null}
      </div>
    </section>
  );
}

function outagePoints(cockpit: Cockpit): MapPoint[] {
  return (cockpit.network?.objects ?? []).flatMap((object) => (object.outage && object.location ? [{ id: object.id, name: object.name, tone: 'crit' as const, ...object.location }] : []));
}
