import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { Compass, Printer } from 'lucide-react';
import { asOfDay } from '../../format/as-of';
import { currentPeriod, parsePeriod, periodCode } from '../../format/periods';
import { formatMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { GuardStrip } from '../../ui/guard-strip';
import { PeriodPicker } from '../../ui/period-picker';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { ChangesPanel } from './changes-panel';
import { CheckInWords } from './check-in-words';
import { CockpitMap } from './cockpit-map';
import { ContradictionPanel } from './contradiction-panel';
import { DecisionPanel } from './decision-panel';
import { EndangeredPanel } from './endangered-panel';
import { ForesightPanel } from './foresight-panel';
import { NetworkPanel } from './network-panel';
import { useCockpit } from './queries';
import { ResolutionPanel } from './resolution-panel';
import { StepPanel } from './step-panel';
import './overview.css';
import './cockpit-print.css';

/** Toàn cảnh › Buồng lái: is what was resolved being reached, on what evidence, what endangers it, who must act. */
export function CockpitPage() {
  const { t } = useWords();
  const search = useSearch({ from: '/shell/overview' });
  const navigate = useNavigate();
  const cockpit = useCockpit(search.period);
  const period = parsePeriod(search.period ?? '') ?? currentPeriod('YEAR');
  const data = cockpit.data;
  if (cockpit.error && !data) return <FaultState error={cockpit.error} action={<Button onClick={() => void cockpit.refetch()}>{t('fault.retry')}</Button>} />;
  return (
    <div className="cockpit-page">
      <div className="cockpit-bar">
        <PeriodPicker value={period} onChange={(next) => void navigate({ to: '/overview', search: { period: periodCode(next) } })} />
        <Button className="cockpit-print" icon={<Printer aria-hidden size={15} />} onClick={() => print()}>
          {t('print.button')}
        </Button>
        {data?.asOf && !asOfDay() ? <span className="cockpit-as-of">{t('overview.scoresAsOf', { time: formatMinute(data.asOf) })}</span> : null}
      </div>
      <GuardStrip />
      {data ? null : <Skeleton rows={12} height={48} />}
      {data && data.targets.total === 0 && data.decisions.length === 0 && !data.network?.counts.length ? <StateBox icon={Compass} title={t('overview.empty')} text={t('overview.emptyText')} /> : null}
      {data ? <ChangesPanel /> : null}
      {data ? (
        <div className="cockpit" aria-busy={cockpit.isPlaceholderData || undefined}>
          <div className="cockpit-column">
            <DecisionPanel cockpit={data} />
            <StepPanel cockpit={data} />
            <CheckInWords />
          </div>
          <div className="cockpit-column">
            <ResolutionPanel cockpit={data} />
            <EndangeredPanel cockpit={data} />
            <ForesightPanel period={data.period} />
            <ContradictionPanel cockpit={data} />
          </div>
          <div className="cockpit-column">
            <CockpitMap cockpit={data} />
            <NetworkPanel cockpit={data} read={cockpit.dataUpdatedAt} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
