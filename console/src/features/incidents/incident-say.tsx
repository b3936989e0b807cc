import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { ExplainedAlarm, Incident, IncidentDetail, NetworkObject } from '../../api/types';
import { formatDateTime } from '../../format/times';
import { useWords } from '../../i18n';
import { CauseWords } from '../../ui/cause-words';
import { Choose, ChooseMany, Searched, type Choice } from '../../ui/choices';
import { Field, FormDrawer, type Described } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission, type Submission } from '../../ui/submission';
import { useIncidentAlarms, useIncidents } from './queries';

/** What a person may say of an incident. */
export type Saying = { kind: 'ROOT'; root: Choice | null } | { kind: 'REJECT' } | { kind: 'MERGE' } | { kind: 'SPLIT' } | { kind: 'TAKE_BACK'; word: number };

interface SayProps {
  detail: IncidentDetail;
  saying: Saying;
  onClose: () => void;
}

/** One word of a person about an incident, with its reason; the server keeps it and tells it in the history. */
export function SayOfIncident({ detail, saying, onClose }: SayProps) {
  switch (saying.kind) {
    case 'ROOT':
      return <SayRoot detail={detail} first={saying.root} onClose={onClose} />;
    case 'REJECT':
      return <SayReason detail={detail} kind="REJECT" onClose={onClose} />;
    case 'MERGE':
      return <SayMerge detail={detail} onClose={onClose} />;
    case 'SPLIT':
      return <SaySplit detail={detail} onClose={onClose} />;
    case 'TAKE_BACK':
      return <SayReason detail={detail} kind="TAKE_BACK" word={saying.word} onClose={onClose} />;
  }
}

interface FormProps {
  detail: IncidentDetail;
  onClose: () => void;
}

function useSaying(detail: IncidentDetail, body: () => object, onClose: () => void): Submission {
  const { id } = detail.incident;
  return useSubmission(() => postJson<IncidentDetail>(`/api/incidents/${id}/words`, { ...body(), version: detail.spoken.version }), onClose);
}

function Drawer({ kind, incident, submission, onClose, children }: { kind: Saying['kind']; incident: Incident; submission: Submission; onClose: () => void; children: React.ReactNode }) {
  const { t } = useWords();
  return (
    <FormDrawer title={t(`incidents.say.${kind}.title`, { code: incident.code })} about={t(`incidents.say.${kind}.about`)} submitWords={t(`incidents.say.${kind}.send`)} submission={submission} onClose={onClose}>
      {children}
    </FormDrawer>
  );
}

function Reason({ required, value, onChange }: { required: boolean; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <Field name="reason" label={t('incidents.say.reason')} required={required} hint={t('incidents.say.reasonHint')} wide>
      {(described) => <Input.TextArea {...described} value={value} maxLength={1000} rows={4} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

function ObjectChoice({ described, value, known, onChange }: { described: Described; value: string | null; known: Choice | null; onChange: (value: string | null) => void }) {
  return <Searched<NetworkObject> {...described} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} value={value} known={known} onChange={onChange} />;
}

function SayRoot({ detail, first, onClose }: FormProps & { first: Choice | null }) {
  const { t } = useWords();
  const [root, setRoot] = useState(first?.value ?? null);
  const [reason, setReason] = useState('');
  const agrees = root !== null && root === detail.spoken.machine?.root?.id;
  const submission = useSaying(detail, () => ({ kind: 'ROOT', root, reason: reason || null }), onClose);
  return (
    <Drawer kind="ROOT" incident={detail.incident} submission={submission} onClose={onClose}>
      <Field name="root" label={t('incidents.say.root')} required hint={t(agrees ? 'incidents.say.agrees' : 'incidents.say.differs')} wide>
        {(described) => <ObjectChoice described={described} value={root} known={first} onChange={setRoot} />}
      </Field>
      <Reason required={!agrees} value={reason} onChange={setReason} />
    </Drawer>
  );
}

function SayReason({ detail, kind, word, onClose }: FormProps & { kind: 'REJECT' | 'TAKE_BACK'; word?: number }) {
  const [reason, setReason] = useState('');
  const { incident, spoken } = detail;
  const submission = useSubmission(
    () =>
      kind === 'REJECT'
        ? postJson<IncidentDetail>(`/api/incidents/${incident.id}/words`, { kind, reason, version: spoken.version })
        : postJson<IncidentDetail>(`/api/incidents/${incident.id}/words/${word}/withdrawal`, { reason: reason || null, version: spoken.version }),
    onClose,
  );
  return (
    <Drawer kind={kind} incident={incident} submission={submission} onClose={onClose}>
      <Reason required={kind === 'REJECT'} value={reason} onChange={setReason} />
    </Drawer>
  );
}

/** Other incidents that may be chosen, the latest first. */
function useOtherIncidents(incident: Incident): Choice[] {
  const { t } = useWords();
  const open = useIncidents('open');
  const closed = useIncidents('closed');
  return [...(open.data?.pages ?? []), ...(closed.data?.pages.slice(0, 1) ?? [])]
    .flatMap((page) => page.items)
    .filter((one) => one.id !== incident.id)
    .map((one) => ({ value: one.id, label: `${one.code} · ${one.root?.name ?? one.rootName ?? t('incidents.rootOutside')} · ${formatDateTime(one.first)}` }));
}

function SayMerge({ detail, onClose }: FormProps) {
  const { t } = useWords();
  const others = useOtherIncidents(detail.incident);
  const [incidents, setIncidents] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const submission = useSaying(detail, () => ({ kind: 'MERGE', incidents, reason }), onClose);
  return (
    <Drawer kind="MERGE" incident={detail.incident} submission={submission} onClose={onClose}>
      <Field name="incidents" label={t('incidents.say.others')} required wide>
        {(described) => <ChooseMany {...described} value={incidents} options={others} onChange={setIncidents} />}
      </Field>
      <Reason required value={reason} onChange={setReason} />
    </Drawer>
  );
}

function SaySplit({ detail, onClose }: FormProps) {
  const { t } = useWords();
  const loaded = useIncidentAlarms(detail.incident.id);
  const others = useOtherIncidents(detail.incident);
  const items = loaded.data?.pages.flatMap((page) => page.items) ?? [];
  const [alarms, setAlarms] = useState<string[]>([]);
  const [into, setInto] = useState<string | null>(null);
  const [named, setNamed] = useState<string | null | undefined>(undefined);
  const [reason, setReason] = useState('');
  const object = items.find((one) => one.alarm.id === alarms[0])?.alarm.object ?? null;
  const suggested = object ? { value: object.id, label: object.name } : null;
  const root = named === undefined ? (suggested?.value ?? null) : named;
  const submission = useSaying(detail, () => ({ kind: 'SPLIT', alarms, into, root: into ? null : root, reason }), onClose);
  const turn = (id: string, on: boolean) => setAlarms(on ? [...alarms, id] : alarms.filter((one) => one !== id));
  return (
    <Drawer kind="SPLIT" incident={detail.incident} submission={submission} onClose={onClose}>
      <Field name="alarms" label={t('incidents.say.alarms', { n: alarms.length })} required wide>
        {(described) => (
          <div {...withoutStatus(described)} role="group" aria-label={t('incidents.say.alarms', { n: alarms.length })} className="say-alarms">
            {items.map((one) => (
              <AlarmChoice key={one.alarm.id} one={one} on={alarms.includes(one.alarm.id)} onTurn={turn} />
            ))}
            {loaded.hasNextPage ? (
              <button type="button" className="link-button" onClick={() => void loaded.fetchNextPage()}>
                {t('action.more')}
              </button>
            ) : null}
          </div>
        )}
      </Field>
      <Field name="into" label={t('incidents.say.into')} hint={t('incidents.say.intoHint')} wide>
        {(described) => <Choose {...described} value={into} options={others} placeholder={t('incidents.say.newOne')} onChange={setInto} />}
      </Field>
      {into ? null : (
        <Field name="root" label={t('incidents.say.newRoot')} required wide>
          {(described) => <ObjectChoice key={suggested?.value} described={described} value={root} known={suggested} onChange={setNamed} />}
        </Field>
      )}
      <Reason required value={reason} onChange={setReason} />
    </Drawer>
  );
}

function withoutStatus({ status: _status, 'aria-invalid': _invalid, ...rest }: Described) {
  return rest;
}

function AlarmChoice({ one, on, onTurn }: { one: ExplainedAlarm; on: boolean; onTurn: (id: string, on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => onTurn(one.alarm.id, event.target.checked)} />
      <span>
        <b>
          <SafeText text={one.alarm.object?.name ?? one.alarm.sourceName} />
        </b>{' '}
        <CauseWords sent={one.alarm.alarmCondition} />{' '}
        <span className="mono">{formatDateTime(one.alarm.raisedAt)}</span>
      </span>
    </label>
  );
}
