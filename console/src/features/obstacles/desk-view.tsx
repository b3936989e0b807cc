import { Button } from 'antd';
import { Inbox } from 'lucide-react';
import type { ObstacleDeskSum } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useDeskSums } from './queries';

interface DeskViewProps {
  by: 'desks' | 'units';
  /** Leads to what lies there. */
  onChoose: (sum: ObstacleDeskSum) => void;
}

/** What is stuck on whose desk, or in which unit: how much, how much of it overdue, since when, how far up. */
export function DeskView({ by, onChoose }: DeskViewProps) {
  const { t } = useWords();
  const sums = useDeskSums();
  const rows = (by === 'desks' ? sums.data?.people : sums.data?.units) ?? [];
  if (sums.error) return <FaultState error={sums.error} action={<Button onClick={() => void sums.refetch()}>{t('fault.retry')}</Button>} />;
  if (sums.isPending) return <Skeleton rows={6} height={48} />;
  if (rows.length === 0) return <StateBox icon={Inbox} title={t('obstacles.desksNone')} />;
  return (
    <div className="scroll desk-sums" tabIndex={0} role="region" aria-label={t(`obstacles.views.${by}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(by === 'desks' ? 'obstacles.deskHead.person' : 'obstacles.deskHead.unit')}</th>
            <th scope="col">{t('obstacles.deskHead.open')}</th>
            <th scope="col">{t('obstacles.deskHead.overdue')}</th>
            <th scope="col">{t('obstacles.deskHead.escalated')}</th>
            <th scope="col">{t('obstacles.deskHead.level')}</th>
            <th scope="col">{t('obstacles.deskHead.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((sum) => (
            <Row key={sum.id} sum={sum} onChoose={() => onChoose(sum)} />
          ))}
        </tbody>
      </table>
      <p className="desk-note">{t('obstacles.desksNote')}</p>
    </div>
  );
}

function Row({ sum, onChoose }: { sum: ObstacleDeskSum; onChoose: () => void }) {
  const { t, language } = useWords();
  const cells: [string, string][] = [
    ['open', formatCount(sum.open, language)],
    ['overdue', formatCount(sum.overdue, language)],
    ['escalated', formatCount(sum.escalated, language)],
    ['level', formatCount(sum.level, language)],
    ['oldest', formatDate(sum.oldest)],
  ];
  return (
    <tr data-late={sum.overdue > 0 || undefined}>
      <th scope="row">
        <button type="button" className="link-button" onClick={onChoose}>
          <SafeText text={sum.person?.fullName ?? sum.unit?.name ?? '–'} />
        </button>
      </th>
      {cells.map(([name, figure]) => (
        <td key={name} data-name={name} data-label={t(`obstacles.deskHead.${name}`)}>
          {figure}
        </td>
      ))}
    </tr>
  );
}
