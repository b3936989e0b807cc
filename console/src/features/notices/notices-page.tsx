import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Bell, CheckCheck, CircleAlert } from 'lucide-react';
import { useState, type MouseEvent } from 'react';
import type { Notice } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useNotices, useSee } from './queries';
import './notices.css';

const step = 50;
const most = 1000;

/** Thông báo: what the reader was told, each line one click from the thing it tells of. */
export function NoticesPage() {
  const { t, language } = useWords();
  const search = useSearch({ from: '/shell/notices' });
  const navigate = useNavigate();
  const unreadOnly = search.view !== 'all';
  const [size, setSize] = useState(step);
  const notices = useNotices(unreadOnly, size, language);
  const see = useSee();
  const items = notices.data?.items ?? [];
  const total = notices.data?.total ?? 0;
  const newest = items[0];
  const anyUnread = items.some((one) => !one.seenAt);
  const show = (view: string) => {
    setSize(step);
    void navigate({ to: '/notices', search: view === 'all' ? { view } : {} });
  };
  return (
    <section className="panel notices" aria-labelledby="notices-title">
      <div className="panel-head">
        <h2 id="notices-title">{t('notices.title')}</h2>
        {notices.data ? <span className="note">{t(unreadOnly ? 'notices.totalUnread' : 'notices.total', { n: formatCount(total, language) })}</span> : null}
      </div>
      <div className="notice-tools">
        <Segmented
          aria-label={t('notices.shown')}
          value={unreadOnly ? 'unread' : 'all'}
          options={(['unread', 'all'] as const).map((value) => ({ value, label: t(`notices.views.${value}`) }))}
          onChange={show}
        />
        {newest && anyUnread ? (
          <Button icon={<CheckCheck aria-hidden size={15} />} loading={see.all.isPending} onClick={() => see.all.mutate(newest.id)}>
            {t('notices.seeAll')}
          </Button>
        ) : null}
      </div>
      {see.all.error ? <FaultState error={see.all.error} /> : null}
      {notices.error ? <FaultState error={notices.error} action={<Button onClick={() => void notices.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {notices.isPending ? <Skeleton rows={6} height={48} /> : null}
      {notices.data && items.length === 0 ? (
        <StateBox icon={Bell} title={t(unreadOnly ? 'notices.noneUnread' : 'notices.none')} text={t('notices.noneText')} action={unreadOnly ? <Button onClick={() => show('all')}>{t('notices.showAll')}</Button> : undefined} />
      ) : null}
      <ul className="scroll" hidden={items.length === 0} tabIndex={0} aria-label={t('notices.title')}>
        {items.map((one) => (
          <li key={one.id}>
            <Row notice={one} onFollow={() => (one.seenAt ? undefined : see.one.mutate(one.id))} onSee={() => see.one.mutate(one.id)} />
          </li>
        ))}
        {items.length < Math.min(total, most) ? (
          <li className="notice-more">
            <Button loading={notices.isFetching} onClick={() => setSize((now) => Math.min(most, now + step))}>
              {t('notices.more')}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Row({ notice, onFollow, onSee }: { notice: Notice; onFollow: () => void; onSee: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    onFollow();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href: notice.address });
  };
  return (
    <div className="notice-row" data-unread={!notice.seenAt || undefined}>
      <a href={notice.address} onClick={follow}>
        <span className="notice-kind">
          {notice.seenAt ? null : <i className="notice-dot" role="img" aria-label={t('notices.unread')} />}
          {t(`notices.kind.${notice.kind}`)}
          {notice.urgent ? (
            <span className="chip" data-tone="major">
              <CircleAlert aria-hidden size={12} /> {t('notices.urgent')}
            </span>
          ) : null}
        </span>
        <b>
          {notice.subjectType === 'task' || notice.subjectType === 'target' ? (
            <>
              <code>
                <SafeText text={notice.subjectId} />
              </code>{' '}
            </>
          ) : null}
          <SafeText text={notice.title} />
        </b>
        <span className="notice-text">
          <SafeText text={notice.text} />
        </span>
      </a>
      <span className="notice-side">
        <time dateTime={notice.toldAt}>{formatDateMinute(notice.toldAt)}</time>
        {notice.seenAt ? null : (
          <Button size="small" type="text" onClick={onSee}>
            {t('notices.see')}
          </Button>
        )}
      </span>
    </div>
  );
}
