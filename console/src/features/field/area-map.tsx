import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Area, Severity } from '../../api/types';
import type { Tone } from '../../format/score-state';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { CountryMap, type MapPoint } from '../../ui/map/country-map';
import { useSize } from '../../ui/use-size';

const tones: Record<Severity, Tone> = { CRITICAL: 'crit', MAJOR: 'major', MINOR: 'minor', WARNING: 'quiet', NORMAL: 'quiet' };

/** The sites of the area where they stand; those with an open alarm in its colour and by name. */
export function AreaMap({ area }: { area: Area }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [box, size] = useSize([260, 260]);
  const points = useMemo(() => area.sites.map((site): MapPoint => ({ id: site.id, name: site.name, tone: site.severity ? tones[site.severity] : 'quiet', ...site.location })), [area.sites]);
  return (
    <section className="panel area-map" aria-labelledby="area-map">
      <div className="panel-head">
        <h2 id="area-map">{t('field.map.title')}</h2>
        <span className="note">{t('field.map.sums', { n: formatCount(points.length, language) })}</span>
      </div>
      {points.length === 0 ? <p className="calm-line">{t('field.map.none')}</p> : null}
      <div ref={box} className="map-box">
        {points.length > 0 ? (
          <CountryMap
            label={t('field.map.label', { n: formatCount(points.length, language) })}
            width={size[0]}
            height={size[1]}
            points={points}
            fit="points"
            onOpen={(id) => void navigate({ to: '/network/resources/$id', params: { id } })}
          />
        ) : null}
      </div>
    </section>
  );
}
