import { Button } from 'antd';
import { useState } from 'react';
import type { Dispute } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatPeriod, parsePeriod } from '../../format/periods';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { useAnswer, useDisputes } from './dispute-queries';
import { WordsForm } from './words-form';
import './disputes.css';

/** What is disputed about a target's figures, who is to explain, what they said, and how it ended. */
export function DisputePanel({ code }: { code: string }) {
  const { t, language } = useWords();
  const { data } = useDisputes(code);
  if (!data || data.items.length === 0) return null;
  const open = data.items.filter((one) => one.outcome === null).length;
  return (
    <section className="panel disputes" aria-labelledby="disputes-title">
      <div className="panel-head">
        <h2 id="disputes-title">{t('dispute.title')}</h2>
        <span className="note">{t('dispute.sums', { open: formatCount(open, language), all: formatCount(data.total, language) })}</span>
      </div>
      <ul className="dispute-rows">
        {data.items.map((dispute) => (
          <li key={dispute.id}>
            <DisputeLine dispute={dispute} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DisputeLine({ dispute }: { dispute: Dispute }) {
  const { t, language } = useWords();
  const period = parsePeriod(dispute.period);
  const late = dispute.outcome === null && dispute.explanation === null && dispute.due < today();
  return (
    <article className="dispute" data-open={dispute.outcome === null || undefined}>
      <p className="dispute-head">
        <b>{t(`dispute.kind.${dispute.kind}`)}</b> · {period ? formatPeriod(period, language) : dispute.period} · <span data-late={late || undefined}>{dispute.outcome ? t(`dispute.outcome.${dispute.outcome}`) : dispute.explanation ? t('dispute.explained') : t(late ? 'dispute.late' : 'dispute.waits', { date: formatDate(dispute.due) })}</span>
      </p>
      <p>
        <SafeText text={dispute.wrong} />
        <span className="dispute-by">
          <SafeText text={dispute.openedBy} />, {formatDateMinute(dispute.openedAt)} · {t('dispute.respondent')} <SafeText text={dispute.respondent.fullName} />
        </span>
      </p>
      {dispute.explanation ? (
        <p className="dispute-said">
          {t('dispute.explanation')}: <SafeText text={dispute.explanation} />
          <span className="dispute-by">
            <SafeText text={dispute.explainedBy ?? ''} />
            {dispute.explainedAt ? `, ${formatDateMinute(dispute.explainedAt)}` : null}
          </span>
        </p>
      ) : null}
      {dispute.reason ? (
        <p className="dispute-said">
          {t('dispute.reason')}: <SafeText text={dispute.reason} />
          <span className="dispute-by">
            <SafeText text={dispute.settledBy ?? ''} />
            {dispute.settledAt ? `, ${formatDateMinute(dispute.settledAt)}` : null}
          </span>
        </p>
      ) : null}
      <Answering dispute={dispute} />
    </article>
  );
}

type Writing = 'explain' | 'EXPLAINED' | 'UPHELD';

function Answering({ dispute }: { dispute: Dispute }) {
  const { t } = useWords();
  const [writing, setWriting] = useState<Writing | null>(null);
  const answer = useAnswer(dispute);
  if (!dispute.mayExplain && !dispute.maySettle) return null;
  const choices: Writing[] = [...(dispute.mayExplain ? (['explain'] as const) : []), ...(dispute.maySettle && dispute.explanation !== null ? (['EXPLAINED'] as const) : []), ...(dispute.maySettle ? (['UPHELD'] as const) : [])];
  return writing ? (
    <WordsForm
      label={t(`dispute.words.${writing}`)}
      send={t(`dispute.act.${writing}`)}
      busy={answer.isPending}
      error={answer.error}
      onSend={(text) => answer.mutate(writing === 'explain' ? { kind: 'explanation', text } : { kind: 'settlement', outcome: writing, reason: text }, { onSuccess: () => setWriting(null) })}
      onClose={() => setWriting(null)}
    />
  ) : (
    <div className="words-form-actions">
      {choices.map((choice) => (
        <Button key={choice} onClick={() => setWriting(choice)}>
          {t(`dispute.act.${choice}`)}
        </Button>
      ))}
    </div>
  );
}
