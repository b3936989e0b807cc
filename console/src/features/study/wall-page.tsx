import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, QRCode } from 'antd';
import { ChevronLeft, Maximize } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { getJson } from '../../api/http';
import type { StudyWallCode } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate, formatTime } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { sessionPath } from './queries';
import './study.css';

const tickMillis = 250;
const size = 480;

/** What hangs on the wall of a session: a code that changes, for phones to scan. */
export function WallPage() {
  const { t } = useWords();
  const { session } = useParams({ from: '/shell/organisation/study/code/$session' });
  const found = useQuery({
    queryKey: ['study', 'code', session],
    queryFn: async ({ signal }) => {
      const wall = await getJson<StudyWallCode>(`${sessionPath(session)}/code`, signal);
      return { wall, readAt: Date.now() };
    },
    gcTime: 0,
    refetchInterval: (query) => (query.state.data ? Math.max(500, query.state.data.wall.secondsToNext * 1_000 + 150) : false),
    refetchIntervalInBackground: true,
  });
  if (found.error && !found.data) return <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} />;
  return found.data ? <Wall session={session} {...found.data} /> : <Skeleton rows={6} height={60} />;
}

function Wall({ session, wall, readAt }: { session: string; wall: StudyWallCode; readAt: number }) {
  const { t, language } = useWords();
  const box = useRef<HTMLElement>(null);
  const now = useNow();
  const left = Math.max(0, Math.ceil((readAt + wall.secondsToNext * 1_000 - now) / 1_000));
  const address = `${location.origin}/organisation/study/attend/${session}?code=${wall.code}`;
  return (
    <section ref={box} className="panel study-wall" aria-labelledby="study-wall">
      <p className="study-path">
        <Link to="/organisation/study/$id" params={{ id: wall.campaign }}>
          <ChevronLeft aria-hidden size={14} /> {t('study.wallBack')}
        </Link>
      </p>
      <h2 id="study-wall">
        <SafeText text={wall.title} />
      </h2>
      <p>
        {formatDate(wall.day)} · <SafeText text={wall.place} />
      </p>
      <div className="study-wall-code" data-address={address}>
        <QRCode aria-label={t('study.wallImage')} type="svg" value={address} size={size} color="#000" bgColor="#fff" bordered={false} errorLevel="M" />
      </div>
      <p className="study-wall-how">{t('study.wallHow')}</p>
      <p className="study-wall-next" aria-hidden>
        {t('study.wallNext', { n: formatCount(left, language) })}
      </p>
      <p className="muted">{t('study.wallUntil', { time: formatTime(new Date(readAt + wall.secondsValid * 1_000).toISOString()) })}</p>
      <p role="status">
        <b>{t('study.attendedCount', { n: formatCount(wall.attended, language) })}</b>
      </p>
      <Button className="study-wall-full" icon={<Maximize aria-hidden size={15} />} onClick={() => void box.current?.requestFullscreen()}>
        {t('study.wallFull')}
      </Button>
    </section>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMillis);
    return () => clearInterval(timer);
  }, []);
  return now;
}
