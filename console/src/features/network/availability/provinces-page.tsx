import { useNavigate, useSearch } from '@tanstack/react-router';
import { MapPinned } from 'lucide-react';
import { useState } from 'react';
import type { ProvinceTimeline } from '../../../api/types';
import { formatCount, formatNumber } from '../../../format/numbers';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { Choose, ChooseUnit } from '../../../ui/choices';
import { durationWords } from '../../../ui/durations';
import { OriginMark } from '../../../ui/origin-mark';
import { FaultState, Skeleton, StateBox } from '../../../ui/states';
import './availability.css';
import { AreaMeasures } from './area-measures';
import { FigureLine, Legend, RuleLines } from './figure';
import { SpanChoice } from './object-timeline';
import { useProvinces, useProvinceTimeline, useUnitTimeline, type Span } from './queries';

const worst = 20;
const drawn = ['down', 'planned', 'unknown', 'weakened'] as const;

/** Mạng › Tỉnh: how much of a province was out of service, what is out in part weighed by the dated rule. */
export function ProvincesPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/network/provinces' });
  const provinces = useProvinces();
  const [span, setSpan] = useState<Span>('month');
  const name = search.province ?? provinces.data?.[0];
  const ofProvince = useProvinceTimeline(search.unit ? undefined : name, span);
  const ofUnit = useUnitTimeline(search.unit, span);
  const timeline = search.unit ? ofUnit : ofProvince;
  const titled = search.unit ? ofUnit.data?.province : name;
  return (
    <div className="provinces">
      <section className="panel stood">
        <div className="panel-head">
          <h2>{titled ? t('availability.provinceTitle', { name: titled }) : t('availability.provinces')}</h2>
          <SpanChoice value={span} onChange={setSpan} />
        </div>
        {provinces.error ? <FaultState error={provinces.error} /> : null}
        {provinces.data?.length === 0 && !search.unit ? <StateBox icon={MapPinned} title={t('availability.provinceNone')} /> : null}
        {provinces.data ? (
          <div className="stood-choose">
            {provinces.data.length > 0 ? (
              <>
                <label htmlFor="province">{t('availability.province')}</label>
                <Choose id="province" value={search.unit ? null : (name ?? null)} options={provinces.data.map((one) => ({ value: one, label: one }))} onChange={(next) => void navigate({ to: '/network/provinces', search: next ? { province: next } : {}, replace: true })} />
              </>
            ) : null}
            <label htmlFor="stood-unit">{t('availability.unit')}</label>
            <ChooseUnit id="stood-unit" value={search.unit ?? null} known={search.unit ? { value: search.unit, label: ofUnit.data?.province ?? (ofUnit.error ? '–' : t('loading')) } : null} onChange={(next) => void navigate({ to: '/network/provinces', search: next ? { unit: next } : {}, replace: true })} />
          </div>
        ) : null}
        {timeline.error ? <FaultState error={timeline.error} /> : null}
        {(search.unit ?? name) && timeline.isPending ? <Skeleton rows={6} /> : null}
        {timeline.data ? <Told timeline={timeline.data} /> : null}
      </section>
      {timeline.data ? <AreaMeasures key={search.unit ?? name} of={search.unit ? { unit: search.unit } : { province: name }} /> : null}
    </div>
  );
}

function Told({ timeline }: { timeline: ProvinceTimeline }) {
  const words = useWords();
  const { t, language } = words;
  const start = Date.parse(timeline.from);
  const whole = Math.max(1, Date.parse(timeline.asOf) - start);
  const out = timeline.stretches
    .filter((stretch) => stretch.down > 0)
    .toSorted((a, b) => b.down - a.down)
    .slice(0, worst);
  return (
    <div className="stood-body">
      <p className="muted">{t(`availability.weighed.${timeline.weighedBy}`, { n: formatCount(timeline.weight, language), sites: formatCount(timeline.sites, language) })}</p>
      <svg className="stood-area" role="img" aria-label={t('availability.bar', { from: formatDateMinute(timeline.from), to: formatDateMinute(timeline.asOf), parts: `${t('availability.state.DOWN')} ${durationWords(timeline.figure.downMillis, words)} (${t('availability.equal')})` })} viewBox="0 0 1000 100" preserveAspectRatio="none">
        {timeline.stretches.map((stretch) => {
          const x = ((Date.parse(stretch.from) - start) / whole) * 1000;
          const width = Math.max(0.8, ((Date.parse(stretch.to) - start) / whole) * 1000 - x);
          let top = 0;
          return drawn.map((kind) => {
            const height = stretch[kind] * 100;
            const y = 100 - top - height;
            top += height;
            return height > 0 ? <rect key={`${stretch.from} ${kind}`} data-state={kind.toUpperCase()} x={x} y={y} width={width} height={height} /> : null;
          });
        })}
      </svg>
      <p className="stood-ends">
        <span>{formatDateMinute(timeline.from)}</span>
        <span>{formatDateMinute(timeline.asOf)}</span>
      </p>
      <Legend figure={timeline.figure} />
      <FigureLine figure={timeline.figure} origin={timeline.origin} />
      {timeline.complete ? null : <p className="hint">{t('availability.incomplete')}</p>}
      {out.length > 0 ? (
        <div className="stood-table" tabIndex={0} role="group" aria-label={t('availability.worst')}>
          <table>
            <caption>{t('availability.worst')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('availability.from')}</th>
                <th scope="col">{t('availability.length')}</th>
                <th scope="col">{t('availability.share.down')}</th>
                <th scope="col">{t('availability.share.weakened')}</th>
                <th scope="col">{t('availability.share.planned')}</th>
              </tr>
            </thead>
            <tbody>
              {out.map((stretch) => (
                <tr key={stretch.from}>
                  <th scope="row" className="mono">
                    {formatDateTime(stretch.from)}
                  </th>
                  <td>{durationWords(Date.parse(stretch.to) - Date.parse(stretch.from), words)}</td>
                  {[stretch.down, stretch.weakened, stretch.planned].map((share, at) => (
                    <td key={at}>
                      {formatNumber(share * 100, language, 2)} % <OriginMark origin={timeline.origin} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <RuleLines rules={timeline.rules} />
    </div>
  );
}
