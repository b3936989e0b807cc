import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ApiProblem, getJson, postJson, withQuery } from '../../api/http';
import type { BusinessEvent, Evidence, Me, Measure, Page } from '../../api/types';
import { today } from '../../format/days';
import { foldForSearch } from '../../format/search';
import { typedNumber } from '../../format/typed';
import { unitSign } from '../../format/units';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';

const recorders: ReadonlySet<string> = new Set(['unit-head', 'programme', 'office', 'administrator']);

/** Records a dated fact for the measure of a target. Shown to those who may. */
export function RecordEvent({ evidence }: { evidence: Evidence }) {
  const { t } = useWords();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const [open, setOpen] = useState(false);
  if (!me || !recorders.has(me.role)) return null;
  return open ? (
    <RecordForm evidence={evidence} onClose={() => setOpen(false)} />
  ) : (
    <Button icon={<Plus aria-hidden size={15} />} onClick={() => setOpen(true)}>
      {t('record.open')}
    </Button>
  );
}

function RecordForm({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const measure = useQuery({
    queryKey: ['measures', language],
    queryFn: ({ signal }) => getJson<Page<Measure>>(withQuery('/api/measures', { size: 1000 }), signal),
    staleTime: 600_000,
  }).data?.items.find((one) => one.code === evidence.item.measure);
  const [subject, setSubject] = useState<string | null>(evidence.objects.length === 1 ? (evidence.objects[0]?.id ?? null) : null);
  const [day, setDay] = useState(today());
  const [part, setPart] = useState('');
  const [whole, setWhole] = useState('');
  const [note, setNote] = useState('');
  const [corrects, setCorrects] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const share = measure?.kind === 'RATIO';
  const unit = unitSign(evidence.item.unitOfMeasure, language);
  const kinds: Record<string, string> = { UNIT: 'UNIT', PROGRAMME: 'PROGRAMME', PERSON: 'PERSON' };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const object = evidence.objects.find((one) => one.id === subject);
    try {
      await postJson<BusinessEvent[]>(`/api/measures/${encodeURIComponent(evidence.item.measure ?? '')}/events`, [
        {
          subject: { kind: object ? (kinds[object.type] ?? 'OBJECT') : null, id: subject },
          occurredOn: day || null,
          numerator: typedNumber(part),
          ...(share ? { denominator: typedNumber(whole) } : {}),
          ...(corrects === null ? {} : { corrects }),
          note: note || null,
        },
      ]);
      for (const key of ['commitments', 'target', 'evidence', 'scorecards']) void client.invalidateQueries({ queryKey: [key] });
      onClose();
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="record-form" onSubmit={(event) => void submit(event)} aria-label={t('record.title')}>
      <label>
        <span>{t('record.subject')}</span>
        <Select
          value={subject}
          onChange={setSubject}
          showSearch
          filterOption={(typed, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(typed))}
          options={evidence.objects.map((object) => ({ value: object.id, label: object.sourceName ? `${object.name} (${object.sourceName})` : object.name }))}
          aria-label={t('record.subject')}
        />
      </label>
      <label>
        <span>{t('record.day')}</span>
        <Input type="date" value={day} max={today()} onChange={(event) => setDay(event.target.value)} />
      </label>
      <label>
        <span>{share ? t('record.part') : t('record.amount', { unit })}</span>
        <Input inputMode="decimal" value={part} onChange={(event) => setPart(event.target.value)} />
      </label>
      {share ? (
        <label>
          <span>{t('record.whole')}</span>
          <Input inputMode="decimal" value={whole} onChange={(event) => setWhole(event.target.value)} />
        </label>
      ) : null}
      {evidence.businessEvents.length > 0 ? (
        <label>
          <span>{t('record.corrects')}</span>
          <Select
            value={corrects}
            onChange={(chosen) => setCorrects(chosen ?? null)}
            allowClear
            placeholder={t('record.correctsNone')}
            options={evidence.businessEvents.map((event) => ({ value: event.id, label: `№ ${event.id} · ${event.occurredOn} · ${event.numerator}` }))}
            aria-label={t('record.corrects')}
          />
        </label>
      ) : null}
      <label className="record-note">
        <span>{t('record.note')}</span>
        <Input value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
      </label>
      {problem ? (
        <div className="record-problems" role="alert">
          <ul>
            {(problem.lines.length > 0 ? problem.lines.map((line) => line.message) : [problem.message]).map((line) => (
              <li key={line}>
                <SafeText text={line} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="record-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('record.submit')}
        </Button>
        <Button onClick={onClose}>{t('record.cancel')}</Button>
      </div>
    </form>
  );
}
