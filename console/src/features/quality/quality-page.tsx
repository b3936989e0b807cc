import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { QualityComposition, QualityScore, QualityTarget } from '../../api/types';
import { formatCount, formatNumber, formatScore, formatValue } from '../../format/numbers';
import { today } from '../../format/days';
import { unitSign } from '../../format/units';
import { formatDate, formatDateMinute, formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { DeclareComposition } from './declare-composition';
import { PartBehind } from './part-behind';
import { FollowComposition, SetQualityTarget } from './quality-target';
import '../../ui/measure-behind.css';
import './quality.css';
import { useCompositions, useMeasures, useQualityScore, useQualityTargets } from './queries';

type Open = { kind: 'declare' } | { kind: 'set' } | { kind: 'follow'; target: QualityTarget };

/** Cam kết › Điểm MTCL: what it is declared to be composed of, how each part stands, and the targets set on it. */
export function QualityPage() {
  const { t } = useWords();
  const role = useMe()?.role;
  const compositions = useCompositions();
  const answer = useQualityScore(today().slice(0, 4));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const plans = role === 'administrator' || role === 'leader' || role === 'unit-head' || role === 'programme';
  const score = answer.data?.score ?? null;
  return (
    <div className="quality-page">
      <section className="panel" aria-labelledby="quality-title">
        <div className="panel-head">
          <h2 id="quality-title">{t('quality.title')}</h2>
          <span className="quality-acts">
            {plans && score ? (
              <Button size="small" onClick={() => setOpen({ kind: 'set' })}>
                {t('quality.setTarget')}
              </Button>
            ) : null}
            {role === 'administrator' ? (
              <Button size="small" onClick={() => setOpen({ kind: 'declare' })}>
                {t('quality.declare')}
              </Button>
            ) : null}
          </span>
        </div>
        {answer.error ? <FaultState error={answer.error} /> : null}
        {answer.isPending ? <Skeleton rows={5} height={40} /> : null}
        {answer.data && !score ? (
          <StateBox icon={Scale} title={t('quality.undeclared')} text={t('quality.undeclaredAbout')} />
        ) : null}
        {score ? <Scored score={score} /> : null}
      </section>
      <div className="quality-side">
        <Targets current={score?.composition.number ?? null} follows={plans ? (target) => setOpen({ kind: 'follow', target }) : null} />
        <section className="panel" aria-labelledby="compositions-title">
          <div className="panel-head">
            <h2 id="compositions-title">{t('quality.compositions')}</h2>
          </div>
          {compositions.error ? <FaultState error={compositions.error} /> : null}
          {compositions.data?.length === 0 ? <p className="quality-note muted">{t('quality.noComposition')}</p> : null}
          <ul className="quality-list">
            {compositions.data?.toReversed().map((one) => (
              <li key={one.number}>
                <Composition composition={one} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {open?.kind === 'declare' ? <DeclareComposition before={compositions.data?.at(-1) ?? null} onClose={close} /> : null}
      {open?.kind === 'set' ? <SetQualityTarget onClose={close} /> : null}
      {open?.kind === 'follow' ? <FollowComposition target={open.target} onClose={close} /> : null}
    </div>
  );
}

function Scored({ score }: { score: QualityScore }) {
  const { t, language } = useWords();
  const measures = useMeasures(language);
  const [opened, setOpened] = useState<string | null>(null);
  const { composition } = score;
  const behind = composition.parts.find((part) => part.code === opened);
  return (
    <>
      <dl className="quality-figures">
        <div>
          <dt>{t('quality.score', { period: score.period })}</dt>
          <dd>
            {score.score === null || score.score === undefined ? (
              t('quality.noScore')
            ) : (
              <>
                <b>{formatScore(score.score, language)}</b> <OriginMark origin={score.origin ?? null} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('quality.coverage')}</dt>
          <dd>
            <b>{formatNumber(score.coverage * 100, language, 1)} %</b> <OriginMark origin={score.origin ?? null} />
          </dd>
        </div>
        <div>
          <dt>{t('quality.completeness')}</dt>
          <dd>
            <b>{formatNumber(score.completeness * 100, language, 1)} %</b> <OriginMark origin={score.origin ?? null} />
          </dd>
        </div>
      </dl>
      <p className="quality-note muted">
        {t('quality.how', { time: formatDateMinute(score.asOf) })} <Ground composition={composition} />
      </p>
      <div className="quality-table" tabIndex={0} role="group" aria-label={t('quality.parts')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('quality.part')}</th>
              <th scope="col">{t('quality.value')}</th>
              <th scope="col">{t('quality.points')}</th>
              <th scope="col">{t('quality.weight')}</th>
              <th scope="col">{t('quality.limits')}</th>
              <th scope="col">{t('quality.known')}</th>
            </tr>
          </thead>
          <tbody>
            {composition.parts.map((part, at) => {
              const figure = score.parts[at];
              const measure = measures.data?.items.find((one) => one.code === part.measure);
              const objects = part.subject.objects;
              const only = objects?.length === 1 ? objects[0] : undefined;
              return (
                <tr key={part.code}>
                  <th scope="row">
                    <button type="button" className="measure-opens" aria-expanded={opened === part.code} onClick={() => setOpened(opened === part.code ? null : part.code)}>
                      <SafeText text={part.name} />
                    </button>
                    <span className="muted">
                      <SafeText text={measure?.name ?? part.measure} />
                      {' · '}
                      {only ? (
                        <Link to="/network/resources/$id" params={{ id: only }}>
                          {t('quality.itsObject')}
                        </Link>
                      ) : (
                        t('quality.subjects', { n: formatCount(figure?.objects ?? 0, language) })
                      )}
                    </span>
                  </th>
                  <td>
                    {figure?.value === null || figure?.value === undefined ? (
                      <span className="muted">{t('quality.noValue')}</span>
                    ) : (
                      <>
                        {formatValue(figure.value, unitSign(figure.unit, language), language)} {unitSign(figure.unit, language)} <OriginMark origin={figure.origin ?? null} />
                      </>
                    )}
                  </td>
                  <td>{figure?.score === null || figure?.score === undefined ? '–' : <>{formatScore(figure.score, language)} <OriginMark origin={figure.origin ?? null} /></>}</td>
                  <td>{formatNumber(part.weight, language)}</td>
                  <td>{t('quality.fromTo', { zero: formatNumber(part.zero, language), full: formatNumber(part.full, language) })}</td>
                  <td>
                    {formatNumber((figure?.completeness ?? 0) * 100, language, 1)} % <OriginMark origin={figure?.origin ?? null} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {behind ? <PartBehind key={behind.code} part={behind} period={score.period} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

/** By which declaration, from which document, and whether anybody checked it. */
function Ground({ composition }: { composition: QualityComposition }) {
  const { t } = useWords();
  return (
    <>
      <SafeText text={t('quality.ground', { n: composition.number, date: formatDate(composition.effectiveFrom), source: composition.source })} />
      {composition.example ? <b className="quality-example"> {t('quality.example')}</b> : null}
      {composition.verified ? '' : ` (${t('availability.unverified')})`}
    </>
  );
}

function Composition({ composition }: { composition: QualityComposition }) {
  const { t, language } = useWords();
  return (
    <details>
      <summary>
        <Ground composition={composition} />
      </summary>
      <p className="muted">
        <SafeText text={t('quality.recorded', { name: composition.recordedBy, time: formatDateTime(composition.recordedAt) })} />
      </p>
      <ul>
        {composition.parts.map((part) => (
          <li key={part.code}>
            <SafeText text={part.name} />: {t('quality.fromTo', { zero: formatNumber(part.zero, language), full: formatNumber(part.full, language) })}, {t('quality.weightOf', { n: formatNumber(part.weight, language) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Targets({ current, follows }: { current: number | null; follows: ((target: QualityTarget) => void) | null }) {
  const { t } = useWords();
  const targets = useQualityTargets();
  return (
    <section className="panel" aria-labelledby="quality-targets-title">
      <div className="panel-head">
        <h2 id="quality-targets-title">{t('quality.targets')}</h2>
      </div>
      {targets.error ? <FaultState error={targets.error} /> : null}
      {targets.data?.length === 0 ? <p className="quality-note muted">{t('quality.noTarget')}</p> : null}
      <ul className="quality-list">
        {targets.data?.map((one) => (
          <li key={one.code} className="quality-target">
            <span>
              <Link to="/commitments" search={{ target: one.code }}>
                <SafeText text={one.name} />
              </Link>{' '}
              <span className="muted">{t('quality.judgedBy', { n: one.number })}</span>
            </span>
            {follows && current !== null && one.number < current ? (
              <Button size="small" aria-label={t('quality.followOf', { name: one.name })} onClick={() => follows(one)}>
                {t('quality.follow', { n: current })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
