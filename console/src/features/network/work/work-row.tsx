import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { SafeText } from '../../../ui/safe-text';
import '../availability/availability.css';
import './work.css';

interface Row {
  id: string;
  object?: { name: string } | null;
  from: string;
  to: string;
  reason?: string | null;
}

/** One announced work in a list: on what, when and why; what lies outside of the reader's scope has no name. */
export function WorkRow({ work, lead, children, aside }: { work: Row; lead?: ReactNode; children?: ReactNode; aside?: ReactNode }) {
  const { t } = useWords();
  return (
    <li>
      <span className="work-words">
        <b>
          {lead}
          {work.object ? (
            <Link to="/network/work" search={{ work: work.id }}>
              <SafeText text={work.object.name} />
            </Link>
          ) : (
            t('availability.outside')
          )}
        </b>
        <span className="mono">
          {formatDateMinute(work.from)} – {formatDateMinute(work.to)}
        </span>
        {work.reason ? (
          <span>
            <SafeText text={work.reason} />
          </span>
        ) : null}
        {children}
      </span>
      {aside}
    </li>
  );
}
