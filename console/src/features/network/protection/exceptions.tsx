import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../../api/http';
import type { FreezeException, ProtectedEvent } from '../../../api/types';
import { formatDateMinute } from '../../../format/times';
import { useWords } from '../../../i18n';
import { useMe } from '../../../ui/choices';
import { Field, FormDrawer } from '../../../ui/form-drawer';
import { SafeText } from '../../../ui/safe-text';
import { FaultState } from '../../../ui/states';
import { useSubmission } from '../../../ui/submission';
import '../availability/availability.css';
import { AnnounceForm } from '../work/announce-form';
import { useExceptions } from './queries';

type Decision = 'APPROVED' | 'REFUSED';

/** What was asked for: one asks, another decides, all of it stays. */
export function Exceptions({ event, shown }: { event: ProtectedEvent; shown: string | undefined }) {
  const { t } = useWords();
  const role = useMe()?.role;
  const exceptions = useExceptions(event.id);
  const [deciding, setDeciding] = useState<{ exception: FreezeException; decision: Decision } | null>(null);
  const [announcing, setAnnouncing] = useState<FreezeException | null>(null);
  const navigate = useNavigate();
  const announces = role === 'noc' || role === 'administrator';
  const decides = role === 'leader' || role === 'administrator';
  return (
    <section className="panel">
      <div className="panel-head">
        <h3>{t('protection.exceptions')}</h3>
      </div>
      {exceptions.error ? <FaultState error={exceptions.error} /> : null}
      {exceptions.data?.length === 0 ? <p className="stood-none muted">{t('protection.exceptionsNone')}</p> : null}
      <ul className="plain-list planned-list">
        {exceptions.data?.map((one) => (
          <li key={one.id} ref={one.id === shown ? intoView : undefined} data-shown={one.id === shown || undefined}>
            <span className="work-words">
              <b>
                {t('protection.exception', { n: one.number })}:{' '}
                <Link to="/network/resources/$id" params={{ id: one.object.id }}>
                  <SafeText text={one.object.name} />
                </Link>
              </b>
              <span className="mono">
                {formatDateMinute(one.from)} – {formatDateMinute(one.to)}
              </span>
              <span>
                <SafeText text={t('protection.askedBy', { name: one.askedBy, time: formatDateMinute(one.askedAt), reason: one.reason })} />
              </span>
              <span>{one.decision && one.decidedAt ? <SafeText text={t(`protection.decided.${one.decision}`, { name: one.decidedBy ?? '', time: formatDateMinute(one.decidedAt), reason: one.decisionReason ?? '' })} /> : t('protection.undecided')}</span>
            </span>
            {one.announced ? (
              <Link className="protection-announced" to="/network/work" search={{ work: one.announced }}>
                {t('protection.announced')}
              </Link>
            ) : announces && one.decision === 'APPROVED' && one.ahead ? (
              <Button size="small" type="primary" onClick={() => setAnnouncing(one)}>
                {t('protection.announce')}
              </Button>
            ) : null}
            {decides && !one.decision ? (
              <span className="correction-acts">
                <Button size="small" onClick={() => setDeciding({ exception: one, decision: 'APPROVED' })}>
                  {t('protection.approve')}
                </Button>
                <Button size="small" onClick={() => setDeciding({ exception: one, decision: 'REFUSED' })}>
                  {t('protection.refuse')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {announcing ? (
        <AnnounceForm
          object={announcing.object.id}
          name={announcing.object.name}
          asked={{ ...(announcing.work ?? { from: announcing.from, to: announcing.to, recurrence: null, conflictReason: null }), reason: announcing.reason }}
          onClose={() => setAnnouncing(null)}
          onMade={(made) => void navigate({ to: '/network/work', search: { work: made.id } })}
        />
      ) : null}
      {deciding ? <Decide {...deciding} onClose={() => setDeciding(null)} /> : null}
    </section>
  );
}

/** What a notice leads to. */
function intoView(line: HTMLLIElement | null) {
  line?.scrollIntoView({ block: 'nearest' });
}

function Decide({ exception, decision, onClose }: { exception: FreezeException; decision: Decision; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<FreezeException>(`/api/protected-events/exceptions/${exception.id}/decision`, { decision, reason }), onClose);
  return (
    <FormDrawer title={t(`protection.decideTitle.${decision}`, { n: exception.number })} about={t('availability.decideAbout')} submitWords={t(decision === 'APPROVED' ? 'protection.approve' : 'protection.refuse')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('protection.decideReason')} required wide>
        {(described) => <Input.TextArea {...described} value={reason} maxLength={1000} rows={3} onChange={(change) => setReason(change.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
