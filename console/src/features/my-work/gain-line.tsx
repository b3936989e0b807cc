import { Link } from '@tanstack/react-router';
import { TrendingUp } from 'lucide-react';
import type { DelayCost, Gain, PartThing } from '../../api/types';
import { formatCount, formatPoints } from '../../format/numbers';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';

/** What doing a thing in time adds and what missing it takes away, as computed; else why that cannot be told. */
export function GainLine({ thing }: { thing: PartThing }) {
  const { t } = useWords();
  const gain = thing.gains.find((one) => one.points !== null);
  return (
    <>
      {gain ? <Told doing={thing.kind === 'ACCEPTANCE' ? 'accepting' : thing.kind === 'STUDY' ? 'studying' : 'adds'} gain={gain} loss={thing.losses.find((one) => one.target === gain.target)} others={thing.gains.length - 1} /> : null}
      {!gain && thing.noGain ? <p className="gain-none">{t(`myWork.gain.why.${thing.noGain}`)}</p> : null}
      {thing.cost?.points ? <CostOfADay cost={thing.cost} /> : null}
    </>
  );
}

function Told({ gain, loss, others, doing }: { gain: Gain; loss: Gain | undefined; others: number; doing: 'adds' | 'accepting' | 'studying' }) {
  const { t, language } = useWords();
  const points = gain.points ?? 0;
  const lost = -(loss?.points ?? 0);
  const moves = points > 0 || lost > 0;
  return (
    <p className="gain" data-moves={moves || undefined}>
      <TrendingUp aria-hidden size={14} strokeWidth={2} />
      <span>
        {moves ? t(`myWork.gain.${doing}`, { n: formatPoints(points, language) }) : t(doing === 'accepting' ? 'myWork.gain.acceptingKeeps' : 'myWork.gain.keeps')}{' '}
        <Link to="/commitments" search={{ target: gain.target }}>
          {gain.target}
        </Link>{' '}
        <OriginMark origin={gain.origin} />
        {lost > 0 ? <span className="gain-loss"> {t('myWork.gain.loses', { n: formatPoints(lost, language) })}</span> : null}
        {others > 0 ? <span className="muted"> {t('myWork.gain.more', { n: formatCount(others, language) })}</span> : null}
      </span>
    </p>
  );
}

function CostOfADay({ cost }: { cost: DelayCost }) {
  const { t, language } = useWords();
  return (
    <p className="gain-cost" title={cost.rule ? t(`delay.rule.${cost.rule}`) : undefined}>
      {t('delay.day')} <b>{t('delay.points', { n: formatPoints(cost.points ?? 0, language) })}</b>{' '}
      <code>
        <SafeText text={cost.target} />
      </code>{' '}
      <OriginMark origin={cost.origin} />
    </p>
  );
}
