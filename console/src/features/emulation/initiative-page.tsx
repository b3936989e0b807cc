import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { Initiative } from '../../api/types';
import { formatPercent } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChoosePerson } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import './emulation.css';
import { EffectPanel } from './initiative-effect';
import { initiativePath, useInitiative } from './initiative-queries';
import { Nominate, type AuthorOf } from './nominate';

/** One initiative: what was wrong, what was done about it, by whom, and what it changed. */
export function InitiativePage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/emulation/initiatives/$id' });
  const found = useInitiative(id);
  return (
    <div className="em">
      <p className="em-path">
        <Link to="/organisation/emulation">
          <ChevronLeft aria-hidden size={14} /> {t('emulation.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole one={found.data} /> : null}
    </div>
  );
}

function Whole({ one }: { one: Initiative }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'recognise' | 'decline' | null>(null);
  const close = () => setDoing(null);
  const facts: [string, string][] = [
    [t('initiative.problem'), one.problem],
    [t('initiative.solution'), one.solution],
  ];
  if (one.decision) facts.push([t('award.decision'), `${t('award.decisionOf', { symbol: one.decision.symbol, date: formatDate(one.decision.day) })}, ${one.decision.by?.fullName ?? '–'}`]);
  if (one.declined) facts.push([t('initiative.declineReason'), one.declined]);
  return (
    <>
      <section className="panel em-top" aria-label={t('initiative.one')}>
        <div className="em-name">
          <span className="em-facts">
            <span className="chip">{t(`initiative.state.${one.state}`)}</span>
            <SafeText text={one.unit?.name ?? '–'} />
          </span>
          <h2>
            <SafeText text={one.title} />
          </h2>
        </div>
        <div className="em-actions">
          {one.decides && one.state === 'SUBMITTED' ? (
            <>
              <Button type="primary" onClick={() => setDoing('recognise')}>
                {t('initiative.recognise')}
              </Button>
              <Button onClick={() => setDoing('decline')}>{t('initiative.decline')}</Button>
            </>
          ) : null}
        </div>
      </section>
      <div className="em-columns">
        <div className="em-column">
          <section className="panel" aria-labelledby="em-initiative">
            <div className="panel-head">
              <h2 id="em-initiative">{t('initiative.one')}</h2>
            </div>
            <dl className="facts em-about">
              {facts.map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <SafeText text={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <div className="em-column">
          <AuthorsPanel one={one} />
          {one.effect ? <EffectPanel effect={one.effect} /> : null}
          <section className="panel" aria-labelledby="em-reported">
            <div className="panel-head">
              <h2 id="em-reported">{t('initiative.reported')}</h2>
            </div>
            <p className="em-note">
              {one.reported ? (
                <>
                  <OriginMark origin="REPORTED" /> <SafeText text={one.reported} />
                </>
              ) : (
                t(one.effect ? 'initiative.reportedNone' : 'initiative.effectNone')
              )}
            </p>
          </section>
        </div>
      </div>
      {doing === 'recognise' ? <Recognise one={one} onClose={close} /> : null}
      {doing === 'decline' ? <Decline one={one} onClose={close} /> : null}
    </>
  );
}

/** The authors with their shares; what each contributed may be nominated once it is recognised. */
function AuthorsPanel({ one }: { one: Initiative }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<AuthorOf | null>(null);
  return (
    <section className="panel" aria-labelledby="em-authors">
      <div className="panel-head">
        <h2 id="em-authors">{t('initiative.authors')}</h2>
      </div>
      <ul className="em-lines">
        {one.authors.map(({ person, share }) => (
          <li key={person?.id ?? share}>
            <span className="em-result">
              <b>
                <SafeText text={person?.fullName ?? '–'} />
              </b>
              <span className="muted">{`${formatPercent(share, language)} %`}</span>
              {person && one.decides && one.state === 'RECOGNISED' ? (
                <button type="button" className="link-button" aria-label={t('award.nominateOf', { name: person.fullName })} onClick={() => setChosen({ initiative: one.id, person })}>
                  {t('award.nominate')}
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {chosen ? <Nominate of={chosen} onClose={() => setChosen(null)} onNominated={(made) => void navigate({ to: '/organisation/emulation/awards/$id', params: { id: made.id } })} /> : null}
    </section>
  );
}

function Recognise({ one, onClose }: { one: Initiative; onClose: () => void }) {
  const { t } = useWords();
  const [symbol, setSymbol] = useState('');
  const [day, setDay] = useState('');
  const [by, setBy] = useState<string | null>(null);
  const submission = useSubmission(() => postJson<Initiative>(`${initiativePath(one.id)}/recognition`, { symbol: typedText(symbol), decidedOn: day || null, decidedBy: by, version: one.version }), onClose);
  return (
    <FormDrawer title={t('initiative.recognise')} about={t('initiative.recogniseAbout')} submitWords={t('award.decideSave')} submission={submission} onClose={onClose}>
      <Field name="symbol" label={t('award.symbol')} required>
        {(described) => <Input {...described} autoFocus maxLength={100} value={symbol} onChange={(event) => setSymbol(event.target.value)} />}
      </Field>
      <Field name="decidedOn" label={t('award.day')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <Field name="decidedBy" label={t('award.decidedBy')} required wide>
        {(described) => <ChoosePerson {...described} value={by} onChange={setBy} />}
      </Field>
    </FormDrawer>
  );
}

function Decline({ one, onClose }: { one: Initiative; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<Initiative>(`${initiativePath(one.id)}/refusal`, { reason: typedText(reason), version: one.version }), onClose);
  return (
    <FormDrawer title={t('initiative.decline')} about={<SafeText text={one.title} />} submitWords={t('initiative.decline')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('initiative.declineReason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
