import { Link, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionPlan, SupervisionPlanPage } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { planPath, usePlan } from './queries';
import './supervision.css';
import { WritePlan } from './write-plan';

/** One yearly plan with its items and everything it has said. */
export function PlanPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/supervision/plans/$id' });
  const found = usePlan(id);
  return (
    <div className="sv">
      <Back />
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} /> : null}
    </div>
  );
}

export function Back() {
  const { t } = useWords();
  return (
    <p className="sv-path">
      <Link to="/organisation/supervision">
        <ChevronLeft aria-hidden size={14} /> {t('supervision.title')}
      </Link>
    </p>
  );
}

function Whole({ page }: { page: SupervisionPlanPage }) {
  const { t } = useWords();
  const { plan } = page;
  const [doing, setDoing] = useState<'change' | 'issue' | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <section className="panel sv-top" aria-label={t('supervision.plan', { year: plan.year })}>
        <div className="sv-name">
          <span className="sv-facts">
            <span className="chip">{t(`supervision.planState.${plan.state}`)}</span>
            {plan.symbol && plan.issuedOn ? <SafeText text={t('supervision.planIssued', { symbol: plan.symbol, date: formatDate(plan.issuedOn) })} /> : null}
          </span>
          <h2>{t('supervision.plan', { year: plan.year })}</h2>
          <span className="muted">
            <SafeText text={plan.body?.name ?? '–'} />
          </span>
        </div>
        {plan.writes ? (
          <div className="sv-actions">
            {plan.state === 'DRAFT' ? (
              <Button type="primary" onClick={() => setDoing('issue')}>
                {t('supervision.planIssue')}
              </Button>
            ) : null}
            <Button onClick={() => setDoing('change')}>{t('supervision.planChange')}</Button>
          </div>
        ) : null}
      </section>
      <section className="panel" aria-labelledby="sv-items">
        <div className="panel-head">
          <h2 id="sv-items">{t('supervision.items')}</h2>
        </div>
        <ol className="sv-rows">
          {plan.items.map((item) => (
            <li key={item.id} className="sv-row">
              <span className="sv-name">
                <span className="sv-facts">
                  <span className="chip">{t(`supervision.kind.${item.kind}`)}</span>
                  {t('supervision.days', { from: formatDate(item.first), to: formatDate(item.last) })}
                </span>
                <b>
                  <SafeText text={item.subject?.name ?? '–'} />
                </b>
                <span className="muted">
                  <SafeText text={item.directive ? `${item.directive.symbol} ${item.directive.title}` : t('supervision.outOfReach')} />
                </span>
                {item.note ? (
                  <span className="muted">
                    <SafeText text={item.note} />
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel" aria-labelledby="sv-versions">
        <div className="panel-head">
          <h2 id="sv-versions">{t('supervision.planVersions')}</h2>
        </div>
        <ol className="sv-lines">
          {page.versions.map((one) => (
            <li key={one.version}>
              <b>{t('supervision.planVersion', { n: one.version })}</b> <span className="muted">{t('supervision.planDiff', { added: one.added, altered: one.altered, dropped: one.dropped })}</span>
              <span className="muted">
                <SafeText text={one.by} /> · {formatDateMinute(one.at)}
              </span>
              {one.reason ? (
                <span>
                  <SafeText text={one.reason} />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      {doing === 'change' ? <WritePlan plan={plan} onClose={close} onWritten={close} /> : null}
      {doing === 'issue' ? <IssuePlan plan={plan} onClose={close} /> : null}
    </>
  );
}

function IssuePlan({ plan, onClose }: { plan: SupervisionPlan; onClose: () => void }) {
  const { t } = useWords();
  const [symbol, setSymbol] = useState('');
  const [day, setDay] = useState('');
  const submission = useSubmission(() => postJson<SupervisionPlan>(`${planPath(plan.id)}/issue`, { symbol: typedText(symbol), issuedOn: day || null, version: plan.version }), onClose);
  return (
    <FormDrawer title={t('supervision.planIssueTitle')} about={t('supervision.planIssueAbout')} submitWords={t('supervision.planIssue')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('supervision.symbol')} required>
        {(described) => <Input {...described} autoFocus maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="issuedOn" label={t('supervision.issueDay')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
