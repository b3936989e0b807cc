import { Button, Input } from 'antd';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { MembershipErasure, OwnMembership } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { ErasureText } from './erasures';
import { Fees } from './fees';
import { Readings, Stands, Steps } from './file-parts';

/** One's own file: all that is kept, who read it, to take away, and to ask for its erasure. */
export function OwnFile({ own }: { own: OwnMembership }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const waits = own.requests.some((one) => one.granted === null);
  return (
    <>
      <section className="panel members-top" aria-labelledby="own-membership">
        <div className="members-name">
          <span className="chip">{t(`membership.status.${own.file.stands.status}`)}</span>
          <h2 id="own-membership">{t('membership.own')}</h2>
          <span className="muted">{t('membership.ownNote')}</span>
        </div>
        <div className="study-actions">
          <a className="members-export" href="/api/membership/own/export" download>
            <Download aria-hidden size={15} /> {t('membership.export')}
          </a>
          {waits ? null : <Button onClick={() => setAsking(true)}>{t('membership.askErasure')}</Button>}
        </div>
        {own.requests.map((one) => (
          <ErasureText key={one.id} one={one} />
        ))}
      </section>
      <Stands file={own.file} />
      <Steps file={own.file} />
      {own.fees ? <Fees ledger={own.fees} note={t('membership.fees.ownNote')} /> : null}
      <section className="panel" aria-labelledby="own-readings">
        <div className="panel-head">
          <h2 id="own-readings">{t('membership.whoReadMine')}</h2>
        </div>
        <Readings readings={own.readings} />
      </section>
      {asking ? <AskErasure onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function AskErasure({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<MembershipErasure>('/api/membership/own/erasure', { reason: typedText(reason) }), onClose);
  return (
    <FormDrawer title={t('membership.askErasure')} about={t('membership.erasureAbout')} submitWords={t('membership.askSubmit')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('membership.reason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
