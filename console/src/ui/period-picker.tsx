import { Button, Segmented } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { currentPeriod, formatPeriod, narrow, step, type Period, type PeriodKind } from '../format/periods';
import { useWords } from '../i18n';
import './period-picker.css';

const kinds: PeriodKind[] = ['YEAR', 'QUARTER', 'MONTH', 'DAY'];

/** Chooses a year, quarter, month or day; steps back and on, never past the period that runs now. */
export function PeriodPicker({ value, onChange }: { value: Period; onChange: (period: Period) => void }) {
  const { t, language } = useWords();
  const current = currentPeriod(value.kind);
  const isCurrent = order(value) >= order(current);

  function choose(kind: PeriodKind) {
    // Into the part that runs now, where the chosen period holds it; else into its first part.
    const now = currentPeriod(kind);
    const inside = order(narrow(value.kind, now)) === order(value);
    onChange(inside || kinds.indexOf(kind) < kinds.indexOf(value.kind) ? (inside ? now : narrow(kind, value)) : narrow(kind, value));
  }

  return (
    <div className="period" role="group" aria-label={t('period.label')}>
      <Segmented<PeriodKind> size="small" aria-label={t('period.kind')} value={value.kind} onChange={choose} options={kinds.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))} />
      <div className="period-step">
        <Button size="small" aria-label={t('period.back')} icon={<ChevronLeft aria-hidden size={15} />} onClick={() => onChange(step(value, -1))} />
        <strong aria-live="polite">{formatPeriod(value, language)}</strong>
        <Button size="small" aria-label={t('period.on')} disabled={isCurrent} icon={<ChevronRight aria-hidden size={15} />} onClick={() => onChange(step(value, 1))} />
      </div>
    </div>
  );
}

function order(period: Period): number {
  return period.year * 10_000 + period.month * 100 + period.day;
}
