import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { CopyPlus, FileSpreadsheet } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { putJson } from '../../api/http';
import type { Target } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { currentPeriod, periodCode } from '../../format/periods';
import { typedText, writtenNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChooseUnit } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { CopyYear } from './copy-year';
import { byCell, changes, ownBaseline, withCell, type Edits } from './edits';
import { PlanRows } from './plan-rows';
import { usePlans } from './queries';

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

/** The plans of a year for every target in reach; what may be set is set in place and saved together. */
export function PlanTable({ year: asked, unit, q }: { year: string | undefined; unit: string | null; q: string }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : Number(periodCode(currentPeriod('YEAR')));
  const plans = usePlans(String(year), unit, q);
  const rows = plans.data?.items ?? [];
  const [edits, setEdits] = useState<Edits>(new Map());
  const [byQuarter, setByQuarter] = useState(false);
  const [copying, setCopying] = useState(false);
  const columns = useMemo(() => ['weight', 'baseline', String(year), ...(byQuarter ? quarters.map((one) => `${year}-${one}`) : [])], [year, byQuarter]);
  useBlocker({ shouldBlockFn: () => edits.size > 0 && !window.confirm(t('plans.leave')), enableBeforeUnload: edits.size > 0 });
  const go = (next: { year?: number; unit?: string | null; q?: string }) =>
    void navigate({
      to: '/commitments/plans',
      ignoreBlocker: true,
      replace: true,
      search: () => {
        const to = { year, unit, q, ...next };
        return { year: String(to.year), ...(to.unit ? { unit: to.unit } : {}), ...(to.q ? { q: to.q } : {}) };
      },
    });
  return (
    <>
      <div className="plans-tools">
        <span className="plans-year">
          <Button aria-label={t('plans.yearBefore')} onClick={() => go({ year: year - 1 })}>
            ‹
          </Button>
          <b>{t('plans.year', { year })}</b>
          <Button aria-label={t('plans.yearAfter')} onClick={() => go({ year: year + 1 })}>
            ›
          </Button>
        </span>
        <span className="plans-search">
          <Input.Search aria-label={t('plans.search')} placeholder={t('plans.search')} defaultValue={q} allowClear onSearch={(text) => go({ q: text.trim() })} />
        </span>
        <span className="plans-unit">
          <ChooseUnit aria-label={t('plans.unit')} placeholder={t('plans.unit')} value={unit} onChange={(chosen) => go({ unit: chosen })} />
        </span>
        <Checkbox checked={byQuarter} onChange={(event) => setByQuarter(event.target.checked)}>
          {t('plans.byQuarter')}
        </Checkbox>
        <span className="plans-more">
          <Button icon={<CopyPlus aria-hidden size={15} />} onClick={() => setCopying(true)}>
            {t('plans.copy')}
          </Button>
          <Link className="ant-btn plans-link" to="/administration/imports" search={{ kind: 'targets' }}>
            <FileSpreadsheet aria-hidden size={15} /> {t('plans.workbook')}
          </Link>
        </span>
      </div>
      <Saving edits={edits} onDone={() => setEdits(new Map())}>
        {(wrong) => (
          <div className="scroll plans-scroll">
            {plans.error ? <FaultState error={plans.error} action={<Button onClick={() => void plans.refetch()}>{t('fault.retry')}</Button>} /> : null}
            {plans.isPending ? <Skeleton rows={10} height={34} /> : null}
            {plans.data && rows.length === 0 ? <StateBox title={t('plans.empty')} text={t('plans.emptyText')} /> : null}
            {rows.length > 0 ? <PlanRows rows={rows} columns={columns} edits={edits} wrong={wrong} onEdits={setEdits} /> : null}
          </div>
        )}
      </Saving>
      {plans.data ? <p className="plans-foot">{t('plans.counted', { n: formatCount(rows.length, language), total: formatCount(plans.data.total, language) })}</p> : null}
      {copying ? (
        <CopyYear
          to={year}
          unit={unit}
          onClose={() => setCopying(false)}
          onCopied={(copied) => {
            let next = edits;
            const here = new Map(rows.map((row) => [row.target.code, row]));
            for (const change of copied) {
              const row = change.code ? here.get(change.code) : undefined;
              if (!row?.maySet) continue;
              for (const entry of change.plan ?? []) {
                if (!entry?.period || typeof entry.value !== 'number') continue;
                next = withCell(next, row, entry.period, writtenNumber(entry.value));
                if (typeof entry.baseline === 'number') next = withCell(next, row, ownBaseline(entry.period), writtenNumber(entry.baseline));
              }
            }
            setEdits(next);
            setByQuarter((now) => now || copied.some((change) => change.plan?.some((entry) => entry?.period?.includes('Q'))));
            setCopying(false);
          }}
        />
      ) : null}
    </>
  );
}

/** What has been typed and not yet saved: how much, why, and what was wrong with it. */
function Saving({ edits, onDone, children }: { edits: Edits; onDone: () => void; children: (wrong: Map<string, string>) => ReactNode }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState<ReturnType<typeof changes>>([]);
  const submission = useSubmission(
    () => {
      const all = changes(edits);
      setSent(all);
      return putJson<Target[]>('/api/targets', { reason: typedText(reason), targets: all });
    },
    () => {
      setReason('');
      onDone();
    },
  );
  const lines = submission.problem ? (submission.problem.lines.length > 0 ? submission.problem.lines : [{ code: submission.problem.code, message: submission.problem.detail }]) : [];
  return (
    <>
      {edits.size > 0 ? (
        <form
          className="plans-saving"
          onSubmit={(event) => {
            event.preventDefault();
            void submission.send();
          }}
        >
          <b>{t('plans.changed', { n: edits.size })}</b>
          <Input aria-label={t('plans.reason')} placeholder={t('plans.reason')} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Button type="primary" htmlType="submit" loading={submission.busy}>
            {t('plans.save')}
          </Button>
          <Button onClick={onDone}>{t('plans.discard')}</Button>
        </form>
      ) : null}
      {lines.length > 0 && edits.size > 0 ? (
        <div className="plans-wrong" role="alert">
          <p>{t('plans.refused', { n: lines.length })}</p>
          <ul>
            {lines.map((line, index) => (
              <li key={index}>
                <SafeText text={line.message} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {children(byCell(lines, sent))}
    </>
  );
}
