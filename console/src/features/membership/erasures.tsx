import { Button, Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MembershipErasure } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { useErasures } from './queries';

/** Requests for erasure that wait, and how others were decided; nothing while there are none. */
export function Erasures() {
  const { t } = useWords();
  const found = useErasures(true);
  const [deciding, setDeciding] = useState<{ one: MembershipErasure; granted: boolean } | null>(null);
  const items = found.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="member-erasures">
      <div className="panel-head">
        <h2 id="member-erasures">{t('membership.erasures')}</h2>
      </div>
      <ul className="members-rows">
        {items.map((one) => (
          <li key={one.id} className="members-row">
            <span className="members-name">
              <b>
                <SafeText text={one.person?.fullName ?? '–'} />
              </b>
              <ErasureText one={one} />
            </span>
            {one.granted === null ? (
              <span className="study-actions">
                <Button aria-label={`${t('membership.grant')} ${one.person?.fullName ?? ''}`} onClick={() => setDeciding({ one, granted: true })}>
                  {t('membership.grant')}
                </Button>
                <Button aria-label={`${t('membership.refuse')} ${one.person?.fullName ?? ''}`} onClick={() => setDeciding({ one, granted: false })}>
                  {t('membership.refuse')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {deciding ? <Decide {...deciding} onClose={() => setDeciding(null)} /> : null}
    </section>
  );
}

/** What was asked, and what became of it. */
export function ErasureText({ one }: { one: MembershipErasure }) {
  const { t } = useWords();
  return (
    <span className="members-erasure">
      <SafeText text={t('membership.asked', { at: formatDateMinute(one.askedAt), reason: one.reason })} />
      {one.granted !== null && one.decidedAt ? <SafeText text={t(one.granted ? 'membership.granted' : 'membership.refused', { at: formatDateMinute(one.decidedAt), ground: one.ground ?? '' })} /> : null}
    </span>
  );
}

function Decide({ one, granted, onClose }: { one: MembershipErasure; granted: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [ground, setGround] = useState('');
  const words = t(granted ? 'membership.grant' : 'membership.refuse');
  const submission = useSubmission(() => postJson<MembershipErasure>(`/api/membership/erasures/${encodeURIComponent(one.id)}/decision`, { granted, ground: typedText(ground) }), onClose);
  return (
    <FormDrawer title={words} about={t(granted ? 'membership.grantAbout' : 'membership.refuseAbout')} submitWords={words} submission={submission} onClose={onClose}>
      <Field name="ground" label={t('membership.ground')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={ground} onChange={(event) => setGround(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
