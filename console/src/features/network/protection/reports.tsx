import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { postJson } from '../../../api/http';
import type { EventReport, ProtectedEvent } from '../../../api/types';
import { formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { SafeText } from '../../../ui/safe-text';
import { FaultState, Skeleton } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import { AfterView } from './after';
import { useEventReport, useEventReports, useReadiness } from './queries';
import { ReadinessView } from './readiness';

/** Reports kept of an event, and making one: readiness before its end, afterwards what became of it. */
export function Reports({ event, shown }: { event: ProtectedEvent; shown: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const role = useMe()?.role;
  const reports = useEventReports(event.id);
  const submission = useSubmission(
    () => postJson<EventReport>(`/api/protected-events/${event.id}/reports`, {}),
    (made) => void navigate({ to: '/network/protection/$id', params: { id: event.id }, search: { report: made.id } }),
  );
  const makes = (role === 'leader' || role === 'noc' || role === 'administrator') && event.phase !== 'CANCELLED';
  return (
    <section className="panel protection-reports">
      <div className="panel-head">
        <h3>{t('protection.reports')}</h3>
      </div>
      {reports.error ? <FaultState error={reports.error} /> : null}
      {makes ? (
        <p className="protection-make">
          <Button loading={submission.busy} onClick={() => void submission.send()}>
            {t(event.phase === 'OVER' ? 'protection.keepAfter' : 'protection.keep')}
          </Button>
          {submission.problem ? (
            <span role="alert">
              <SafeText text={submission.problem.detail ?? submission.problem.title} />
            </span>
          ) : null}
        </p>
      ) : null}
      {reports.data?.length === 0 ? <p className="stood-none muted">{t('protection.reportsNone')}</p> : null}
      <ul className="plain-list">
        {event.phase === 'OVER' || event.phase === 'CANCELLED' ? null : (
          <li>
            <Link to="/network/protection/$id" params={{ id: event.id }} aria-current={shown === undefined || undefined}>
              {t('protection.readiness')}: {t('protection.readinessNow')}
            </Link>
          </li>
        )}
        {reports.data?.map((one) => (
          <li key={one.id}>
            <Link to="/network/protection/$id" params={{ id: event.id }} search={{ report: one.id }} aria-current={one.id === shown || undefined}>
              <span>
                {t(`protection.reportKind.${one.kind}`)} <span className="mono">{formatDateTime(one.asOf)}</span>
              </span>
              <span className="muted">
                <SafeText text={t('protection.madeBy', { name: one.madeBy })} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The report asked for; without one the readiness of now, or of an event that is over the last report. */
export function ShownReport({ event, report }: { event: ProtectedEvent; report: string | undefined }) {
  const over = event.phase === 'OVER' || event.phase === 'CANCELLED';
  const reports = useEventReports(event.id);
  const chosen = report ?? (over ? reports.data?.[0]?.id : undefined);
  if (chosen === undefined) return over ? <Empty /> : <Now event={event} />;
  return <Kept id={chosen} />;
}

function Empty() {
  const { t } = useWords();
  return (
    <section className="panel">
      <p className="stood-none muted">{t('protection.reportsNone')}</p>
    </section>
  );
}

function Now({ event }: { event: ProtectedEvent }) {
  const readiness = useReadiness(event.id);
  if (readiness.error) return <FaultState error={readiness.error} />;
  return readiness.data ? <ReadinessView report={readiness.data} /> : <Skeleton rows={10} height={28} />;
}

function Kept({ id }: { id: string }) {
  const report = useEventReport(id);
  if (report.error) return <FaultState error={report.error} />;
  if (!report.data) return <Skeleton rows={10} height={28} />;
  if (report.data.readiness) return <ReadinessView report={report.data.readiness} by={report.data.madeBy} />;
  return report.data.afterwards ? <AfterView report={report.data.afterwards} by={report.data.madeBy} /> : null;
}
