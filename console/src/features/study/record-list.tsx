import { Button } from 'antd';
import { useState } from 'react';
import type { StudyRecord } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { useRecords } from './queries';
import { WithdrawRecord } from './study-steps';

interface RecordListProps {
  id: string;
  of: { person: string } | { session: string };
  /** One's own: only statements are withdrawn by oneself. */
  own?: boolean;
  /** Whether records may be withdrawn here. */
  open: boolean;
}

/** Records of taking part with who made them and when, withdrawn ones with why; nothing while there are none. */
export function RecordList({ id, of, own, open }: RecordListProps) {
  const { t } = useWords();
  const found = useRecords(id, of);
  const [withdrawing, setWithdrawing] = useState<StudyRecord | null>(null);
  if (found.error) return <FaultState error={found.error} />;
  const records = found.data?.items ?? [];
  if (records.length === 0) return null;
  return (
    <div className="study-records">
      <h3 className="study-sub">{t('person' in of ? 'study.records' : 'study.attendees')}</h3>
      <ul>
        {records.map((one) => (
          <li key={one.id} data-withdrawn={one.withdrawn ? true : undefined}>
            <span className="part-text">
              <b>
                {'session' in of ? <SafeText text={one.person?.fullName ?? '–'} /> : `${t(one.session ? 'study.kind.attended' : 'study.kind.stated')} ${formatDate(one.day)}`} <OriginMark origin={one.origin} />
              </b>
              <span>
                <SafeText text={`${t('study.recordedBy', { name: one.source, at: formatDateMinute(one.receivedTime) })} · ${t(`study.way.${one.way}`)}`} />
              </span>
              {one.note ? (
                <span className="study-text">
                  <SafeText text={one.note} />
                </span>
              ) : null}
              {one.withdrawn ? (
                <span>
                  <SafeText text={t('study.withdrawn', { date: formatDateMinute(one.withdrawn.at), reason: one.withdrawn.reason })} />
                </span>
              ) : null}
            </span>
            {open && !one.withdrawn && (!own || one.session === null) ? (
              <Button size="small" aria-label={`${t('study.withdraw')} ${one.person?.fullName ?? ''}`} onClick={() => setWithdrawing(one)}>
                {t('study.withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {withdrawing ? <WithdrawRecord record={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </div>
  );
}
