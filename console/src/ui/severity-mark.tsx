import { CircleAlert, CircleCheck, Info, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Severity } from '../api/types';
import { useWords } from '../i18n';

const icons: Record<Severity, LucideIcon> = {
  CRITICAL: OctagonAlert,
  MAJOR: TriangleAlert,
  MINOR: CircleAlert,
  WARNING: Info,
  NORMAL: CircleCheck,
};

/** A severity as icon, word and colour; never colour alone. */
export function SeverityMark({ severity, chip = false }: { severity: Severity; chip?: boolean }) {
  const { t } = useWords();
  const Icon = icons[severity] ?? Info;
  return (
    <span className={chip ? 'sev sev-chip' : 'sev'} data-severity={severity}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {t(`severity.${severity}`)}
    </span>
  );
}
