import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { TaskSeries } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseTarget } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SeriesPreview } from '../../ui/repeat-fields';
import { repeats, ruleOf, withUntil, type Repeat } from '../../ui/repeat-rule';
import { ruleWords } from '../../ui/rule-words';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';

/** Changes what is to come of work that comes again: who does it, what it is, how often, until when. */
export function ChangeSeries({ series, onClose }: { series: TaskSeries; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const [title, setTitle] = useState(series.title);
  const [product, setProduct] = useState(series.product ?? '');
  const [person, setPerson] = useState<string | null>(series.person?.id ?? null);
  const [target, setTarget] = useState<string | null>(series.target);
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  const [starts, setStarts] = useState(series.starts);
  const [until, setUntil] = useState(series.until ?? '');
  const [ahead, setAhead] = useState(series.ahead);
  const [reason, setReason] = useState('');
  const rule = repeat === null ? withUntil(series.rule, until) : ruleOf(repeat, starts, until);
  const first = repeat === null ? series.starts : starts;
  const submission = useSubmission(
    () =>
      putJson<TaskSeries>(`/api/task-series/${encodeURIComponent(series.code)}`, {
        title: typedText(title),
        product: typedText(product),
        unit: series.unit?.id ?? null,
        person,
        target,
        programme: series.programme,
        milestone: series.milestone,
        objects: series.objects,
        rule,
        starts: first,
        ahead,
        reason: typedText(reason),
        version: series.version,
      }),
    onClose,
  );
  return (
    <FormDrawer title={t('series.changeTitle')} about={<About series={series} />} submitWords={t('series.changeSubmit')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('write.taskTitle')} required wide>
        {(described) => <Input {...described} autoFocus value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="product" label={t('write.product')} hint={t('write.productHint')} wide>
        {(described) => <Input {...described} value={product} onChange={(event) => setProduct(event.target.value)} />}
      </Field>
      <Field name="person" label={t('write.worker')}>
        {(described) => <ChoosePerson {...described} value={person} known={series.person ? { value: series.person.id, label: series.person.fullName } : null} onChange={setPerson} />}
      </Field>
      <Field name="target" label={t('write.forTarget')}>
        {(described) => <ChooseTarget {...described} value={target} known={series.target ? { value: series.target, label: series.target } : null} onChange={setTarget} />}
      </Field>
      <Field name="rule" label={t('series.repeat')} hint={t('series.keptRule', { rule: ruleWords(series.rule, words) })}>
        {(described) => <Choose {...described} value={repeat} options={repeats.map((one) => ({ value: one, label: t(`series.repeats.${one}`) }))} placeholder={t('series.keep')} onChange={(next) => setRepeat(repeats.find((one) => one === next) ?? null)} />}
      </Field>
      {repeat === null ? null : (
        <Field name="starts" label={t('series.starts')} required>
          {(described) => <Input {...described} type="date" value={starts} onChange={(event) => setStarts(event.target.value)} />}
        </Field>
      )}
      <Field name="until" label={t('series.until')}>
        {(described) => <Input {...described} type="date" min={first || undefined} value={until} onChange={(event) => setUntil(event.target.value)} />}
      </Field>
      <Field name="ahead" label={t('series.ahead')}>
        {(described) => <InputNumber {...described} min={0} max={90} precision={0} value={ahead} onChange={(days) => setAhead(days ?? 0)} />}
      </Field>
      <SeriesPreview rule={rule} starts={first} />
      <Field name="reason" label={t('series.changeReason')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}

function About({ series }: { series: TaskSeries }) {
  const { t } = useWords();
  return (
    <>
      <b>
        <SafeText text={`${series.code} ${series.title}`} />
      </b>
      <br />
      {t('series.changeAbout')}
    </>
  );
}
