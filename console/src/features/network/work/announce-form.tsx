import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { MaintenanceWindow, NetworkObject, WindowCheck } from '../../../api/types';
import { formatCount } from '../../../format/numbers';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { Choose, Searched } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { Refusal } from '../../../ui/refusal';
import { useSubmission } from '../../../ui/submission';
import { instant, typed } from '../availability/typed-time';
import { Conflicts } from './conflicts';
import { useWindowCheck } from './queries';
import { recurrenceOf, recurrenceRead, recurrences, type Recurrence } from './recurrence';
import { WorkReach } from './work-reach';
import { recurrenceWords } from './work-words';
import './work.css';

/** What stands in the form from the beginning: work that was asked for before. */
export interface Prefilled {
  from: string;
  to: string;
  recurrence: string | null;
  reason: string;
  conflictReason: string | null;
}

/** Stands for a rule of the work asked for that the form itself does not write. */
const asAsked = 'ASKED';

/** Announces work on an object, once or again and again: what it takes down and what stands against it is shown before it is sent. */
export function AnnounceForm({ object: given, name, asked, onClose, onMade }: { object?: string; name?: string; asked?: Prefilled; onClose: () => void; onMade?: (work: MaintenanceWindow) => void }) {
  const { t } = useWords();
  const [object, setObject] = useState<string | null>(given ?? null);
  const [from, setFrom] = useState(asked ? typed(asked.from) : '');
  const [to, setTo] = useState(asked ? typed(asked.to) : '');
  const askedRule = asked?.recurrence ?? null;
  const read = recurrenceRead(askedRule, asked ? typed(asked.from) : '');
  const [often, setOften] = useState<Recurrence | typeof asAsked | null>(() => read?.often ?? (askedRule ? asAsked : null));
  const [until, setUntil] = useState(() => read?.until ?? '');
  const [reason, setReason] = useState(asked?.reason ?? '');
  const [against, setAgainst] = useState(asked?.conflictReason ?? '');
  const recurrence = often === asAsked ? askedRule : recurrenceOf(often, from, until);
  const known = object !== null && from !== '' && to !== '' && to > from && (often === null || recurrence !== null);
  const check = useWindowCheck(known ? { object, from: instant(from) ?? '', to: instant(to) ?? '', recurrence } : null);
  const resolvable = known && (check.data?.conflicts.some((one) => one.kind !== 'FREEZE') ?? false);
  const submission = useSubmission(
    () => postJson<MaintenanceWindow>('/api/availability/windows', { object, from: instant(from), to: instant(to), reason, recurrence, conflictReason: against || null }),
    (made) => (onMade ? onMade(made) : onClose()),
  );
  const options = recurrences.map((one): { value: string; label: string } => ({ value: one, label: t(`work.recurrences.${one}`) }));
  if (askedRule && !read) options.push({ value: asAsked, label: recurrenceWords(askedRule, t) });
  return (
    <FormDrawer title={name ? t('availability.announceTitle', { name }) : t('availability.announce')} about={t('availability.announceAbout')} submitWords={t('availability.announceSend')} submission={submission} onClose={onClose}>
      {given ? null : (
        <Field name="object" label={t('work.object')} required wide>
          {(described) => <Searched<NetworkObject> {...described} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} value={object} onChange={setObject} />}
        </Field>
      )}
      <Field name="from" label={t('availability.begins')} required>
        {(described) => <Input {...described} type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field name="to" label={t('availability.ends')} required>
        {(described) => <Input {...described} type="datetime-local" min={from || undefined} value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      <Field name="recurrence" label={t('work.recurrence')}>
        {(described) => <Choose {...described} value={often} options={options} placeholder={t('work.once')} onChange={(next) => setOften(next === asAsked ? asAsked : (recurrences.find((one) => one === next) ?? null))} />}
      </Field>
      {often && often !== asAsked ? (
        <Field name="until" label={t('work.until')} required>
          {(described) => <Input {...described} type="date" min={from.slice(0, 10) || undefined} value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="reason" label={t('availability.reason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={3} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <div className="work-before" data-wide>
        <h3>{t('work.reach')}</h3>
        {object ? <WorkReach object={object} /> : <p className="muted">{t('work.reachLater')}</p>}
        <h3>{t('work.conflicts')}</h3>
        {known && check.data ? (
          <>
            <Times check={check.data} />
            <Conflicts check={check.data} ask={object ? { object, reason, work: { from: instant(from) ?? '', to: instant(to) ?? '', recurrence, conflictReason: against || null } } : undefined} />
          </>
        ) : (
          <p className="muted">{t('work.conflictsLater')}</p>
        )}
        {check.error ? <Refusal error={check.error} /> : null}
      </div>
      {resolvable ? (
        <Field name="conflictReason" label={t('work.against')} hint={t('work.againstHint')} wide>
          {(described) => <Input.TextArea {...described} value={against} maxLength={1000} rows={2} onChange={(event) => setAgainst(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

function Times({ check }: { check: WindowCheck }) {
  const { t, language } = useWords();
  if (check.times.length < 2) return null;
  return (
    <p className="work-times" role="status">
      {t('work.comes', { n: formatCount(check.times.length, language) })}{' '}
      {check.times
        .slice(0, 6)
        .map((time) => formatDateMinute(time.from))
        .join(' · ')}
      {check.times.length > 6 ? ' …' : ''}
    </p>
  );
}
