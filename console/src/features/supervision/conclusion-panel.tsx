import { Button } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { SupervisionConclusion, SupervisionConclusionPage, SupervisionKind, SupervisionPhase } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { useTimeLeft } from '../../ui/deadline';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { Conclude } from './conclude';
import { casePath, useConclusion } from './queries';
import { ShortcomingList } from './shortcoming-list';

interface ConclusionPanelProps {
  id: string;
  kind: SupervisionKind;
  directive: string | null;
  /** Null where only the decision was served on the reader. */
  phase: SupervisionPhase | null;
}

/** How the case ended, and what is to be mended until when. */
export function ConclusionPanel({ id, kind, directive, phase }: ConclusionPanelProps) {
  const { t } = useWords();
  const found = useConclusion(id);
  const [concluding, setConcluding] = useState(false);
  const notice = found.data?.conclusion ?? null;
  const words = kind === 'INSPECTION' ? 'conclusion' : 'assessment';
  return (
    <section className="panel" aria-labelledby="sv-conclusion">
      <div className="panel-head">
        <h2 id="sv-conclusion">{t(`supervisionFindings.${words}`)}</h2>
        {found.data?.concludes ? (
          <span className="right">
            <Button type="primary" onClick={() => setConcluding(true)}>
              {t(`supervisionFindings.conclude.${words}`)}
            </Button>
          </span>
        ) : null}
        {notice ? (
          <span className="right">
            {(['PDF', 'DOCX'] as const).map((format) => (
              <Button key={format} href={`${casePath(id)}/conclusion/paper?format=${format}`}>
                {t('supervisionFindings.paper', { format })}
              </Button>
            ))}
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={2} height={40} /> : null}
      {found.data && !notice ? <p className="sv-note">{t(phase === null ? 'supervisionFindings.notYetServed' : phase === 'FINISH' ? `supervisionFindings.missing.${words}` : `supervisionFindings.notYet.${words}`)}</p> : null}
      {found.data && notice ? <Notice id={id} page={found.data} notice={notice} phase={phase} directive={directive} /> : null}
      {concluding ? <Conclude id={id} kind={kind} onClose={() => setConcluding(false)} /> : null}
    </section>
  );
}

function Notice({ id, page, notice, phase, directive }: { id: string; page: SupervisionConclusionPage; notice: SupervisionConclusion; phase: SupervisionPhase | null; directive: string | null }) {
  const { t } = useWords();
  const acknowledging = useSubmission(() => postJson<SupervisionConclusionPage>(`${casePath(id)}/conclusion/acknowledgement`, {}), () => undefined);
  return (
    <>
      <div className="sv-concluded">
        <b>
          <SafeText text={t('supervisionFindings.announced', { symbol: notice.symbol, date: formatDate(notice.announcedOn) })} />
        </b>
        <p className="sv-text">
          <SafeText text={notice.text} />
        </p>
        {notice.discipline ? <Part title={t('supervisionFindings.discipline')} text={notice.discipline} /> : null}
        {notice.warning ? <Part title={t('supervisionFindings.warning')} text={notice.warning} /> : null}
        <span className="muted">
          <SafeText text={notice.acknowledgedBy && notice.acknowledgedAt ? t('supervisionFindings.acknowledged', { name: notice.acknowledgedBy.fullName, at: formatDateMinute(notice.acknowledgedAt) }) : t('supervisionFindings.notAcknowledged')} />
        </span>
        {phase === 'FINISH' ? <FileClock due={notice.fileDue} /> : null}
        {page.answers && !notice.acknowledgedBy ? (
          <Button loading={acknowledging.busy} onClick={() => void acknowledging.send()}>
            {t('supervisionFindings.acknowledge')}
          </Button>
        ) : null}
        {acknowledging.problem ? <p role="alert">{acknowledging.problem.detail || acknowledging.problem.title}</p> : null}
      </div>
      <h3 className="sv-sub">{t('supervisionFindings.shortcomings')}</h3>
      {notice.shortcomings.length === 0 ? <p className="sv-note">{t('supervisionFindings.nothingToMend')}</p> : null}
      <ShortcomingList id={id} shortcomings={notice.shortcomings} answers={page.answers} decides={page.decides} directive={directive} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <div className="sv-said">
      <b>{title}</b>
      <p className="sv-text">
        <SafeText text={text} />
      </p>
    </div>
  );
}

/** How long the file may still take. */
function FileClock({ due }: { due: string }) {
  const { t } = useWords();
  const left = useTimeLeft(due);
  return (
    <span className="sv-clock" data-late={left.late || undefined}>
      {t('supervisionFindings.fileDue', { date: formatDate(due), left: left.words })}
    </span>
  );
}
