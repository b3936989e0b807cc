import { Button } from 'antd';
import { Flag, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Evidence, ReportedComparison } from '../../api/types';
import { useWords } from '../../i18n';
import { useOpenDisputes } from '../../ui/disputes';
import { useObject } from './dispute-queries';
import { WordsForm } from './words-form';

/** The foot of the evidence: whoever reads the figure may object to it. */
export function Objection({ evidence }: { evidence: Evidence }) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const object = useObject(evidence.target);
  return (
    <div className="drawer-foot">
      {writing ? (
        <WordsForm
          label={t('dispute.wrong')}
          send={t('dispute.send')}
          busy={object.isPending}
          error={object.error}
          onSend={(wrong) => object.mutate({ period: evidence.period, wrong }, { onSuccess: () => setWriting(false) })}
          onClose={() => setWriting(false)}
        >
          <p className="muted small">{t('dispute.to', { who: evidence.item.head.fullName })}</p>
        </WordsForm>
      ) : (
        <Button icon={<Flag aria-hidden size={15} />} onClick={() => setWriting(true)}>
          {t('dispute.open')}
        </Button>
      )}
      <span role="status" className="small">
        {object.isSuccess && !writing ? t('dispute.sent') : ''}
      </span>
    </div>
  );
}

/** Asks whoever answers for the target to explain a report that differs. */
export function AskToExplain({ evidence, report }: { evidence: Evidence; report: ReportedComparison }) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const object = useObject(evidence.target);
  const asked = useOpenDisputes().some((one) => one.reported === report.id);
  if (asked) return <p className="small">{t('dispute.asked', { who: evidence.item.head.fullName })}</p>;
  return writing ? (
    <WordsForm
      label={t('dispute.ask.label')}
      send={t('dispute.ask.open')}
      busy={object.isPending}
      error={object.error}
      onSend={(wrong) => object.mutate({ period: evidence.period, wrong, reported: report.id })}
      onClose={() => setWriting(false)}
    >
      <p className="muted small">{t('dispute.to', { who: evidence.item.head.fullName })}</p>
    </WordsForm>
  ) : (
    <Button size="small" icon={<MessageCircleQuestion aria-hidden size={15} />} onClick={() => setWriting(true)}>
      {t('dispute.ask.open')}
    </Button>
  );
}
