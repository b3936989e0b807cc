import { Link } from '@tanstack/react-router';
import type { AfterReport } from '../../../api/types';
import { formatCount, formatNumber } from '../../../format/numbers';
import { formatDateMinute, formatDateTime } from '../../../format/times';
import { useWords } from '../../../i18n';
import { durationWords } from '../../../ui/durations';
import { OriginMark } from '../../../ui/origin-mark';
import { SafeText } from '../../../ui/safe-text';
import { SeverityMark } from '../../../ui/severity-mark';
import '../availability/availability.css';
import { RuleLines } from '../availability/figure';

/** What became of an event: how each part stood, incidents down to their events, exceptions and work. */
export function AfterView({ report, by }: { report: AfterReport; by: string }) {
  const { t } = useWords();
  return (
    <section className="panel protection-report" aria-labelledby="protection-after">
      <div className="panel-head">
        <h2 id="protection-after">{t('protection.after')}</h2>
        <span className="note">
          {t('protection.readinessAsOf', { time: formatDateTime(report.asOf) })} · <SafeText text={t('protection.madeBy', { name: by })} />
        </span>
      </div>
      <div className="protection-body">
        <Parts report={report} />
        <Incidents report={report} />
        <Works report={report} />
        <RuleLines rules={report.rules} />
      </div>
    </section>
  );
}

function Parts({ report }: { report: AfterReport }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <div className="stood-table" tabIndex={0} role="group" aria-label={t('protection.availability')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('protection.part')}</th>
            <th scope="col">{t('protection.availability')}</th>
            <th scope="col">{t('protection.lostTime')}</th>
            <th scope="col">{t('protection.outages')}</th>
            <th scope="col">{t('protection.plannedTime')}</th>
            <th scope="col">{t('protection.completeness')}</th>
          </tr>
        </thead>
        <tbody>
          {report.parts.map((part) => (
            <tr key={part.province ?? part.object?.id}>
              <th scope="row">
                {part.object ? (
                  <Link to="/network/resources/$id" params={{ id: part.object.id }}>
                    <SafeText text={part.object.name} />
                  </Link>
                ) : (
                  <Link to="/network/provinces" search={part.province ? { province: part.province } : {}}>
                    <SafeText text={part.province ?? ''} />
                  </Link>
                )}
              </th>
              <td>
                {part.figure.availability === null || part.figure.availability === undefined ? '–' : `${formatNumber(part.figure.availability, language, 4)} %`} <OriginMark origin={part.origin} />
              </td>
              <td>
                {durationWords(part.figure.downMillis, words)} <OriginMark origin={part.origin} />
              </td>
              <td>{formatCount(part.outages, language)}</td>
              <td>{durationWords(part.figure.plannedMillis, words)}</td>
              <td>{formatNumber(part.figure.completeness * 100, language, 1)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Incidents({ report }: { report: AfterReport }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <section aria-labelledby="after-incidents">
      <h3 id="after-incidents">
        {t('protection.incidents')} <b>{formatCount(report.incidentCount, language)}</b>
      </h3>
      {report.incidentCount === 0 ? <p className="calm">{t('protection.incidentsNone')}</p> : null}
      {report.incidents.length > 0 ? (
        <div className="stood-table" tabIndex={0} role="group" aria-labelledby="after-incidents">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('protection.incident')}</th>
                <th scope="col">{t('protection.root')}</th>
                <th scope="col">{t('availability.from')}</th>
                <th scope="col">{t('protection.lasted')}</th>
                <th scope="col">{t('protection.told')}</th>
              </tr>
            </thead>
            <tbody>
              {report.incidents.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to="/network/incidents" search={{ incident: one.id }}>
                      {one.code}
                    </Link>{' '}
                    <SeverityMark severity={one.severity} /> <OriginMark origin={one.origin} />
                  </th>
                  <td>{one.root ? <SafeText text={one.root.name} /> : '–'}</td>
                  <td className="mono">{formatDateTime(one.first)}</td>
                  <td>{one.open ? t('protection.lasting') : durationWords(Date.parse(one.last) - Date.parse(one.first), words)}</td>
                  <td>{t(one.told ? 'protection.told' : 'protection.toldNot')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {report.incidentCount > report.incidents.length ? <p className="muted">{t('protection.shown', { shown: formatCount(report.incidents.length, language), all: formatCount(report.incidentCount, language) })}</p> : null}
    </section>
  );
}

function Works({ report }: { report: AfterReport }) {
  const { t } = useWords();
  return (
    <>
      <section aria-labelledby="after-works">
        <h3 id="after-works">{t('protection.works')}</h3>
        {report.works.length === 0 ? <p className="calm">{t('protection.worksNone')}</p> : null}
        <ul className="protection-lines">
          {report.works.map((work) => (
            <li key={work.id}>
              <Link to="/network/work" search={{ work: work.id }}>
                <SafeText text={work.object?.name ?? t('availability.outside')} />
              </Link>{' '}
              <span className="mono">
                {formatDateMinute(work.from)} – {formatDateMinute(work.to)}
              </span>{' '}
              {work.exception ? t('protection.excepted', { n: work.exception }) : t('protection.inConflict')}
            </li>
          ))}
        </ul>
      </section>
      {report.exceptions.length > 0 ? (
        <section aria-labelledby="after-exceptions">
          <h3 id="after-exceptions">{t('protection.exceptions')}</h3>
          <ul className="protection-lines">
            {report.exceptions.map((one) => (
              <li key={one.id}>
                {t('protection.exception', { n: one.number })}, <SafeText text={one.object.name} />: <SafeText text={t('protection.askedBy', { name: one.askedBy, time: formatDateMinute(one.askedAt), reason: one.reason })} />{' '}
                {one.decision && one.decidedAt ? <SafeText text={t(`protection.decided.${one.decision}`, { name: one.decidedBy ?? '', time: formatDateMinute(one.decidedAt), reason: one.decisionReason ?? '' })} /> : t('protection.undecided')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
