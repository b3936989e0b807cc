import type { InitiativeEffect, InitiativeReading } from '../../api/types';
import { formatPercent } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { figureWords } from './figure';

/** What it changed, in one line. */
export function EffectLine({ effect }: { effect: InitiativeEffect }) {
  const { t, language } = useWords();
  if (effect.change === null) return <span>{t('initiative.noChange')}</span>;
  const better = effect.better === null ? 'same' : effect.better ? 'better' : 'worse';
  return (
    <span className="em-result">
      {t(`initiative.${better}`, { n: figureWords(Math.abs(effect.change), effect.unit, language) })} <OriginMark origin={effect.after.origin} />
    </span>
  );
}

/** The measure before and after, each with its origin and how complete it is. */
export function EffectPanel({ effect }: { effect: InitiativeEffect }) {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="em-effect">
      <div className="panel-head">
        <h2 id="em-effect">{t('initiative.effect')}</h2>
      </div>
      <ul className="em-lines">
        <li>
          <b>
            <SafeText text={effect.measureName} />
          </b>
          <EffectLine effect={effect} />
        </li>
        <Reading words={t('initiative.before')} reading={effect.before} unit={effect.unit} />
        <Reading words={t('initiative.after')} reading={effect.after} unit={effect.unit} />
      </ul>
      <p className="em-note">{t('initiative.effectAbout')}</p>
    </section>
  );
}

function Reading({ words, reading, unit }: { words: string; reading: InitiativeReading; unit: string }) {
  const { t, language } = useWords();
  const period = parsePeriod(reading.period);
  return (
    <li>
      <span className="muted">{`${words} · ${period ? formatPeriod(period, language) : reading.period}`}</span>
      <span className="em-result">
        <b>
          {reading.value === null ? t('emulation.noValue') : figureWords(reading.value, unit, language)} <OriginMark origin={reading.origin} />
        </b>
        {reading.value === null ? null : <span className="muted">{t('initiative.complete', { n: formatPercent(100 * reading.completeness, language) })}</span>}
      </span>
    </li>
  );
}
