import { Button } from 'antd';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { StudyCampaignPage } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { StudyActions, useCommitments, WriteCommitment } from '../../ui/study-own';
import { RecordList } from './record-list';

/** How the reader stands in a campaign, with the buttons for what they can do themselves. */
export function OwnStanding({ page }: { page: StudyCampaignPage }) {
  const { t } = useWords();
  const { campaign, standing } = page;
  if (!standing) return null;
  const own = campaign.own;
  const toAttend = own !== null && !own.takenPart;
  const toCommit = own !== null && campaign.commitment && !own.committed;
  const toTry = own !== null && own.quiz && !own.passed;
  return (
    <section className="panel study-mine" aria-labelledby="study-mine">
      <div className="panel-head">
        <h2 id="study-mine">{t('study.mine')}</h2>
        {own ? <span className="note">{t(own.done ? 'study.mineDone' : 'study.mineMissing')}</span> : null}
      </div>
      <ul className="study-steps">
        <li>{standing.until ? t('study.leftAudience', { date: formatDate(standing.until) }) : t('study.since', { date: formatDate(standing.since) })}</li>
        {standing.attendedOn ? <Step done words={t('study.attended', { date: formatDate(standing.attendedOn) })} /> : null}
        {standing.statedOn ? <Step done words={t('study.stated', { date: formatDate(standing.statedOn) })} /> : null}
        {toAttend ? <Step words={t(campaign.ownStatement ? 'study.toAttend' : 'study.attendOnly')} /> : null}
        {standing.committedOn ? <Step done words={t('study.committed', { date: formatDate(standing.committedOn) })} /> : null}
        {toCommit ? <Step words={t('study.toCommit')} /> : null}
        {standing.passedOn ? <Step done words={t('study.passedQuiz', { date: formatDate(standing.passedOn) })} /> : null}
        {toTry ? <Step words={t('study.toTry')} /> : null}
        {standing.doneOn ? <Step done words={t('study.completed', { date: formatDate(standing.doneOn) })} /> : null}
      </ul>
      {own ? (
        <div className="study-actions">
          <StudyActions study={{ id: campaign.id, title: campaign.title, ownStatement: campaign.ownStatement, toAttend, toCommit, toTry }} />
        </div>
      ) : null}
      {standing.committedOn ? <Kept id={campaign.id} title={campaign.title} mayWrite={own !== null} /> : null}
      <RecordList id={campaign.id} of={{ person: 'me' }} own open={campaign.state === 'OPENED'} />
    </section>
  );
}

function Step({ words, done }: { words: string; done?: boolean }) {
  const Icon = done ? CircleCheck : CircleAlert;
  return (
    <li data-missing={!done || undefined}>
      <Icon aria-hidden size={15} strokeWidth={1.8} />
      {words}
    </li>
  );
}

/** The reader's own commitment, with what it said before. */
function Kept({ id, title, mayWrite }: { id: string; title: string; mayWrite: boolean }) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  return (
    <div className="study-commitment">
      <h3 className="study-sub">{t('study.commitment')}</h3>
      <Versions id={id} person="me" />
      {mayWrite ? (
        <Button size="small" onClick={() => setWriting(true)}>
          {t('study.changeCommitment')}
        </Button>
      ) : null}
      {writing ? <WriteCommitment id={id} title={title} onClose={() => setWriting(false)} /> : null}
    </div>
  );
}

/** All versions of a commitment that the reader may read, the last one open. */
export function Versions({ id, person }: { id: string; person: string }) {
  const { t, language } = useWords();
  const kept = useCommitments(id, person).data?.items;
  if (!kept) return null;
  const [last, ...earlier] = kept;
  if (!last) return <p className="study-note">{t('study.commitmentNone')}</p>;
  const told = (version: number, at: string) => t('study.version', { n: formatCount(version, language), date: formatDateMinute(at) });
  return (
    <>
      <p className="muted small">{told(last.version, last.writtenAt)}</p>
      <p className="study-text">
        <SafeText text={last.text} />
      </p>
      {earlier.length > 0 ? (
        <details className="study-earlier">
          <summary>{t('study.earlier')}</summary>
          {earlier.map((one) => (
            <div key={one.id}>
              <p className="muted small">{told(one.version, one.writtenAt)}</p>
              <p className="study-text">
                <SafeText text={one.text} />
              </p>
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}
