import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/http';
import type { OwnGrading } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';

/** Reviews and grades of the reader and what waits for them in reviews; nothing without any. */
export function GradingPanel() {
  const { t } = useWords();
  const me = useMe();
  const found = useQuery({
    queryKey: ['grading', 'mine'],
    enabled: me !== undefined && me !== null && me.role !== 'administrator' && me.role !== 'integration',
    queryFn: ({ signal }) => getJson<OwnGrading[]>('/api/grading-subjects/mine', signal),
  });
  if (!found.data || found.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="own-grading">
      <div className="panel-head">
        <h2 id="own-grading">{t('grading.inPart')}</h2>
      </div>
      <ul className="part-rows">
        {found.data.slice(0, 20).map((one) => (
          <li key={one.subject.id}>
            <span className="part-text">
              <Link to="/organisation/grading/subjects/$id" params={{ id: one.subject.id }}>
                <SafeText text={one.round.title} />
              </Link>
              <span>
                <SafeText text={one.mine && one.personName ? t('grading.ofMe') : (one.personName?.fullName ?? one.unitName?.name ?? '–')} />
              </span>
            </span>
            <span className="part-side">
              <span>{one.grade ? t(`grading.grade.${one.grade}`) : t(`grading.state.${one.round.state}`)}</span>
              {one.restated ? <span>{t('grading.shaken')}</span> : null}
              {one.act ? <span>{t(`grading.act.${one.act}`)}</span> : null}
              {one.act && one.round.due ? <span>{t('grading.due', { date: formatDate(one.round.due) })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
