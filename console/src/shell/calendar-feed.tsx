import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { getJson, postJson } from '../api/http';
import type { CalendarKey } from '../api/types';
import { formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { FaultState } from '../ui/states';
import './calendar-feed.css';

/** The secret address of one's own calendar feed: made, shown once, renewed, stopped. */
export function CalendarFeed({ onClose }: { onClose: () => void }) {
  const { t, language } = useWords();
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  const client = useQueryClient();
  const [copied, setCopied] = useState(false);
  const key = useQuery({ queryKey: ['calendar-key'], queryFn: ({ signal }) => getJson<CalendarKey>('/api/calendar/key', signal) });
  const read = () => client.invalidateQueries({ queryKey: ['calendar-key'] });
  const make = useMutation({ mutationFn: () => postJson<CalendarKey>('/api/calendar/key', {}), onSuccess: read });
  const stop = useMutation({
    mutationFn: () => postJson<CalendarKey>('/api/calendar/key/revoked', {}),
    onSuccess: () => {
      make.reset();
      return read();
    },
  });
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  const path = make.data?.path;
  const address = path ? `${location.origin}${path}${language === 'en' ? '?language=en' : ''}` : null;
  const there = Boolean(key.data?.madeAt);
  const fault = make.error ?? stop.error ?? key.error;
  return (
    <dialog ref={box} className="calendar-feed" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{t('calendar.title')}</h2>
        <Button type="text" icon={<X aria-hidden size={18} />} aria-label={t('action.close')} onClick={onClose} />
      </header>
      <p>{t('calendar.about')}</p>
      {there && key.data ? (
        <p className="muted">
          {t('calendar.since', { time: formatDateMinute(key.data.madeAt ?? '') })} {key.data.usedAt ? t('calendar.used', { time: formatDateMinute(key.data.usedAt) }) : t('calendar.unused')}
        </p>
      ) : null}
      {address ? (
        <div className="calendar-address">
          <label htmlFor={`${heading}-address`}>{t('calendar.once')}</label>
          <Input id={`${heading}-address`} readOnly value={address} onFocus={(event) => event.target.select()} />
          <Button
            onClick={() => {
              void navigator.clipboard?.writeText(address).then(() => setCopied(true));
            }}
          >
            {t(copied ? 'action.copied' : 'action.copy')}
          </Button>
        </div>
      ) : null}
      {fault ? <FaultState error={fault} /> : null}
      <footer>
        <Button type={there ? 'default' : 'primary'} loading={make.isPending} onClick={() => make.mutate()}>
          {t(there ? 'calendar.renew' : 'calendar.make')}
        </Button>
        {there ? (
          <Button danger loading={stop.isPending} onClick={() => stop.mutate()}>
            {t('calendar.stop')}
          </Button>
        ) : null}
      </footer>
    </dialog>
  );
}
