import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { getJson, withQuery } from '../../api/http';
import type { Me, Page, Proposal, Target, TargetDetail } from '../../api/types';
import { formatNumber } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDateMinute } from '../../format/times';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { planning } from '../../ui/directing';
import { SafeText } from '../../ui/safe-text';
import { ChangeTarget, CloseTarget } from './change-target';

/** What may be done about a target: whoever stands above its unit changes or closes it, the unit proposes. */
export function TargetActions({ target, role }: { target: TargetDetail; role: Me['role'] | undefined }) {
  const { t } = useWords();
  const [open, setOpen] = useState<'change' | 'close' | null>(null);
  if (role === undefined || !planning.has(role)) return null;
  if (target.code.includes('~')) return null;
  if (target.version !== target.currentVersion) return <span className="muted">{t('plans.pastVersion', { n: target.version })}</span>;
  return (
    <>
      {target.closed ? null : <Button onClick={() => setOpen('change')}>{t(target.maySet ? 'plans.changeTarget' : 'plans.proposeChange')}</Button>}
      {target.maySet ? <Button onClick={() => setOpen('close')}>{t(target.closed ? 'plans.reopen' : 'plans.close')}</Button> : null}
      {open === 'change' ? <ChangeTarget target={target} onClose={() => setOpen(null)} /> : null}
      {open === 'close' ? <CloseTarget target={target} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** What the parts promise less than the whole, further clauses, own limits, several measures: only what there is. */
export function TargetTermLines({ target }: { target: TargetDetail }) {
  const { t, language } = useWords();
  const unit = unitSign(target.unitOfMeasure, language);
  const number = (value: number) => formatNumber(value, language);
  const { promise, terms } = target;
  const limits = terms.thresholds;
  const weightsOpen = promise && promise.weightsTotal !== null && promise.weightsTotal - promise.weights > 1e-6;
  const lines = [
    target.closed ? <b key="closed">{t('plans.closed')}</b> : null,
    promise?.isShort && promise.promised !== null && promise.planned !== null ? (
      <b key="short" className="target-short">
        {t('plans.short', { promised: number(promise.promised), planned: number(promise.planned), unit })}
      </b>
    ) : null,
    promise && promise.unplanned > 0 ? <span key="unplanned">{t('plans.unplanned', { n: promise.unplanned })}</span> : null,
    weightsOpen ? <span key="weights">{t('plans.weightsOpen', { sum: number(promise.weights), total: number(promise.weightsTotal ?? 0) })}</span> : null,
    terms.curve ? <span key="curve">{`${t('plans.curve')}: ${t(`plans.curves.${terms.curve.kind}`)}`}</span> : null,
    limits ? <span key="limits">{t('plans.ownLimits', { slow: number(limits.slow), shortOf: number(limits.shortOf), severe: number(limits.severe) })}</span> : null,
    target.alsoServes.length > 0 ? (
      <span key="serves">
        {t('plans.alsoServesList')}:{' '}
        {target.alsoServes.map((clause, at) => (
          <span key={clause.id}>
            {at > 0 ? ', ' : ''}
            <Link to="/commitments/resolutions/$id" params={{ id: clause.resolution }} search={{ clause: clause.id }}>
              <SafeText text={`${t('commitments.clause')} ${clause.code}, ${clause.symbol}`} />
            </Link>
          </span>
        ))}
      </span>
    ) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <ul className="target-origins">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

/** All versions of a target, latest first, each with why it was made; and what is being negotiated. */
export function TargetVersions({ target }: { target: TargetDetail }) {
  const { t, language } = useWords();
  const whole = target.code.split('~')[0] ?? target.code;
  const versions = useQuery({
    queryKey: ['versions', whole],
    queryFn: ({ signal }) => getJson<Target[]>(`/api/targets/${encodeURIComponent(whole)}/versions`, signal),
  });
  const proposals = useQuery({
    queryKey: ['proposals', whole],
    queryFn: ({ signal }) => getJson<Page<Proposal>>(withQuery('/api/target-proposals', { code: whole, state: 'OPEN' }), signal),
  });
  const open = proposals.data?.items ?? [];
  if (!versions.data || (versions.data.length < 2 && open.length === 0)) return null;
  const plans = (version: Target) =>
    version.plan
      .map((entry) => {
        const period = parsePeriod(entry.period);
        return `${period ? formatPeriod(period, language) : entry.period}: ${formatNumber(entry.value, language)} ${unitSign(target.unitOfMeasure, language)}`;
      })
      .join(' · ');
  return (
    <section className="panel" aria-labelledby="versions-title">
      <div className="panel-head">
        <h2 id="versions-title">{t('plans.versions')}</h2>
        {open.length > 0 ? (
          <Link className="right" to="/commitments/plans" search={{ view: 'proposals' }}>
            {t('plans.open')}
          </Link>
        ) : null}
      </div>
      <ul className="plain-rows">
        {versions.data.toReversed().map((version) => (
          <li key={version.version} className="version-row">
            <span>
              {t('plans.versionLine', { n: version.version, time: formatDateMinute(version.validFrom) })}
              <span className="muted">{version.reason ? <SafeText text={version.reason} /> : t('plans.firstVersion')}</span>
            </span>
            <span>
              {version.terms.closed ? t('plans.closed') : null} {plans(version)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
