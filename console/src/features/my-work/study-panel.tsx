import type { LedStudy, MyPart, OwnStudy } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { PlaceLink } from '../../ui/place-link';
import { SafeText } from '../../ui/safe-text';
import { StudyActions } from '../../ui/study-own';

/** Học tập: the campaigns the reader must take part in, and who is missing among their people; nothing without any. */
export function StudyPanel({ part, other }: { part: MyPart; other?: boolean }) {
  const { t, language } = useWords();
  const { own, led } = part.study;
  if (own.length === 0 && led.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-study">
      <div className="panel-head">
        <h2 id="own-study">{t('study.inPart')}</h2>
        <span className="note">{t('study.partNote', { n: formatCount(own.length, language) })}</span>
      </div>
      <ul className="part-rows">
        {own.map((one) => (
          <li key={one.id} className="study-part">
            <Own study={one} act={!other} />
          </li>
        ))}
        {led.map((one) => (
          <li key={`led ${one.id}`} className="study-part">
            <Led study={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function missingOf(study: OwnStudy): ('attend' | 'quiz' | 'commit')[] {
  return [...(study.toAttend ? (['attend'] as const) : []), ...(study.toTry ? (['quiz'] as const) : []), ...(study.toCommit ? (['commit'] as const) : [])];
}

function Own({ study, act }: { study: OwnStudy; act: boolean }) {
  const { t } = useWords();
  const parts = missingOf(study);
  const missing = parts.length > 0;
  return (
    <>
      <span className="part-text">
        <PlaceLink url={study.url}>
          <SafeText text={study.title} />
        </PlaceLink>
        <span>{missing ? t('study.stillMissing', { what: parts.map((part) => t(`study.missingPart.${part}`)).join(', ') }) : t('study.mineDone')}</span>
      </span>
      <span className="part-side">
        <span data-late={(missing && study.overdue) || undefined}>{t(missing && study.overdue ? 'myWork.late' : 'myWork.dueBy', { date: formatDate(study.due) })}</span>
      </span>
      {missing && act ? (
        <span className="study-part-actions">
          <StudyActions study={study} />
        </span>
      ) : null}
    </>
  );
}

/** Who of the reader's people is missing, the first by name. */
function Led({ study }: { study: LedStudy }) {
  const { t, language } = useWords();
  const n = (count: number) => formatCount(count, language);
  const rest = study.missing - study.people.length;
  return (
    <>
      <span className="part-text">
        <b>{t('study.ofMine')}</b>
        <PlaceLink url={`${study.url}?state=MISSING`}>
          <SafeText text={study.title} />
        </PlaceLink>
        <span>
          <SafeText text={study.people.map((person) => person.fullName).join(', ')} />
          {rest > 0 ? ` ${t('study.andMore', { n: n(rest) })}` : ''}
        </span>
      </span>
      <span className="part-side">
        <span data-late={study.overdue || undefined}>{t('study.ofMineLine', { missing: n(study.missing), must: n(study.must) })}</span>
        <span>{t(study.overdue ? 'myWork.late' : 'myWork.dueBy', { date: formatDate(study.due) })}</span>
      </span>
    </>
  );
}
