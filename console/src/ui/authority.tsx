import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../api/http';
import type { Authority, AuthorityAnswer } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';

/** Who would decide about a task given in a unit and accept it; null while no unit is chosen and where nobody may. */
export function useAuthority(unit: string | null, person: string | null): Authority | null {
  const answer = useQuery({
    queryKey: ['authority', unit, person],
    enabled: unit !== null,
    queryFn: ({ signal }) => getJson<AuthorityAnswer>(withQuery('/api/overview/authority', { unit: unit ?? undefined, person: person ?? undefined }), signal),
    placeholderData: (before) => before,
  });
  return unit === null ? null : (answer.data?.authority ?? null);
}

/** Who decides about a task and accepts it, by which mandate since when; nothing where nobody may. */
export function AuthorityLine({ authority }: { authority: Authority | null }) {
  const { t } = useWords();
  if (!authority) return null;
  return (
    <p className="task-authority">
      {t(authority.gave ? 'authority.gave' : 'authority.decides')} <b><SafeText text={authority.person.fullName} /></b>
      {', '}
      <SafeText text={authority.unit ? `${authority.post}, ${authority.unit.name}` : authority.post} /> {t('authority.since', { date: formatDate(authority.since) })}
    </p>
  );
}
