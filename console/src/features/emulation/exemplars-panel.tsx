import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Plus, Star } from 'lucide-react';
import { useState } from 'react';
import { getJson, postJson, withQuery } from '../../api/http';
import type { Exemplar, Page } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, ChooseUnit, useMe } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { Pager } from '../../ui/pager';
import { holding } from './roles';

const pageSize = 20;

/** Exemplary people and units; a person only while they agree. */
export function ExemplarsPanel() {
  const { t, language } = useWords();
  const me = useMe();
  const [page, setPage] = useState(0);
  const [naming, setNaming] = useState(false);
  const found = useQuery({
    queryKey: ['emulation', 'exemplars', page],
    queryFn: ({ signal }) => getJson<Page<Exemplar>>(withQuery('/api/exemplars', { page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
  const items = found.data?.items ?? [];
  const holds = me !== null && holding.has(me.role);
  return (
    <section className="panel" aria-labelledby="em-exemplars">
      <div className="panel-head">
        <h2 id="em-exemplars">{t('exemplar.title')}</h2>
        {found.data ? <span className="note">{t('exemplar.total', { n: formatCount(found.data.total, language) })}</span> : null}
        {holds ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setNaming(true)}>
              {t('exemplar.name')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={56} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={Star} title={t('exemplar.none')} text={t(holds ? 'exemplar.noneHolder' : 'exemplar.noneText')} /> : null}
      <ul className="em-lines" hidden={items.length === 0}>
        {items.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      {found.data ? <Pager found={found.data} onPage={setPage} /> : null}
      {naming ? <NameExemplar onClose={() => setNaming(false)} /> : null}
    </section>
  );
}

function Row({ one }: { one: Exemplar }) {
  const { t } = useWords();
  const [answering, setAnswering] = useState<boolean | null>(null);
  return (
    <li>
      <span className="em-facts">
        {one.state === 'PUBLISHED' ? null : <span className="chip">{t(`exemplar.state.${one.state}`)}</span>}
        {formatDate(one.at)}
      </span>
      <b>
        <SafeText text={one.unit?.name ?? one.person?.fullName ?? '–'} />
      </b>
      {one.person ? (
        <span className="muted">
          <SafeText text={one.standsIn?.name ?? '–'} />
        </span>
      ) : null}
      <span className="em-text">
        <SafeText text={one.story} />
      </span>
      {one.own ? (
        <span className="em-actions">
          {one.state === 'PUBLISHED' ? null : (
            <Button type="primary" onClick={() => setAnswering(true)}>
              {t('exemplar.agree')}
            </Button>
          )}
          {one.state === 'REFUSED' ? null : <Button onClick={() => setAnswering(false)}>{t(one.state === 'ASKED' ? 'exemplar.refuse' : 'exemplar.takeBack')}</Button>}
        </span>
      ) : null}
      {answering === null ? null : <Answer one={one} agreed={answering} onClose={() => setAnswering(null)} />}
    </li>
  );
}

function Answer({ one, agreed, onClose }: { one: Exemplar; agreed: boolean; onClose: () => void }) {
  const { t } = useWords();
  const words = t(agreed ? 'exemplar.agree' : one.state === 'ASKED' ? 'exemplar.refuse' : 'exemplar.takeBack');
  const submission = useSubmission(() => postJson<Exemplar>(`/api/exemplars/${encodeURIComponent(one.id)}/consent`, { agreed }), onClose);
  return (
    <FormDrawer title={words} about={t(agreed ? 'exemplar.agreeAbout' : 'exemplar.refuseAbout')} submitWords={words} submission={submission} onClose={onClose}>
      {null}
    </FormDrawer>
  );
}

function NameExemplar({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>('PERSON');
  const [unit, setUnit] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [story, setStory] = useState('');
  const ofUnit = kind === 'UNIT';
  const submission = useSubmission(() => postJson<Exemplar>('/api/exemplars', { ...(ofUnit ? { unit } : { person }), story: typedText(story) }), onClose);
  return (
    <FormDrawer title={t('exemplar.name')} about={t('exemplar.nameAbout')} submitWords={t('exemplar.nameSave')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('exemplar.kind')} required wide>
        {(described) => <Choose {...described} value={kind} options={(['PERSON', 'UNIT'] as const).map((value) => ({ value, label: t(`exemplar.kinds.${value}`) }))} onChange={setKind} />}
      </Field>
      {ofUnit ? (
        <Field name="unit" label={t('exemplar.kinds.UNIT')} required wide>
          {(described) => <ChooseUnit {...described} value={unit} onChange={setUnit} />}
        </Field>
      ) : (
        <Field name="person" label={t('exemplar.kinds.PERSON')} required wide>
          {(described) => <ChoosePerson {...described} value={person} onChange={setPerson} />}
        </Field>
      )}
      <Field name="story" label={t('exemplar.story')} required wide>
        {(described) => <Input.TextArea {...described} rows={5} maxLength={10_000} value={story} onChange={(event) => setStory(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
