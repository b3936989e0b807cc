import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MovementCriterion, MovementPage, MovementResult, MovementStandingRow } from '../../api/types';
import { formatCount, formatPercent, formatScore } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { FormDrawer } from '../../ui/form-drawer';
import { MeasureBehind } from '../../ui/measure-behind';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { figureWords } from './figure';
import { GivePoints } from './movement-steps';
import { Nominate } from './nominate';
import { Pager } from '../../ui/pager';
import { movementPath, useBehind, useStanding } from './queries';

/** Everybody registered, best first, each down to what stands behind its figures. */
export function StandingPanel({ page }: { page: MovementPage }) {
  const { t, language } = useWords();
  const { movement } = page;
  const [at, setAt] = useState(0);
  const found = useStanding(movement.id, at);
  const items = found.data?.items ?? [];
  return (
    <section className="panel" aria-labelledby="em-standing">
      <div className="panel-head">
        <h2 id="em-standing">{t(movement.state === 'CLOSED' ? 'emulation.standingClosed' : 'emulation.standing')}</h2>
        {found.data ? <span className="note">{t('emulation.registered', { n: formatCount(found.data.total, language) })}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={4} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={Users} title={t('emulation.standingNone')} text={t(movement.state === 'DRAFT' ? 'emulation.standingDraft' : 'emulation.standingNoneText')} /> : null}
      <ol className="em-standing" hidden={items.length === 0}>
        {items.map((row) => (
          <Row key={row.registration} row={row} page={page} />
        ))}
      </ol>
      {found.data ? <Pager found={found.data} onPage={setAt} /> : null}
    </section>
  );
}

function Row({ row, page }: { row: MovementStandingRow; page: MovementPage }) {
  const { t, language } = useWords();
  const [doing, setDoing] = useState<'withdraw' | 'nominate' | null>(null);
  const navigate = useNavigate();
  const { movement } = page;
  const close = () => setDoing(null);
  const name = row.unit?.name ?? row.person?.fullName ?? '–';
  const own = page.me !== null && row.by?.id === page.me;
  return (
    <li>
      <div className="em-place">
        <span className="em-number">{row.place === null ? '–' : formatCount(row.place, language)}</span>
        <span className="em-name">
          <b>
            <SafeText text={row.unit?.name ?? row.person?.fullName ?? '–'} />
          </b>
          {row.pledge ? (
            <span className="muted">
              <SafeText text={row.pledge} />
            </span>
          ) : null}
        </span>
        <span className="em-score">
          <b>{row.score === null ? t('emulation.noScore') : formatScore(row.score, language)}</b>
          {row.coverage < 1 ? <span className="muted">{t('emulation.coverage', { n: formatPercent(100 * row.coverage, language) })}</span> : null}
        </span>
      </div>
      <ul className="em-results">
        {movement.criteria.map((criterion) => (
          <Figure key={criterion.id} criterion={criterion} result={row.results.find((one) => one.criterion === criterion.id)} row={row} page={page} />
        ))}
      </ul>
      {own && movement.state === 'LAUNCHED' ? (
        <button type="button" className="link-button" onClick={() => setDoing('withdraw')}>
          {t('emulation.withdraw')}
        </button>
      ) : null}
      {movement.holds && movement.state === 'CLOSED' && row.place !== null ? (
        <button type="button" className="link-button" aria-label={t('award.nominateOf', { name })} onClick={() => setDoing('nominate')}>
          {t('award.nominate')}
        </button>
      ) : null}
      {doing === 'withdraw' ? <Withdraw row={row} page={page} onClose={close} /> : null}
      {doing === 'nominate' ? <Nominate row={row} onClose={close} onNominated={(made) => void navigate({ to: '/organisation/emulation/awards/$id', params: { id: made.id } })} /> : null}
    </li>
  );
}

function Figure({ criterion, result, row, page }: { criterion: MovementCriterion; result: MovementResult | undefined; row: MovementStandingRow; page: MovementPage }) {
  const { t, language } = useWords();
  const [doing, setDoing] = useState<'behind' | 'points' | null>(null);
  const { movement } = page;
  const value = result?.value ?? null;
  const judges = movement.holds && movement.state === 'LAUNCHED' && !criterion.measure && row.by?.id !== page.me;
  return (
    <li>
      <span className="em-result">
        <SafeText text={criterion.name} />
        <b>
          {value === null ? t('emulation.noValue') : figureWords(value, criterion.measure ? criterion.unit : 'point', language)} <OriginMark origin={result?.origin ?? null} />
        </b>
        {criterion.measure && result && result.score !== null ? <span className="muted">{t('emulation.scored', { n: formatScore(result.score, language) })}</span> : null}
        {criterion.measure && row.unit && value !== null ? (
          <button type="button" className="link-button" aria-expanded={doing === 'behind'} aria-label={t('emulation.behindOf', { criterion: criterion.name, name: row.unit.name })} onClick={() => setDoing(doing === 'behind' ? null : 'behind')}>
            {t('emulation.behind')}
          </button>
        ) : null}
        {judges ? (
          <button type="button" className="link-button" aria-label={t('emulation.judgeOf', { criterion: criterion.name, name: row.unit?.name ?? row.person?.fullName ?? '–' })} onClick={() => setDoing('points')}>
            {t('emulation.judge')}
          </button>
        ) : null}
      </span>
      {result?.judged ? (
        <span className="muted">
          <SafeText text={t('emulation.judgedBy', { reason: result.judged.reason, name: result.judged.by, at: formatDateMinute(result.judged.at) })} />
        </span>
      ) : null}
      {doing === 'behind' && row.unit ? <Behind measure={criterion.measure ?? ''} period={criterion.period ?? ''} unit={row.unit.id} /> : null}
      {doing === 'points' ? <GivePoints movement={movement} criterion={criterion} row={row} onClose={() => setDoing(null)} /> : null}
    </li>
  );
}

function Behind({ measure, period, unit }: { measure: string; period: string; unit: string }) {
  const found = useBehind(measure, period, unit);
  if (found.error) return <FaultState error={found.error} />;
  return found.data ? <MeasureBehind evidence={found.data} /> : <Skeleton rows={3} />;
}

function Withdraw({ row, page, onClose }: { row: MovementStandingRow; page: MovementPage; onClose: () => void }) {
  const { t } = useWords();
  const submission = useSubmission(() => postJson<unknown>(`${movementPath(page.movement.id)}/registrations/${encodeURIComponent(row.registration)}/withdrawal`, {}), onClose);
  return (
    <FormDrawer title={t('emulation.withdraw')} about={t('emulation.withdrawAbout')} submitWords={t('emulation.withdraw')} submission={submission} onClose={onClose}>
      {null}
    </FormDrawer>
  );
}
