import { Button, Input } from 'antd';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { MeetingPage, MeetingPoint, OpenMatter } from '../../api/types';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { meetingPath, useOpenMatters } from './queries';

interface Typed {
  key: string;
  id: string | null;
  title: string;
  source: MeetingPoint['source'];
  reference: string | null;
  links: string[];
}

let fresh = 0;

const own = (): Typed => ({ key: `own-${fresh++}`, id: null, title: '', source: 'OWN', reference: null, links: [] });

/** Writes the agenda: chosen from what is open, own points between, in any order. */
export function AgendaForm({ page, onClose }: { page: MeetingPage; onClose: () => void }) {
  const { t } = useWords();
  const [items, setItems] = useState<Typed[]>(() => (page.items.length === 0 ? [own()] : page.items.map((item) => ({ key: item.id, id: item.id, title: item.title, source: item.source, reference: item.reference, links: item.links }))));
  const open = useOpenMatters(page.meeting.id);
  const change = (at: number, next: Partial<Typed>) => setItems((before) => before.map((one, place) => (place === at ? { ...one, ...next } : one)));
  const move = (at: number, by: number) =>
    setItems((before) => {
      const after = [...before];
      const [one] = after.splice(at, 1);
      if (one) after.splice(at + by, 0, one);
      return after;
    });
  const take = (matter: OpenMatter) => setItems((before) => [...before.filter((one) => one.title !== '' || one.id !== null), { key: `${matter.source} ${matter.reference}`, id: null, title: matter.title, source: matter.source, reference: matter.reference, links: [matter.address] }]);
  const rest = open.data?.filter((matter) => !items.some((one) => one.source === matter.source && one.reference === matter.reference)) ?? [];
  const submission = useSubmission(
    () => putJson<MeetingPage>(`${meetingPath(page.meeting.id)}/agenda`, { items: items.map((one) => ({ id: one.id, title: typedText(one.title), source: one.source, reference: one.reference, links: one.links.map((link) => link.trim()).filter((link) => link !== '') })), version: page.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('meetings.agenda')} about={t('meetings.agendaAbout')} submitWords={t('meetings.agendaSubmit')} submission={submission} onClose={onClose}>
      <ol className="meetings-edit" data-wide>
        {items.map((one, at) => (
          <li key={one.key}>
            <Field name={`items[${at}].title`} label={t('meetings.point', { n: at + 1 })} required wide>
              {(described) => <Input {...described} maxLength={500} value={one.title} onChange={(event) => change(at, { title: event.target.value })} />}
            </Field>
            <Field name={`items[${at}].links[${one.links.length > 1 ? 1 : 0}]`} label={t('meetings.paper')} wide>
              {(described) => <Input {...described} maxLength={500} value={one.links.at(-1) ?? ''} onChange={(event) => change(at, { links: [...one.links.slice(0, -1), event.target.value] })} />}
            </Field>
            <span className="meetings-move">
              <Button disabled={at === 0} aria-label={t('meetings.up', { n: at + 1 })} icon={<ArrowUp aria-hidden size={15} />} onClick={() => move(at, -1)} />
              <Button disabled={at === items.length - 1} aria-label={t('meetings.down', { n: at + 1 })} icon={<ArrowDown aria-hidden size={15} />} onClick={() => move(at, 1)} />
              <Button aria-label={t('meetings.remove', { n: at + 1 })} icon={<X aria-hidden size={15} />} onClick={() => setItems((before) => before.filter((_, place) => place !== at))} />
            </span>
          </li>
        ))}
      </ol>
      <div className="meetings-edit-add" data-wide>
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setItems((before) => [...before, own()])}>
          {t('meetings.ownPoint')}
        </Button>
      </div>
      <div className="meetings-open" data-wide>
        <h3>{t('meetings.open')}</h3>
        {open.error ? <FaultState error={open.error} /> : null}
        {open.isPending ? <Skeleton rows={3} height={40} /> : null}
        {open.data && rest.length === 0 ? <p className="meetings-note">{t('meetings.openNone')}</p> : null}
        <ul>
          {rest.map((matter) => (
            <li key={`${matter.source} ${matter.reference}`}>
              <span className="meetings-name">
                <SafeText text={matter.title} />
                <span className="meetings-facts">
                  <span className="chip">{t(`meetings.source.${matter.source}`)}</span>
                  {matter.earlier ? <b>{t('meetings.earlier')}</b> : null}
                  {matter.due ? <span data-late={matter.late || undefined}>{t(matter.late ? 'meetings.late' : 'meetings.due', { date: formatDate(matter.due) })}</span> : null}
                </span>
              </span>
              <Button aria-label={t('meetings.takeNamed', { name: matter.title })} icon={<Plus aria-hidden size={15} />} onClick={() => take(matter)}>
                {t('meetings.take')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </FormDrawer>
  );
}
