import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { CircleCheck, QrCode } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { postJson } from '../../api/http';
import type { StudyRecord } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { sessionPath } from './queries';
import './study.css';

/** Where the code on the wall leads: records whoever is signed in as attending, and says so or why not. */
export function AttendPage() {
  const { t } = useWords();
  const { session } = useParams({ from: '/shell/organisation/study/attend/$session' });
  const { code } = useSearch({ from: '/shell/organisation/study/attend/$session' });
  const client = useQueryClient();
  const asked = useRef(false);
  const send = useMutation({
    mutationFn: () => postJson<StudyRecord>(`${sessionPath(session)}/attendance/own`, { code }),
    onSuccess: () => client.invalidateQueries(),
  });
  const { mutate } = send;
  useEffect(() => {
    if (!code || asked.current) return;
    asked.current = true;
    mutate();
  }, [code, mutate]);
  const see = <Link to="/my-work">{t('study.attendSee')}</Link>;
  return (
    <section className="panel study-attend" aria-labelledby="study-attend">
      <div className="panel-head">
        <h2 id="study-attend">{t('study.attendTitle')}</h2>
      </div>
      <div role="status">
        {code ? null : <StateBox icon={QrCode} title={t('study.attendNoCode')} action={see} />}
        {send.isPending ? (
          <>
            <span className="visually-hidden">{t('study.attending')}</span>
            <Skeleton rows={3} height={30} />
          </>
        ) : null}
        {send.data ? <StateBox icon={CircleCheck} title={t('study.attendedNow')} text={t('study.attendedText', { date: formatDate(send.data.day) })} action={see} /> : null}
      </div>
      {send.error && !send.isPending ? (
        <FaultState
          error={send.error}
          action={
            <>
              <Button onClick={() => send.mutate()}>{t('fault.retry')}</Button>
              <p>{see}</p>
            </>
          }
        />
      ) : null}
    </section>
  );
}
