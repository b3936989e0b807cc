import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { MeetingBodies, MeetingSeries } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { seriesPath, useSeries } from './queries';

interface Typed {
  dayOfMonth: number | null;
  time: string;
  place: string;
  link: string;
  secretary: string | null;
  going: boolean;
}

/** Says when a body meets every month; what is typed stands over what was read. */
export function SetSeries({ bodies, onClose }: { bodies: MeetingBodies; onClose: () => void }) {
  const { t } = useWords();
  const first = bodies.headed[0];
  const [body, setBody] = useState<string | null>(first?.id ?? null);
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const read = useSeries(body);
  const at: Typed = {
    dayOfMonth: read.data?.dayOfMonth ?? null,
    time: read.data?.time ?? '',
    place: read.data?.place ?? '',
    link: read.data?.link ?? '',
    secretary: read.data?.secretary ?? null,
    // Who opens the form for a body without a series wants one.
    going: read.data ? read.data.version === 0 || !read.data.ended : true,
    ...typed,
  };
  const type = (next: Partial<Typed>) => setTyped((before) => ({ ...before, ...next }));
  const choose = (next: string | null) => {
    setBody(next);
    setTyped({});
  };
  const submission = useSubmission(
    () => putJson<MeetingSeries>(seriesPath(body ?? ''), { dayOfMonth: at.dayOfMonth, time: typedText(at.time), place: typedText(at.place), link: typedText(at.link), secretary: at.secretary, ended: !at.going, version: read.data?.version ?? null }),
    onClose,
  );
  return (
    <FormDrawer title={t('meetings.series')} about={t('meetings.seriesAbout')} submitWords={t('meetings.seriesSubmit')} submission={submission} onClose={onClose}>
      <Field name="body" label={t('meetings.body')} required wide>
        {(described) =>
          bodies.any ? <ChooseUnit {...described} value={body} known={first ? { value: first.id, label: first.name } : null} onChange={choose} /> : <Choose {...described} value={body} options={bodies.headed.map((one) => ({ value: one.id, label: one.name }))} onChange={choose} />
        }
      </Field>
      {read.data ? (
        <>
          <Field name="dayOfMonth" label={t('meetings.dayOfMonth')} hint={t('meetings.dayOfMonthHint')} required>
            {(described) => <InputNumber {...described} min={1} max={28} value={at.dayOfMonth} onChange={(value) => type({ dayOfMonth: value })} />}
          </Field>
          <Field name="time" label={t('meetings.time')} required>
            {(described) => <Input {...described} type="time" value={at.time} onChange={(event) => type({ time: event.target.value })} />}
          </Field>
          <Field name="place" label={t('meetings.place')}>
            {(described) => <Input {...described} maxLength={300} value={at.place} onChange={(event) => type({ place: event.target.value })} />}
          </Field>
          <Field name="link" label={t('meetings.link')} hint={t('meetings.linkHint')}>
            {(described) => <Input {...described} inputMode="url" maxLength={500} value={at.link} onChange={(event) => type({ link: event.target.value })} />}
          </Field>
          <Field name="secretary" label={t('meetings.secretary')} wide>
            {(described) => <ChoosePerson {...described} value={at.secretary} known={read.data.secretary && read.data.secretaryName ? { value: read.data.secretary, label: read.data.secretaryName.fullName } : null} onChange={(value) => type({ secretary: value })} />}
          </Field>
          <Field name="ended" label={t('meetings.seriesGoing')} wide>
            {(described) => (
              <Checkbox {...described} checked={at.going} onChange={(event) => type({ going: event.target.checked })}>
                {t('meetings.seriesGoingText')}
              </Checkbox>
            )}
          </Field>
        </>
      ) : null}
    </FormDrawer>
  );
}
