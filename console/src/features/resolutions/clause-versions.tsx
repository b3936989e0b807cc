import { Button } from 'antd';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Clause, ClauseVersion } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { directing } from '../../ui/directing';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { WordDiff } from '../../ui/word-diff';
import { useClauseVersions } from './queries';
import { ChangeClause } from './write-on-document';

/** What a clause says, and what it said before: each version with day, writer, reason and the words that changed. */
export function ClauseText({ clause }: { clause: Clause }) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const versions = useClauseVersions(clause.id, open);
  const newestFirst = versions.data?.toReversed() ?? [];
  return (
    <section className="panel" aria-label={`${t('commitments.clause')} ${clause.code}`}>
      <div className="panel-head">
        <h2>
          {t('commitments.clause')} <SafeText text={clause.code} />
        </h2>
        <span className="note">{t('resolutions.version', { n: clause.version })}</span>
        <span className="right">
          {clause.version > 1 ? (
            <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('resolutions.hideVersions') : t('resolutions.showVersions', { n: clause.version - 1 })}
            </button>
          ) : null}
          {me && directing.has(me.role) ? (
            <Button size="small" icon={<Pencil aria-hidden size={14} />} onClick={() => setWriting(true)}>
              {t('write.changeText')}
            </Button>
          ) : null}
        </span>
      </div>
      <p className="clause-text">
        <SafeText text={clause.text} />
      </p>
      {open && versions.error ? <FaultState error={versions.error} /> : null}
      {open && versions.isPending ? <Skeleton rows={2} height={40} /> : null}
      {open ? (
        <ol className="versions">
          {newestFirst.map((version, index) => (
            <Version key={version.version} version={version} before={newestFirst[index + 1]} />
          ))}
        </ol>
      ) : null}
      {writing ? <ChangeClause clause={clause} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

function Version({ version, before }: { version: ClauseVersion; before: ClauseVersion | undefined }) {
  const { t } = useWords();
  return (
    <li>
      <p className="version-head">
        <b>{before ? t('resolutions.version', { n: version.version }) : t('resolutions.firstVersion')}</b>
        <span className="muted">
          {formatDateMinute(version.madeAt)}
          {version.madeBy ? (
            <>
              {' · '}
              <SafeText text={version.madeBy} />
            </>
          ) : null}
        </span>
      </p>
      {version.reason ? (
        <p className="muted">
          {t('resolutions.because')} <SafeText text={version.reason} />
        </p>
      ) : null}
      <p>
        {before ? <WordDiff before={before.text} after={version.text} /> : <SafeText text={version.text} />}
      </p>
    </li>
  );
}
