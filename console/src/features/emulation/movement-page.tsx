import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { MovementPage as Whole, MovementRow } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import './emulation.css';
import { figureWords } from './figure';
import { CloseMovement, LaunchMovement, Register } from './movement-steps';
import { useMovement } from './queries';
import { StandingPanel } from './standing-panel';
import { WriteMovement } from './write-movement';

/** One movement: what it is for, what it is judged by, and how everybody stands. */
export function MovementPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/emulation/movements/$id' });
  const found = useMovement(id);
  return (
    <div className="em">
      <p className="em-path">
        <Link to="/organisation/emulation">
          <ChevronLeft aria-hidden size={14} /> {t('emulation.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <All page={found.data} /> : null}
    </div>
  );
}

function All({ page }: { page: Whole }) {
  const { t } = useWords();
  const { movement } = page;
  const [doing, setDoing] = useState<'change' | 'launch' | 'close' | 'register' | null>(null);
  const close = () => setDoing(null);
  const registers = page.oneself || page.registrable.length > 0;
  return (
    <>
      <section className="panel em-top" aria-label={t('emulation.movement')}>
        <div className="em-name">
          <span className="em-facts">
            <span className="chip">{t(`emulation.state.${movement.state}`)}</span>
            {t('emulation.days', { from: formatDate(movement.first), to: formatDate(movement.last) })}
          </span>
          <h2>
            <SafeText text={movement.title} />
          </h2>
          <span className="muted">
            <SafeText text={movement.holder?.name ?? '–'} />
          </span>
        </div>
        <div className="em-actions">
          {registers ? (
            <Button type="primary" onClick={() => setDoing('register')}>
              {t(page.oneself ? 'emulation.registerSelf' : 'emulation.registerUnit')}
            </Button>
          ) : null}
          {movement.holds && movement.state === 'DRAFT' ? (
            <>
              <Button type="primary" onClick={() => setDoing('launch')}>
                {t('emulation.launch')}
              </Button>
              <Button onClick={() => setDoing('change')}>{t('emulation.change')}</Button>
            </>
          ) : null}
          {movement.holds && movement.state === 'LAUNCHED' ? <Button onClick={() => setDoing('close')}>{t('emulation.close')}</Button> : null}
        </div>
      </section>
      <div className="em-columns">
        <div className="em-column">
          <About movement={movement} />
          <Criteria movement={movement} />
        </div>
        <div className="em-column">
          <StandingPanel page={page} />
        </div>
      </div>
      {doing === 'change' ? <WriteMovement old={movement} onClose={close} onWritten={close} /> : null}
      {doing === 'launch' ? <LaunchMovement movement={movement} onClose={close} /> : null}
      {doing === 'close' ? <CloseMovement movement={movement} onClose={close} /> : null}
      {doing === 'register' ? <Register page={page} onClose={close} /> : null}
    </>
  );
}

function About({ movement }: { movement: MovementRow }) {
  const { t } = useWords();
  const areas = movement.areas.map((area) => t(area.below ? 'emulation.areaBelow' : 'emulation.areaAlone', { name: area.unit?.name ?? '–' }));
  const facts: [string, string][] = [
    [t('emulation.aim'), movement.aim],
    [t('emulation.who'), `${t(`emulation.contestants.${movement.contestants}`)}: ${areas.join('; ')}`],
    [t('emulation.registerUntil'), formatDate(movement.registerUntil)],
  ];
  if (movement.summary) facts.unshift([t('emulation.summary'), movement.summary]);
  return (
    <section className="panel" aria-labelledby="em-about">
      <div className="panel-head">
        <h2 id="em-about">{t('emulation.about')}</h2>
      </div>
      <dl className="facts em-about">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <SafeText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Criteria({ movement }: { movement: MovementRow }) {
  const { t, language } = useWords();
  const whole = movement.criteria.reduce((sum, one) => sum + one.weight, 0);
  return (
    <section className="panel" aria-labelledby="em-criteria">
      <div className="panel-head">
        <h2 id="em-criteria">{t('emulation.criteria')}</h2>
      </div>
      <ol className="em-lines">
        {movement.criteria.map((one) => {
          const period = one.period ? parsePeriod(one.period) : null;
          return (
            <li key={one.id}>
              <b>
                <SafeText text={one.name} />
              </b>
              <span className="muted">{t('emulation.weightOf', { n: formatNumber((100 * one.weight) / whole, language, 1) })}</span>
              <span className="muted">
                {one.measure ? (
                  <SafeText
                    text={t('emulation.byMeasure', {
                      measure: one.measureName ?? one.measure,
                      period: period ? formatPeriod(period, language) : (one.period ?? ''),
                      from: figureWords(one.baseline ?? 0, one.unit, language),
                      to: figureWords(one.goal ?? 0, one.unit, language),
                    })}
                  />
                ) : (
                  t('emulation.byPoints')
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
