import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { CapabilityGap } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { needWords } from './need-words';
import { useGaps } from './queries';

/** What programmes within reach will lack, by day; each leads to the programme and its people. */
export function GapsPanel() {
  const { t, language } = useWords();
  const found = useGaps(null);
  const gaps = found.data?.gaps ?? [];
  return (
    <section className="panel" aria-labelledby="cap-gaps">
      <div className="panel-head">
        <h2 id="cap-gaps">{t('capability.gaps')}</h2>
        {found.data ? <span className="note">{t('capability.gapsNote', { n: formatCount(gaps.length, language), date: formatDate(found.data.until) })}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={48} /> : null}
      {found.data && gaps.length === 0 ? <StateBox icon={CircleCheck} title={t('capability.gapsNone')} text={t('capability.gapsNoneText')} /> : null}
      <ul className="cap-lines">
        {gaps.map((gap) => (
          <li key={`${gap.need.id} ${gap.from}`}>
            <Link className="cap-open" to="/organisation/capability/programmes/$code" params={{ code: gap.need.programme?.code ?? '' }} search={{ need: gap.need.id, day: gap.from }}>
              <GapWords gap={gap} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GapWords({ gap }: { gap: CapabilityGap }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <>
      <span className="cap-gap">
        <b>{t('capability.missing', { n: formatCount(gap.missing, language), of: formatCount(gap.need.quantity, language) })}</b>
        <SafeText text={needWords(gap.need, words)} />
        <span className="muted">
          <SafeText text={gap.need.programme?.name ?? '–'} />
        </span>
      </span>
      <span className="cap-words">{t('capability.gapDays', { from: formatDate(gap.from), to: formatDate(gap.to) })}</span>
    </>
  );
}
