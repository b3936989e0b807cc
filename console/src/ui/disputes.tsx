import { useQuery } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import { getJson, withQuery } from '../api/http';
import type { Dispute, Page } from '../api/types';
import { formatDate } from '../format/times';
import { useWords } from '../i18n';
import './disputes.css';

const everyMillis = 60_000;

/** All disputes within reach that are not settled; read once for a whole page. */
export function useOpenDisputes(): Dispute[] {
  const { data } = useQuery({
    queryKey: ['disputes', 'open'],
    queryFn: ({ signal }) => getJson<Page<Dispute>>(withQuery('/api/disputes', { open: 'true', size: 1000 }), signal),
    staleTime: everyMillis,
    refetchInterval: everyMillis,
  });
  return data?.items ?? [];
}

/** Stands beside a disputed figure wherever it is shown, until the dispute is settled. */
export function DisputedMark({ target, period }: { target: string; period: string }) {
  const { t } = useWords();
  const dispute = useOpenDisputes().find((one) => one.target === target && one.period === period);
  if (!dispute) return null;
  const words = t('dispute.mark', { date: formatDate(dispute.openedAt), who: dispute.openedBy, wrong: dispute.wrong });
  return (
    <span className="disputed" role="img" aria-label={words} title={words}>
      <Flag aria-hidden size={13} strokeWidth={2.2} />
    </span>
  );
}
