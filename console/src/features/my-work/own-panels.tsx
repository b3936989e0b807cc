import { Link } from '@tanstack/react-router';
import { Unplug } from 'lucide-react';
import type { MyPart } from '../../api/types';
import { formatCount, formatPoints } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { typeWord } from '../../ui/object-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { ScoreFigure, ScoreWord } from '../../ui/score';
import { SeverityMark } from '../../ui/severity-mark';

/** What results of the quarter added, and what leads from the reader up to a resolution. */
export function AddedPanel({ part, other }: { part: MyPart; other?: boolean }) {
  const { t, language } = useWords();
  const quarter = parsePeriod(part.added.quarter);
  const moved = part.added.gains.filter((gain) => gain.points !== null);
  return (
    <section className="panel" aria-labelledby="added">
      <div className="panel-head">
        <h2 id="added">{t(other ? 'unitPart.theirs' : 'myWork.own')}</h2>
        <span className="note">{quarter ? formatPeriod(quarter, language) : part.added.quarter}</span>
      </div>
      {part.line.linked || other ? null : (
        <div className="no-line">
          <Unplug aria-hidden size={18} />
          <div>
            <b>{t('myWork.noLine')}</b>
            <p>{t('myWork.noLineText')}</p>
          </div>
        </div>
      )}
      <ul className="part-rows">
        {moved.map((gain) => (
          <li key={gain.target}>
            <span className="part-text">{t(other ? 'unitPart.added' : 'myWork.added', { target: gain.target })}</span>
            <b className="part-figure">
              {formatPoints(gain.points ?? 0, language)} <OriginMark origin={gain.origin} />
            </b>
          </li>
        ))}
        {moved.length === 0 ? <li className="part-muted">{t('myWork.addedNone')}</li> : null}
        <li>
          <span className="part-text">{t('myWork.inTime')}</span>
          <b className="part-figure">
            {t('myWork.inTimeOf', { n: formatCount(part.added.inTime, language), of: formatCount(part.added.accepted, language) })} <OriginMark origin="REPORTED" />
          </b>
        </li>
        {part.line.unlinkedTasks > 0 ? <li className="part-muted">{t('myWork.unlinkedCount', { n: formatCount(part.line.unlinkedTasks, language) })}</li> : null}
      </ul>
    </section>
  );
}

/** The targets the reader answers for, the furthest below plan first; nothing without any. */
export function OwnTargets({ part }: { part: MyPart }) {
  const { t, language } = useWords();
  if (part.targets.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-targets">
      <div className="panel-head">
        <h2 id="own-targets">{t('myWork.targetsMine')}</h2>
        <span className="note">{formatCount(part.targets.length, language)}</span>
      </div>
      <ul className="part-rows">
        {part.targets.map((target) => (
          <li key={target.code}>
            <span className="part-text">
              <Link to="/commitments" search={{ target: target.code }}>
                {target.code}
              </Link>
              <SafeText text={target.name} />
            </span>
            <span className="part-side">
              <ScoreFigure score={target.score} state={target.state} origin={target.origin} />
              <ScoreWord state={target.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The commitments the reader stands for, by due day; nothing without any. */
export function OwnCommitments({ part }: { part: MyPart }) {
  const { t, language } = useWords();
  if (part.commitments.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-commitments">
      <div className="panel-head">
        <h2 id="own-commitments">{t('myWork.commitmentsMine')}</h2>
        <span className="note">{formatCount(part.commitments.length, language)}</span>
      </div>
      <ul className="part-rows">
        {part.commitments.map((promise) => (
          <li key={promise.id}>
            <span className="part-text">
              <code>{promise.code}</code>
              <SafeText text={promise.text} />
            </span>
            <span className="part-side">
              <span data-late={promise.past || undefined}>{t(promise.past ? 'myWork.late' : 'myWork.dueBy', { date: formatDate(promise.due) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The objects of the reader's open tasks with what stands open on them now; nothing without any. */
export function OwnObjects({ part }: { part: MyPart }) {
  const { t, language } = useWords();
  if (part.objects.length === 0) return null;
  const n = formatCount(part.objectCount, language);
  return (
    <section className="panel" aria-labelledby="own-objects">
      <div className="panel-head">
        <h2 id="own-objects">{t('myWork.objectsMine')}</h2>
        <span className="note">{part.alarmsRead ? t('myWork.objectsCount', { n, open: formatCount(part.objects.filter((object) => object.open).length, language) }) : t('myWork.objectsPlain', { n })}</span>
      </div>
      <ul className="part-rows">
        {part.objects.map((object) => (
          <li key={object.id}>
            <span className="part-text">
              <Link to="/network/resources/$id" params={{ id: object.id }}>
                <SafeText text={object.name} />
              </Link>
              <span>
                <SafeText text={`${typeWord(object.type, t)} · ${object.tasks.join(', ')}`} />
              </span>
            </span>
            {part.alarmsRead ? (
              <span className="part-side">
                {object.open ? (
                  <>
                    <span className="part-figure">
                      <SeverityMark severity={object.open.severity} /> <OriginMark origin={object.open.origin} />
                    </span>
                    <span>{object.open.outage ? t('myWork.objectOut') : <CauseWords sent={object.open.condition} />}</span>
                  </>
                ) : (
                  <span className="muted">{t('myWork.objectQuiet')}</span>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
