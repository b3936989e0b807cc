import { Button, Input } from 'antd';
import { CalendarClock } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useLinkState } from '../api/live';
import { pastDay, pastDays } from '../format/as-of';
import { dayBefore, today } from '../format/days';
import { formatCount } from '../format/numbers';
import { formatDate, formatDateTime, formatMinute } from '../format/times';
import { useWords } from '../i18n';
import './as-of.css';
import { useAsOf } from './use-as-of';

const graceMilliseconds = 20_000;

/** Says as of when the page speaks, and lets it speak of an earlier day. */
export function AsOfStamp() {
  const { t } = useWords();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const past = asOf.dated ? asOf.day : undefined;
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    addEventListener('pointerdown', outside);
    addEventListener('keydown', escape);
    return () => {
      removeEventListener('pointerdown', outside);
      removeEventListener('keydown', escape);
    };
  }, [open, close]);
  return (
    <div className="as-of-box" ref={box}>
      <button ref={button} type="button" className="as-of-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {past ? <PastStamp day={past} /> : <LiveStamp />}
        <span className="visually-hidden">{t('asOf.choose')}</span>
      </button>
      {open ? <Choice id={id} chosen={asOf.day} onChoose={asOf.choose} onClose={close} /> : null}
    </div>
  );
}

function PastStamp({ day }: { day: string }) {
  const { t } = useWords();
  return (
    <span className="as-of" data-state="past">
      <CalendarClock aria-hidden size={15} strokeWidth={1.7} />
      <span className="as-of-word">{t('asOf.label')}</span>
      <strong>{formatDate(day)}</strong>
    </span>
  );
}

/** Now while the live feed runs, else how old the figures are. */
function LiveStamp() {
  const { t, language } = useWords();
  const link = useLinkState();
  const now = useNow(1_000);
  const live = link.state === 'live';
  const asOf = live ? now : Math.min(now, link.since);
  const age = now - link.since;
  const stale = !live && age > graceMilliseconds;
  const weekday = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'short', timeZone: 'Asia/Ho_Chi_Minh' }).format(asOf);
  const minutes = Math.floor(age / 60_000);
  const state = live ? t('asOf.live') : stale ? (minutes < 1 ? t('asOf.staleSeconds') : t('asOf.stale', { minutes: formatCount(minutes, language) })) : t('asOf.connecting');
  return (
    <span className="as-of" data-state={live ? 'live' : stale ? 'stale' : 'connecting'} title={formatDateTime(asOf)}>
      <CalendarClock aria-hidden size={15} strokeWidth={1.7} />
      <span className="as-of-word">{t('asOf.label')}</span>
      <strong>{formatMinute(asOf)}</strong>
      <span className="as-of-date">
        {weekday} {formatDate(asOf)}
      </span>
      <span className="as-of-state" role="status">
        <i aria-hidden />
        {state}
      </span>
    </span>
  );
}

/** A past day to look back to. */
function Choice({ id, chosen, onChoose, onClose }: { id: string; chosen: string | undefined; onChoose: (day: string | undefined) => void; onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(chosen ?? dayBefore(today()));
  const fieldId = useId();
  useEffect(() => document.getElementById(fieldId)?.focus(), [fieldId]);
  const go = (next: string | undefined) => {
    onClose();
    onChoose(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pastDay(day)) go(day);
  };
  return (
    <form id={id} className="as-of-choice" onSubmit={submit}>
      <label htmlFor={fieldId}>{t('asOf.day')}</label>
      <div className="as-of-day">
        <Input id={fieldId} type="date" value={day} max={dayBefore(today())} onChange={(event) => setDay(event.target.value)} />
        <Button type="primary" htmlType="submit" disabled={!pastDay(day)}>
          {t('asOf.view')}
        </Button>
      </div>
      <ul>
        {pastDays().map((one) => (
          <li key={one.key}>
            <button type="button" className="as-of-pick" onClick={() => go(one.day)}>
              <span>{t(`asOf.pick.${one.key}`)}</span>
              <span>{formatDate(one.day)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen ? <Button onClick={() => go(undefined)}>{t('asOf.back')}</Button> : null}
      <p>{t('asOf.about')}</p>
    </form>
  );
}

function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const handle = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(handle);
  }, [every]);
  return now;
}
