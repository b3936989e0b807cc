import { CircleAlert, CircleCheck, Clock3, MoveUp, Redo2 } from 'lucide-react';
import type { ObstacleDesk } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { useTimeLeft } from '../../ui/deadline';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useStages } from './queries';

const lines: ObstacleDesk['line'][] = ['MANAGEMENT', 'PARTY'];

/** So much later than its instant a step was seen only because the product was not running. */
const lateMillis = 120_000;

/** The way of an obstacle from desk to desk on both lines, and how long it lay on each. */
export function ObstacleCourse({ id, version }: { id: string; version: number }) {
  const { t } = useWords();
  const found = useStages(id, version);
  const stages = found.data ?? [];
  const shown = lines.filter((line) => stages.some((stage) => stage.line === line));
  return (
    <section className="panel" aria-labelledby="course-title">
      <div className="panel-head">
        <h2 id="course-title">{t('obstacles.course')}</h2>
        <span className="note">
          {t('obstacles.courseNote')} <OriginMark origin="REPORTED" />
        </span>
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={48} /> : null}
      <div className="course" data-lines={shown.length}>
        {shown.map((line) => (
          <div key={line}>
            <h3>{t(`obstacles.lineName.${line}`)}</h3>
            <ol>
              {stages
                .filter((stage) => stage.line === line)
                .map((stage) => (
                  <li key={`${stage.level}${stage.from}`}>
                    <Step stage={stage} />
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function Step({ stage }: { stage: ObstacleDesk }) {
  const { t, language } = useWords();
  const noticedLate = stage.level > 0 && Date.parse(stage.noticedAt) - Date.parse(stage.from) > lateMillis;
  return (
    <article className="course-step" data-lies={stage.end === null || undefined}>
      <p className="course-level">{stage.level === 0 ? t('obstacles.firstDesk') : t('obstacles.levelOf', { n: stage.level })}</p>
      <p>
        <b>
          <SafeText text={stage.person?.fullName ?? '–'} />
        </b>
        {stage.unit ? (
          <>
            , <SafeText text={stage.unit.name} />
          </>
        ) : null}
      </p>
      <p className="course-end">
        <End stage={stage} />
      </p>
      <p className="course-time">
        {t(stage.end === null ? 'obstacles.hoursSoFar' : 'obstacles.hours', { hours: formatNumber(stage.workingHours, language, 1) })} · {t('obstacles.from', { time: formatDateMinute(stage.from) })} · {t('obstacles.dueBy', { date: formatDate(stage.due) })}
      </p>
      {noticedLate ? <p className="course-time">{t('obstacles.noticed', { time: formatDateMinute(stage.noticedAt) })}</p> : null}
      {stage.skipped.map((one) => (
        <p key={one.unit?.id ?? ''} className="course-time">
          {t(`obstacles.skipped.${one.why}`)} <SafeText text={one.unit?.name ?? '–'} />
        </p>
      ))}
    </article>
  );
}

function End({ stage }: { stage: ObstacleDesk }) {
  const { t } = useWords();
  const left = useTimeLeft(stage.due);
  if (stage.end === null) {
    return (
      <span className="chip clock" data-tone={left.late ? 'crit' : left.soon ? 'major' : undefined}>
        {left.late ? <CircleAlert aria-hidden size={14} /> : <Clock3 aria-hidden size={14} />}
        {left.words}
        {stage.top ? ` · ${t('obstacles.nobodyAbove')}` : ''}
      </span>
    );
  }
  const Icon = stage.end === 'PASSED_UP' ? MoveUp : stage.end === 'HANDED_ON' ? Redo2 : CircleCheck;
  return (
    <span className="chip clock">
      <Icon aria-hidden size={14} />
      {t(`obstacles.end.${stage.end}`, { time: stage.endedAt ? formatDateMinute(stage.endedAt) : '' })}
    </span>
  );
}
