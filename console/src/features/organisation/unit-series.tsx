import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Page, TaskSeries } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { ruleWords } from '../../ui/rule-words';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { ChangeSeries } from './change-series';

const most = 100;

/** Work of a unit that comes again: how often, who does it, when next; nothing where there is none. */
export function UnitSeries({ unit }: { unit: string }) {
  const words = useWords();
  const { t, language } = words;
  const [changing, setChanging] = useState<TaskSeries | null>(null);
  const [ending, setEnding] = useState<TaskSeries | null>(null);
  const { data } = useQuery({ queryKey: ['task-series', unit], queryFn: ({ signal }) => getJson<Page<TaskSeries>>(withQuery('/api/task-series', { unit, size: most }), signal) });
  if (!data || data.items.length === 0) return null;
  const n = (count: number) => formatCount(count, language);
  return (
    <>
      <div className="panel-head">
        <h3>{t('series.title')}</h3>
        <span className="note">{t('series.total', { n: n(data.total) })}</span>
      </div>
      <ul className="series-list">
        {data.items.map((one) => (
          <li key={one.id} data-ended={one.endedAt !== null || undefined}>
            <span className="series-text">
              <b>
                <code>{one.code}</code> <SafeText text={one.title} />
              </b>
              <span>
                {ruleWords(one.rule, words)}
                {one.until ? ` · ${t('series.untilDay', { date: formatDate(one.until) })}` : ''}
                {one.person ? ' · ' : ''}
                <SafeText text={one.person?.fullName} />
              </span>
              <span>
                {one.endedAt ? `${t('series.ended')} ` : one.nextDue ? t('series.nextDue', { date: formatDate(one.nextDue) }) : t('series.over')}
                {one.endReason ? <SafeText text={one.endReason} /> : null} · {t('series.made', { n: n(one.made) })}
                {one.skipped > 0 ? ` · ${t('series.skipped', { n: n(one.skipped) })}` : ''}
              </span>
            </span>
            {one.mayChange ? (
              <span className="series-acts">
                <Button size="small" onClick={() => setChanging(one)} aria-label={`${t('series.change')} ${one.code}`}>
                  {t('series.change')}
                </Button>
                <Button size="small" onClick={() => setEnding(one)} aria-label={`${t('series.end')} ${one.code}`}>
                  {t('series.end')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {changing ? <ChangeSeries series={changing} onClose={() => setChanging(null)} /> : null}
      {ending ? <EndSeries series={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}

function EndSeries({ series, onClose }: { series: TaskSeries; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const submission = useSubmission(() => postJson<TaskSeries>(`/api/task-series/${encodeURIComponent(series.code)}/end`, { reason, version: series.version }), onClose);
  return (
    <FormDrawer title={t('series.endTitle')} about={t('series.endAbout')} submitWords={t('series.end')} submission={submission} onClose={onClose}>
      <Field name="reason" label={t('series.endReason')} required wide>
        {(described) => <Input.TextArea {...described} autoFocus rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
