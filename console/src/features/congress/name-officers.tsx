import { useState } from 'react';
import { putJson } from '../../api/http';
import type { CongressPage } from '../../api/types';
import { useWords } from '../../i18n';
import { Choose, ChooseMany } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath, posts } from './queries';

type Posts = Record<(typeof posts)[number], { head: string | null; others: string[] }>;

/** Presidium, secretariat, credentials and tellers, each with its head. */
export function NameOfficers({ page, onClose }: { page: CongressPage; onClose: () => void }) {
  const { t } = useWords();
  const [held, setHeld] = useState<Posts>(
    () =>
      Object.fromEntries(
        posts.map((post) => {
          const of = page.officers.filter((one) => one.post === post);
          return [post, { head: of.find((one) => one.head)?.person ?? null, others: of.filter((one) => !one.head).map((one) => one.person) }];
        }),
      ) as Posts,
  );
  const officers = posts.flatMap((post) => [...(held[post].head ? [{ post, person: held[post].head, head: true }] : []), ...held[post].others.filter((person) => person !== held[post].head).map((person) => ({ post, person, head: false }))]);
  const submission = useSubmission(() => putJson<CongressPage>(`${congressPath(page.congress.id)}/officers`, { officers, version: page.congress.version }), onClose);
  const options = page.people.filter((one) => one.convened || one.standsInFor).map((one) => ({ value: one.person, label: one.name?.fullName ?? '–' }));
  return (
    <FormDrawer title={t('congress.officersName')} about={t('congress.officersAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <Field name="officers" label={t('congress.officers')} wide silent>
        {() => null}
      </Field>
      {posts.map((post) => (
        <fieldset key={post} className="form-rows cg-wide" data-post={post}>
          <legend>{t(`congress.post.${post}`)}</legend>
          <Field name={`${post}.head`} label={t(`congress.head.${post}`)} wide>
            {(described) => <Choose {...described} value={held[post].head} options={options} onChange={(head) => setHeld({ ...held, [post]: { ...held[post], head } })} />}
          </Field>
          <Field name={`${post}.others`} label={t('congress.others')} wide>
            {(described) => <ChooseMany {...described} value={held[post].others} options={options} onChange={(others) => setHeld({ ...held, [post]: { ...held[post], others } })} />}
          </Field>
        </fieldset>
      ))}
    </FormDrawer>
  );
}
