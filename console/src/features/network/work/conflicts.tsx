import { Link } from '@tanstack/react-router';
import { CalendarClock, ShieldAlert } from 'lucide-react';
import type { WindowCheck } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { typeWord } from '../../../ui/object-words';
import { SafeText } from '../../../ui/safe-text';
import { AskException, type AskedWork } from './ask-exception';

type Conflict = WindowCheck['conflicts'][number];

/** What stands against some work, each with names and times. */
export function Conflicts({ check, ask }: { check: WindowCheck; ask?: AskedWork | undefined }) {
  const { t } = useWords();
  if (check.conflicts.length === 0) return <p className="work-clear">{t('work.noConflict')}</p>;
  return (
    <ul className="work-conflicts" role="status">
      {check.conflicts.map((conflict, at) => (
        <li key={`${conflict.kind} ${conflict.from} ${at}`} data-kind={conflict.kind}>
          {conflict.kind === 'FREEZE' ? <ShieldAlert aria-hidden size={16} /> : <CalendarClock aria-hidden size={16} />}
          <div>
            <b>{t(`work.conflict.${conflict.kind}`)}</b>
            {conflict.freeze ? <Freeze freeze={conflict.freeze} /> : <Others conflict={conflict} />}
            <Lost conflict={conflict} />
            {conflict.freeze && ask ? <AskException event={conflict.freeze.event} asked={conflict.freeze.asked ?? null} ask={ask} from={conflict.from} to={conflict.to} /> : null}
          </div>
        </li>
      ))}
      {check.complete ? null : <li>{t('work.notAll')}</li>}
    </ul>
  );
}

function Freeze({ freeze }: { freeze: NonNullable<Conflict['freeze']> }) {
  const { t } = useWords();
  return (
    <p>
      <Link to="/network/protection/$id" params={{ id: freeze.event }}>
        <SafeText text={freeze.name} />
      </Link>{' '}
      <span className="mono">
        {formatDateMinute(freeze.from)} – {formatDateMinute(freeze.to)}
      </span>
      {freeze.asked ? ` · ${t('work.asked', { n: freeze.asked })}` : ''}
    </p>
  );
}

function Others({ conflict }: { conflict: Conflict }) {
  const { t, language } = useWords();
  return (
    <ul>
      {conflict.works.map((work) => (
        <li key={work.id}>
          <Link to="/network/work" search={{ work: work.id }}>
            <SafeText text={work.object.name} />
          </Link>
          : <SafeText text={work.reason} />{' '}
          <span className="mono">
            {formatDateMinute(work.from)} – {formatDateMinute(work.to)}
          </span>
          , <SafeText text={t('work.by', { name: work.declaredBy })} />
        </li>
      ))}
      {conflict.worksOutside > 0 ? <li>{t('work.outside', { n: formatCount(conflict.worksOutside, language) })}</li> : null}
    </ul>
  );
}

function Lost({ conflict }: { conflict: Conflict }) {
  const { t, language } = useWords();
  if (conflict.lost.length === 0) return null;
  const names = conflict.named.slice(0, 5).map((one) => one.name);
  return (
    <p>
      {t('work.wouldFall')} {conflict.lost.map((one) => `${formatCount(one.count, language)} ${typeWord(one.type, t).toLowerCase()}`).join(', ')}
      {names.length > 0 ? (
        <>
          : <SafeText text={names.join(', ')} />
        </>
      ) : null}
    </p>
  );
}
