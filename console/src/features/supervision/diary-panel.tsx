import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { SupervisionDiary } from '../../api/types';
import { formatDate, formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { WriteDiary } from './case-steps';
import { Pager } from '../../ui/pager';
import { useDiary } from './queries';

/** What the team wrote, latest day first; nothing in it is ever changed. */
export function DiaryPanel({ id, writes }: { id: string; writes: boolean }) {
  const { t } = useWords();
  const [page, setPage] = useState(0);
  const [writing, setWriting] = useState<'new' | SupervisionDiary | null>(null);
  const found = useDiary(id, page);
  return (
    <section className="panel" aria-labelledby="sv-diary">
      <div className="panel-head">
        <h2 id="sv-diary">{t('supervision.diary')}</h2>
        {writes ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting('new')}>
              {t('supervision.diaryWrite')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={40} /> : null}
      {found.data?.total === 0 ? <p className="sv-note">{t('supervision.diaryNone')}</p> : null}
      <ol className="sv-lines sv-diary" hidden={!found.data?.total}>
        {found.data?.items.map((entry) => (
          <li key={entry.number}>
            <span className="sv-facts">
              <b>{formatDate(entry.day)}</b>
              <span className="muted">
                <SafeText text={t('supervision.diaryLine', { n: entry.number, name: entry.by?.fullName ?? '–', at: formatDateMinute(entry.at) })} />
              </span>
              {entry.corrects ? <span className="chip">{t('supervision.diaryCorrects', { n: entry.corrects })}</span> : null}
            </span>
            <p className="sv-text">
              <SafeText text={entry.text} />
            </p>
            {writes ? (
              <button type="button" className="link-button" aria-label={`${t('supervision.diaryCorrect')} ${entry.number}`} onClick={() => setWriting(entry)}>
                {t('supervision.diaryCorrect')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {writing ? <WriteDiary id={id} {...(writing === 'new' ? {} : { corrects: writing })} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}
