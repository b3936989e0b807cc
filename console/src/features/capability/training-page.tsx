import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { readingCapability } from '../../ui/directing';
import './capability.css';
import { TrainingPanel } from './training-panel';

/** Self-training: what the reader learns or teaches, then that of the people they oversee. */
export function TrainingPage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <div className="cap">
      <p className="cap-path">
        <Link to="/organisation/capability">
          <ChevronLeft aria-hidden size={14} /> {t('capability.title')}
        </Link>
      </p>
      <TrainingPanel own />
      {me !== null && readingCapability.has(me.role) ? <TrainingPanel /> : null}
    </div>
  );
}
