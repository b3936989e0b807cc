import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { getJson, withQuery } from '../api/http';
import type { HistoryItem, Page } from '../api/types';
import { formatCount } from '../format/numbers';
import { formatDate, formatDateMinute } from '../format/times';
import { useWords, type Wording } from '../i18n';
import './history.css';
import { SafeText } from './safe-text';
import { FaultState, Skeleton } from './states';
import { WordDiff } from './word-diff';

interface HistoryProps {
  type: string;
  id: string;
  title?: string;
}

const fewest = 5;
const most = 100;

/** Who changed one thing, when, why, and from what to what; newest first. */
export function History({ type, id, title }: HistoryProps) {
  const words = useWords();
  const { t, language } = words;
  const [size, setSize] = useState(fewest);
  const found = useQuery({
    queryKey: ['history', type, id, size],
    queryFn: ({ signal }) => getJson<Page<HistoryItem>>(withQuery('/api/history', { type, id, size }), signal),
    placeholderData: (before) => before,
  });
  return (
    <section className="panel" aria-label={title ?? t('history.title')}>
      <div className="panel-head">
        <h2>{title ?? t('history.title')}</h2>
        {found.data ? <span className="note">{t('history.total', { n: formatCount(found.data.total, language) })}</span> : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={30} /> : null}
      {found.data?.total === 0 ? <p className="history-none">{t('history.none')}</p> : null}
      <ol className="history">
        {found.data?.items.map((item) => (
          <li key={item.id}>
            <p className="history-head">
              <b>{t(`history.action.${item.action}`, { defaultValue: item.action })}</b>
              <span>
                <SafeText text={item.actorName} />{' '}
                {item.onBehalfOf ? (
                  <>
                    {t('absence.onBehalf')} <SafeText text={item.onBehalfOf} />{' '}
                  </>
                ) : null}
                · {formatDateMinute(item.at)}
              </span>
            </p>
            {item.reason ? (
              <p className="history-reason">
                <SafeText text={item.reason} />
              </p>
            ) : null}
            <ul>
              {item.changes.map((change) => (
                <li key={change.field}>
                  <span className="muted">{t(`history.field.${change.field}`, { defaultValue: t('history.field.other') })}</span>{' '}
                  {isLong(change.from) && isLong(change.to) ? (
                    <WordDiff before={change.from} after={change.to} />
                  ) : readable(change.from) || readable(change.to) ? (
                    <>
                      <del>{told(change.from, words)}</del> → <ins>{told(change.to, words)}</ins>
                    </>
                  ) : (
                    t('history.changed')
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {found.data && found.data.total > found.data.items.length && size < most ? (
        <div className="panel-foot">
          <Button size="small" onClick={() => setSize(most)}>
            {t('history.more', { n: formatCount(found.data.total - found.data.items.length, language) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

const identity = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T/;

const longText = 60;

/** Texts of that length are told by the words that changed. */
function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > longText;
}

/** Texts, numbers and days are told as they are; ids and lists say nothing to a reader. */
function readable(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && !identity.test(value));
}

function told(value: unknown, { t, language }: Wording) {
  if (value === null || value === undefined) return t('history.nothing');
  if (typeof value === 'number') return formatCount(value, language);
  if (typeof value !== 'string' || !readable(value)) return t('history.another');
  if (day.test(value)) return formatDate(value);
  if (instant.test(value)) return formatDateMinute(value);
  return <SafeText text={t(`history.value.${value}`, { defaultValue: value })} />;
}
