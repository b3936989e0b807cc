import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { CongressPage, CongressPerson } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { foldForSearch } from '../../format/search';
import { formatDate } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, holder } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { useSubmission } from '../../ui/submission';
import { CallPeople } from './call-people';
import { PastePeople } from './paste-people';
import { congressPath, standings } from './queries';

type Shown = 'all' | 'excluded' | 'hall' | 'alternates';

const shows: Record<Shown, (one: CongressPerson) => boolean> = {
  all: () => true,
  excluded: (one) => Boolean(one.excluded),
  hall: (one) => one.attending,
  alternates: (one) => one.alternate,
};

/** Everybody called, with who does not count towards the base and why. */
export function PeoplePanel({ page }: { page: CongressPage }) {
  const { t, language } = useWords();
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const [calling, setCalling] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [of, setOf] = useState<CongressPerson | null>(null);
  const { may, congress } = page;
  const folded = foldForSearch(words.trim());
  const people = page.people.filter((one) => shows[shown](one) && foldForSearch(one.name?.fullName ?? '').includes(folded));
  return (
    <section className="panel" aria-labelledby="cg-people">
      <div className="panel-head">
        <h2 id="cg-people">{t('congress.people')}</h2>
        <span className="note">{formatCount(page.people.length, language)}</span>
        {may.prepare && congress.state === 'PREPARED' && !congress.parent ? (
          <span className="right">
            <Button onClick={() => setPasting(true)}>{t('bundle.paste')}</Button>
            <Button onClick={() => setCalling(true)}>{t('congress.call')}</Button>
          </span>
        ) : null}
      </div>
      {page.people.length === 0 ? <p className="cg-note">{t('congress.peopleNone')}</p> : null}
      {page.people.length > 0 ? (
        <div className="cg-tools">
          <Select aria-label={t('congress.filter')} value={shown} getPopupContainer={holder} options={(Object.keys(shows) as Shown[]).map((value) => ({ value, label: t(`congress.shown.${value}`) }))} onChange={setShown} />
          <Input aria-label={t('congress.find')} placeholder={t('congress.find')} value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
      ) : null}
      <ul className="cg-lines cg-people">
        {people.map((one) => (
          <li key={one.person} data-excluded={one.excluded ? true : undefined}>
            <span className="cg-facts">
              <b>
                <SafeText text={one.name?.fullName ?? '–'} />
              </b>
              {one.alternate ? <span className="chip">{t('congress.alternate')}</span> : null}
              {one.convener ? <span className="chip">{t('congress.convener')}</span> : null}
              {one.standing !== 'ATTENDING' ? <span className="chip">{t(`congress.standing.${one.standing}`)}</span> : null}
            </span>
            <span className="muted">
              <SafeText text={[one.unit?.name, one.standsInFor ? t('congress.standsInFor', { name: one.standsInFor.fullName }) : null, one.since && one.reason ? `${formatDate(one.since)}: ${one.reason}` : null].filter(Boolean).join(' · ')} />
            </span>
            {one.excluded ? <span className="cg-excluded">{t(`congress.exclusion.${one.excluded}`)}</span> : null}
            {may.prepare ? (
              <button type="button" className="link-button" aria-label={`${t('congress.stand')} ${one.name?.fullName ?? ''}`} onClick={() => setOf(one)}>
                {t('congress.stand')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {pasting ? <PastePeople page={page} onClose={() => setPasting(false)} /> : null}
      {calling ? <CallPeople page={page} onClose={() => setCalling(false)} /> : null}
      {of ? <Stand page={page} one={of} onClose={() => setOf(null)} /> : null}
    </section>
  );
}

/** How somebody attends from a day on. */
function Stand({ page, one, onClose }: { page: CongressPage; one: CongressPerson; onClose: () => void }) {
  const { t } = useWords();
  const [standing, setStanding] = useState<string | null>(one.standing);
  const [day, setDay] = useState(page.congress.first);
  const [alternate, setAlternate] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const submission = useSubmission(
    () => postJson<CongressPage>(`${congressPath(page.congress.id)}/participants/${one.person}/standing`, { standing, day: day || null, alternate, reason: typedText(reason) }),
    onClose,
  );
  const members = page.congress.kind === 'ALL_MEMBERS';
  const options = standings.filter((value) => (members ? value !== 'REJECTED' : value !== 'ELSEWHERE' && value !== 'EXEMPT'));
  const alternates = page.people.filter((each) => each.alternate && each.attending === false && each.standing === 'ATTENDING');
  return (
    <FormDrawer title={one.name?.fullName ?? t('congress.stand')} about={t('congress.standAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="standing" label={t('congress.standingField')} required>
        {(described) => <Choose {...described} value={standing} options={options.map((value) => ({ value, label: t(`congress.standing.${value}`) }))} onChange={setStanding} />}
      </Field>
      <Field name="day" label={t('congress.fromDay')} required>
        {(described) => <Input {...described} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      {alternates.length > 0 && !one.alternate && !one.convener ? (
        <Field name="alternate" label={t('congress.alternateField')} hint={t('congress.alternateHint')} wide>
          {(described) => <Choose {...described} value={alternate} options={alternates.map((each) => ({ value: each.person, label: each.name?.fullName ?? '–' }))} onChange={setAlternate} />}
        </Field>
      ) : null}
      <Field name="reason" label={t('congress.reason')} required wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
