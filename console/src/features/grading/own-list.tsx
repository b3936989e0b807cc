import { Link } from '@tanstack/react-router';
import type { OwnGrading } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

/** Reviews and grades of the reader and what waits for them, each leading to its page. */
export function OwnList({ own }: { own: OwnGrading[] }) {
  const { t } = useWords();
  return (
    <ul className="gd-rows">
      {own.map((one) => (
        <li key={one.subject.id}>
          <Link to="/organisation/grading/subjects/$id" params={{ id: one.subject.id }} className="gd-row">
            <span className="gd-name">
              <span className="gd-facts">
                {one.mine ? <span className="chip">{t(one.subject.person ? 'grading.ofMe' : 'grading.ofMyUnit')}</span> : null}
                <SafeText text={one.round.title} />
              </span>
              <b>
                <SafeText text={one.personName?.fullName ?? one.unitName?.name ?? '–'} />
              </b>
            </span>
            <span className="gd-side">
              {one.act ? <b>{t(`grading.act.${one.act}`)}</b> : null}
              {one.grade ? <span>{t(`grading.grade.${one.grade}`)}</span> : <span>{t(`grading.state.${one.round.state}`)}</span>}
              {one.restated ? <span className="gd-shaken">{t('grading.shaken')}</span> : null}
              {one.act && one.round.due ? <span>{t('grading.due', { date: formatDate(one.round.due) })}</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
