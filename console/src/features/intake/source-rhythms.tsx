import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { Rule, Silence, SourceRhythms as Overview, SourceWithRhythm } from '../../api/types';
import { formatDate, formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { Choose, useMe } from '../../ui/choices';
import { durationWords } from '../../ui/durations';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { OriginMark } from '../../ui/origin-mark';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { useInventorySources, useRhythms, useSilences } from './queries';

const shownSilences = 10;

/** Which sources are to be heard of, which are silent, and of which nobody can say so. */
export function SourceRhythms() {
  const { t } = useWords();
  const rhythms = useRhythms();
  const administrates = useMe()?.role === 'administrator';
  const [declaring, setDeclaring] = useState<SourceWithRhythm | 'new' | null>(null);
  const overview = rhythms.data;
  return (
    <section className="panel" aria-labelledby="rhythms-title">
      <div className="panel-head">
        <h2 id="rhythms-title">{t('intake.rhythms')}</h2>
        {administrates && overview ? (
          <Button size="small" onClick={() => setDeclaring('new')}>
            {t('intake.declareRhythm')}
          </Button>
        ) : null}
      </div>
      <p className="intake-about">{t('intake.rhythmsAbout')}</p>
      {rhythms.error ? <FaultState error={rhythms.error} /> : null}
      {rhythms.isPending ? <Skeleton rows={3} height={40} /> : null}
      {overview ? (
        <>
          {overview.sourcesTotal === 0 ? <p className="intake-answer muted">{t('intake.noRhythm')}</p> : null}
          <ul className="intake-events">
            {overview.sources.map((one) => (
              <Source key={`${one.kind} ${one.name}`} source={one} onChange={administrates && one.kind === 'SENDER' ? () => setDeclaring(one) : null} />
            ))}
          </ul>
          <Without overview={overview} />
          <p className="intake-answer muted">
            {t('intake.rhythmRule', { date: formatDate(overview.effectiveFrom), source: overview.source, n: overview.missedHeartbeats })}
            {overview.verified ? '' : ` (${t('availability.unverified')})`}
          </p>
        </>
      ) : null}
      <Silences />
      {declaring && overview ? <Declare overview={overview} source={declaring === 'new' ? null : declaring} onClose={() => setDeclaring(null)} /> : null}
    </section>
  );
}

function Source({ source, onChange }: { source: SourceWithRhythm; onChange: (() => void) | null }) {
  const words = useWords();
  const { t } = words;
  const silent = source.silence !== null && source.silence !== undefined;
  return (
    <li>
      <div className="intake-event">
        <div>
          <b>
            <SafeText text={source.name} /> <OriginMark origin={source.origin} />
          </b>
          <span className={silent ? 'intake-silent' : undefined}>
            {silent ? t('intake.silentSince', { time: formatDateTime(source.lastHeard) }) : source.heard ? t('intake.heardAt', { time: formatDateTime(source.lastHeard) }) : t('intake.neverHeard', { time: formatDateTime(source.lastHeard) })}
          </span>
          <span>
            {t(source.kind === 'SENDER' ? 'intake.declaredEvery' : 'intake.announcedEvery', { length: durationWords(source.seconds * 1000, words) })}
            {source.tellsOf ? (
              <>
                {' · '}
                <SafeText text={t('intake.tellsOf', { source: source.tellsOf })} />
              </>
            ) : null}
            {source.object ? (
              <>
                {' · '}
                <Link to="/network/resources/$id" params={{ id: source.object }}>
                  {t('intake.itsObject')}
                </Link>
              </>
            ) : null}
          </span>
        </div>
        {onChange ? (
          <Button size="small" aria-label={t('intake.changeRhythmOf', { name: source.name })} onClick={onChange}>
            {t('intake.changeRhythm')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function Without({ overview }: { overview: Overview }) {
  const { t } = useWords();
  if (overview.without.length === 0) return null;
  return (
    <details className="intake-versions">
      <summary>{t('intake.withoutRhythm', { n: overview.without.length })}</summary>
      <p className="muted">{t('intake.withoutAbout')}</p>
      <ul>
        {overview.without.map((one) => (
          <li key={one.name}>
            <SafeText text={one.name} /> <OriginMark origin={one.origin} /> <span className="muted">{t('intake.heardAt', { time: formatDateTime(one.lastHeard) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Silences() {
  const { t } = useWords();
  const silences = useSilences();
  const [all, setAll] = useState(false);
  if (silences.error) return <FaultState error={silences.error} />;
  if (!silences.data || silences.data.length === 0) return null;
  const shown = all ? silences.data : silences.data.slice(0, shownSilences);
  return (
    <div className="intake-versions">
      <h3>{t('intake.silences')}</h3>
      <ul>
        {shown.map((one) => (
          <li key={one.number}>
            <SilenceLine silence={one} />
          </li>
        ))}
      </ul>
      {shown.length < silences.data.length ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('intake.moreSilences', { n: silences.data.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}

function SilenceLine({ silence }: { silence: Silence }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <b>{t('intake.silenceNumber', { n: silence.number })}</b> <SafeText text={silence.name} /> <OriginMark origin={silence.origin} />{' '}
      <span className="mono">{formatDateTime(silence.from)}</span>
      {silence.to ? ` – ${formatDateTime(silence.to)}, ${durationWords(Date.parse(silence.to) - Date.parse(silence.from), words)}` : ` – ${t('intake.lasts')}`}
    </>
  );
}

/** Declares, changes or drops the rhythm of one sender: a further dated wording of rule source.rhythm. */
function Declare({ overview, source, onClose }: { overview: Overview; source: SourceWithRhythm | null; onClose: () => void }) {
  const { t } = useWords();
  const inventory = useInventorySources();
  const [sender, setSender] = useState<string | null>(source?.name ?? null);
  const [tellsOf, setTellsOf] = useState<string | null>(source?.tellsOf ?? null);
  const [seconds, setSeconds] = useState(source ? String(source.seconds) : '300');
  const [expected, setExpected] = useState(source ? 'yes' : null);
  const [from, setFrom] = useState('');
  const [ground, setGround] = useState('');
  const others = overview.sources.filter((one) => one.kind === 'SENDER' && one.name !== (source?.name ?? sender)).map((one) => ({ sender: one.name, seconds: one.seconds, tellsOf: one.tellsOf }));
  const own = expected === 'no' ? [] : [{ sender, seconds: /^\d+$/.test(seconds.trim()) ? Number(seconds.trim()) : null, tellsOf }];
  const submission = useSubmission(
    () => putJson<Rule>('/api/rules/source.rhythm', { effectiveFrom: from, source: ground.trim(), verified: false, parameters: { senders: [...others, ...own], missedHeartbeats: overview.missedHeartbeats } }),
    onClose,
  );
  return (
    <FormDrawer title={source ? t('intake.changeRhythmOf', { name: source.name }) : t('intake.declareRhythm')} about={t('intake.declareAbout')} submitWords={t('intake.declareSend')} submission={submission} onClose={onClose}>
      {source ? (
        <Field name="expected" label={t('intake.expected')} required>
          {(described) => (
            <Choose
              {...described}
              value={expected}
              options={[
                { value: 'yes', label: t('intake.expectedYes') },
                { value: 'no', label: t('intake.expectedNo') },
              ]}
              onChange={setExpected}
            />
          )}
        </Field>
      ) : (
        <Field name="sender" label={t('intake.sender')} required hint={t('intake.senderHint')}>
          {(described) => <Choose {...described} value={sender} options={overview.without.map((one) => ({ value: one.name, label: one.name }))} onChange={setSender} />}
        </Field>
      )}
      {expected === 'no' ? null : (
        <>
          <Field name="tellsOf" label={t('intake.tellsOfWhat')} required hint={t('intake.tellsOfHint')}>
            {(described) => <Choose {...described} value={tellsOf} options={(inventory.data ?? []).map((one) => ({ value: one.name, label: one.name }))} onChange={setTellsOf} />}
          </Field>
          <Field name="seconds" label={t('intake.everySeconds')} required hint={t('intake.everySecondsHint')}>
            {(described) => <Input {...described} inputMode="numeric" maxLength={6} value={seconds} onChange={(event) => setSeconds(event.target.value)} />}
          </Field>
        </>
      )}
      <Field name="effectiveFrom" label={t('intake.holdsFrom')} required>
        {(described) => <Input {...described} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="source" label={t('intake.ground')} required hint={t('intake.groundHint')} wide>
        {(described) => <Input.TextArea {...described} value={ground} maxLength={500} rows={3} onChange={(event) => setGround(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
