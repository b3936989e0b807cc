import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/http';
import type { AffectedParty, Obstacle } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';

/** Whom an obstacle holds up besides whoever raised it, with what each said. */
export function AffectedParties({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useWords();
  const found = useQuery({
    queryKey: ['obstacle', obstacle.id, 'affected', obstacle.affected],
    queryFn: ({ signal }) => getJson<AffectedParty[]>(`/api/obstacles/${encodeURIComponent(obstacle.id)}/affected`, signal),
  });
  if (found.error) return <FaultState error={found.error} />;
  return (
    <section className="obstacle-options" aria-labelledby="affected-title">
      <h3 id="affected-title">{t('obstacles.affectedBy')}</h3>
      <ol>
        {(found.data ?? []).map((party) => (
          <li key={`${party.name}${party.joinedAt}`}>
            <b>
              <SafeText text={party.person?.fullName ?? party.name} />
            </b>
            {party.unit ? (
              <>
                , <SafeText text={party.unit.name} />
              </>
            ) : null}
            <p>
              {party.note ? <SafeText text={`${party.note} · `} /> : null}
              {formatDateMinute(party.joinedAt)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
