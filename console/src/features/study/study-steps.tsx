import { Input } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { StudyCampaign, StudyRecord, StudySession } from '../../api/types';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { campaignPath } from '../../ui/study-path';
import { useSubmission } from '../../ui/submission';

/** Opens a draft; whoever must take part is told. */
export function OpenCampaign({ campaign, onClose }: { campaign: StudyCampaign; onClose: () => void }) {
  const { t } = useWords();
  const submission = useSubmission(() => postJson<StudyCampaign>(`${campaignPath(campaign.id)}/opening`, { version: campaign.version }), onClose);
  return (
    <FormDrawer title={t('study.openTitle')} about={t('study.openAbout')} submitWords={t('study.open')} submission={submission} onClose={onClose}>
      {null}
    </FormDrawer>
  );
}

/** Closes a campaign, with a reason. */
export function CloseCampaign({ campaign, onClose }: { campaign: StudyCampaign; onClose: () => void }) {
  const { t } = useWords();
  return (
    <WithReason
      title={t('study.closeTitle')}
      about={t('study.closeAbout')}
      words={t('study.close')}
      request={(reason) => postJson<StudyCampaign>(`${campaignPath(campaign.id)}/closing`, { reason, version: campaign.version })}
      onClose={onClose}
    />
  );
}

/** Withdraws a record of taking part, with a reason. */
export function WithdrawRecord({ record, onClose }: { record: StudyRecord; onClose: () => void }) {
  const { t } = useWords();
  return (
    <WithReason
      title={t('study.withdrawTitle')}
      about={t('study.withdrawAbout')}
      words={t('study.withdraw')}
      request={(reason) => postJson<StudyRecord>(`/api/study-records/${encodeURIComponent(record.id)}/withdrawal`, { reason })}
      onClose={onClose}
    />
  );
}

/** Withdraws a session with its attendance, with a reason. */
export function WithdrawSession({ session, onClose }: { session: StudySession; onClose: () => void }) {
  const { t } = useWords();
  return (
    <WithReason
      title={`${t('study.withdrawSession')} ${formatDate(session.day)}`}
      about={t('study.withdrawSessionAbout')}
      words={t('study.withdraw')}
      request={(reason) => postJson<StudySession>(`/api/study-sessions/${encodeURIComponent(session.id)}/withdrawal`, { reason })}
      onClose={onClose}
    />
  );
}

interface WithReasonProps {
  title: string;
  about: string;
  words: string;
  request: (reason: string | null) => Promise<unknown>;
  onClose: () => void;
}

function WithReason({ title, about, words, request, onClose }: WithReasonProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => request(typedText(reason)), onClose);
  return (
    <FormDrawer title={title} about={about} submitWords={words} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('study.reason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
