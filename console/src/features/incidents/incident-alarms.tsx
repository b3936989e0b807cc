import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronRight } from 'lucide-react';
import type { ExplainedAlarm, Incident } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { typeWord } from '../../ui/object-words';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { SeverityMark } from '../../ui/severity-mark';
import { FaultState, Skeleton } from '../../ui/states';
import { useIncidentAlarms } from './queries';

/** Its alarms, each with the way by which the root explains it. */
export function IncidentAlarms({ incident }: { incident: Incident }) {
  const { t, language } = useWords();
  const alarms = useIncidentAlarms(incident.id);
  const items = alarms.data?.pages.flatMap((page) => page.items) ?? [];
  const total = alarms.data?.pages[0]?.total ?? 0;
  return (
    <section aria-labelledby="incident-alarms">
      <h3 id="incident-alarms" className="incident-section">
        {t('incidents.alarmsTitle')} <span className="note">{formatCount(total, language)}</span>
      </h3>
      {alarms.error ? <FaultState error={alarms.error} /> : null}
      {alarms.isPending ? <Skeleton rows={4} /> : null}
      <ul className="incident-alarms">
        {items.map((one) => (
          <li key={one.alarm.id}>
            <Explained one={one} />
          </li>
        ))}
      </ul>
      {alarms.hasNextPage ? (
        <Button loading={alarms.isFetchingNextPage} onClick={() => void alarms.fetchNextPage()}>
          {t('action.more')}
        </Button>
      ) : null}
      {alarms.data && incident.alarms > total ? <p className="hint">{t('incidents.alarmsOutside', { n: formatCount(incident.alarms - total, language) })}</p> : null}
    </section>
  );
}

function Explained({ one }: { one: ExplainedAlarm }) {
  const { t } = useWords();
  const { alarm, explanation, way } = one;
  return (
    <>
      <Link to="/network/alarms" search={{ state: 'all', alarm: alarm.id }} className="incident-alarm">
        <SeverityMark severity={alarm.severity} />
        <span>
          <b>
            <SafeText text={alarm.object?.name ?? alarm.sourceName} />
          </b>{' '}
          <CauseWords sent={alarm.alarmCondition} />
        </span>
        <span className="mono when">{formatDateTime(alarm.raisedAt)}</span>
        <OriginMark origin={alarm.origin} />
      </Link>
      <p className="incident-way">
        {t(`incidents.explanation.${explanation}`)}
        {way.map((step, at) => (
          <span key={step.id}>
            {at > 0 ? <ChevronRight aria-hidden size={12} /> : null}
            <span className="incident-type">{typeWord(step.type, t)}</span> <SafeText text={step.name} />
          </span>
        ))}
      </p>
    </>
  );
}
