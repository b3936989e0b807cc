import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReadinessReport } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { typeWord } from '../../../ui/object-words';
import { OriginMark } from '../../../ui/origin-mark';
import { SafeText } from '../../../ui/safe-text';
import { SeverityMark } from '../../../ui/severity-mark';
import { RuleLines } from '../availability/figure';

type Finding = ReadinessReport['findings'][number];

const shownFirst = 10;

/** What speaks against the readiness of a scope, kind by kind, each with its owner. */
export function ReadinessView({ report, by }: { report: ReadinessReport; by?: string }) {
  const { t, language } = useWords();
  return (
    <section className="panel protection-report" aria-labelledby="protection-readiness">
      <div className="panel-head">
        <h2 id="protection-readiness">{t('protection.readiness')}</h2>
        <span className="note">
          {t('protection.readinessAsOf', { time: formatDateTime(report.asOf) })} <OriginMark origin={report.origin} />
          {by ? (
            <>
              {' · '}
              <SafeText text={t('protection.madeBy', { name: by })} />
            </>
          ) : null}
        </span>
      </div>
      <div className="protection-body">
        <p className="muted">{t('protection.readinessScope', { objects: formatCount(report.objects, language), needed: formatCount(report.needed, language), services: formatCount(report.services, language) })}</p>
        {report.complete ? null : <p className="hint">{t('protection.incomplete')}</p>}
        {report.counts.map((one) => (
          <Kind key={one.kind} kind={one.kind} count={one.count} findings={report.findings.filter((each) => each.kind === one.kind)} />
        ))}
        <RuleLines rules={report.rules} />
      </div>
    </section>
  );
}

function Kind({ kind, count, findings }: { kind: Finding['kind']; count: number; findings: Finding[] }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  return (
    <section className="protection-kind" data-kind={kind} aria-labelledby={`kind-${kind}`}>
      <h3 id={`kind-${kind}`}>
        {t(`protection.kind.${kind}`)} <b>{formatCount(count, language)}</b>
      </h3>
      {count === 0 ? (
        <p className="calm">
          <CircleCheck aria-hidden size={15} /> {t('protection.calm')}
        </p>
      ) : null}
      {findings.length > 0 ? (
        <ul>
          {findings.map((one, at) => (
            <li key={`${one.object.id} ${at}`} data-rest={(!all && at >= shownFirst) || undefined}>
              <Named finding={one} />
              <Detail finding={one} />
              <span className="muted">{one.ownerName ? <SafeText text={one.ownerName} /> : t('protection.noOwner')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {!all && findings.length > shownFirst ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('protection.more', { n: formatCount(findings.length, language) })}
        </button>
      ) : null}
      {count > findings.length ? <p className="muted">{t('protection.shown', { shown: formatCount(findings.length, language), all: formatCount(count, language) })}</p> : null}
    </section>
  );
}

function Named({ finding }: { finding: Finding }) {
  const { t } = useWords();
  const words = (
    <>
      <span className="work-type">{typeWord(finding.object.type, t)}</span> <SafeText text={finding.object.name} />
    </>
  );
  if (finding.work)
    return (
      <Link to="/network/work" search={{ work: finding.work }}>
        {words}
      </Link>
    );
  return (
    <Link to="/network/resources/$id" params={{ id: finding.object.id }}>
      {words}
    </Link>
  );
}

function Detail({ finding }: { finding: Finding }) {
  const { t, language } = useWords();
  const n = formatCount(finding.count, language);
  switch (finding.kind) {
    case 'SHARED_POINT':
      return <span>{t('protection.detail.services', { n })}</span>;
    case 'OPEN_ALARM':
    case 'SUPPLY_ALARM':
      return (
        <span className="protection-alarm">
          {finding.severity ? <SeverityMark severity={finding.severity as 'CRITICAL'} /> : null}{' '}
          {finding.alarm ? (
            <Link to="/network/alarms" search={{ alarm: finding.alarm }}>
              {t('protection.detail.alarms', { n })}
            </Link>
          ) : null}{' '}
          {finding.since ? t('protection.since', { time: formatDateMinute(finding.since) }) : ''}
        </span>
      );
    case 'ONE_SUPPLY':
      return <span>{t('protection.detail.supplies', { n })}</span>;
    case 'WORK_IN_CONFLICT':
      return <span className="mono">{finding.since ? formatDateMinute(finding.since) : ''}</span>;
    default:
      return <span>{t('protection.detail.paths', { n, all: formatCount(Math.max(finding.all, 1), language) })}</span>;
  }
}
