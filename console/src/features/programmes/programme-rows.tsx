import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { Programme } from '../../api/types';
import { dayAfter, dayBefore } from '../../format/days';
import { typedNumber, typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChoosePerson, type Choice } from '../../ui/choices';
import { Field } from '../../ui/form-drawer';

const postKinds = ['PO', 'VPO', 'PM'] as const;
const million = 1_000_000;

/** One post as it is typed; `to` is the last day in it. */
export interface PostRow {
  key: number;
  kind: string | null;
  person: string | null;
  known: Choice | null;
  from: string;
  to: string;
}

/** Money of one year as it is typed, in millions of đồng. */
export interface BudgetRow {
  key: number;
  year: string;
  planned: string;
  spent: string;
}

interface RowsProps<T> {
  rows: T[];
  onChange: (rows: T[]) => void;
}

const blankPost = (key: number, kind: string | null): PostRow => ({ key, kind, person: null, known: null, from: '', to: '' });

/** The posts of a programme, or the three to be filled of a new one. */
export function postRows(programme: Programme | undefined): PostRow[] {
  if (!programme) return postKinds.map((kind, key) => blankPost(key, kind));
  return programme.posts.map((post, key) => ({
    key,
    kind: post.kind,
    person: post.person?.id ?? null,
    known: post.person ? { value: post.person.id, label: post.person.fullName } : null,
    from: post.from,
    to: post.to ? dayBefore(post.to) : '',
  }));
}

/** A post nobody was named for is none. */
const isFilled = (row: PostRow) => row.person !== null || row.from !== '' || row.to !== '';

export function postsTyped(rows: PostRow[]) {
  return rows.filter(isFilled).map((row) => ({ kind: row.kind, person: row.person, from: typedText(row.from), to: dayAfter(row.to) }));
}

const inMillions = (amount: number) => String(amount / million).replace('.', ',');

export function budgetRows(programme: Programme | undefined): BudgetRow[] {
  return (programme?.budget ?? []).map((year, key) => ({ key, year: String(year.year), planned: inMillions(year.planned), spent: inMillions(year.spent) }));
}

export function budgetTyped(rows: BudgetRow[]) {
  return rows.map((row) => ({ year: typedNumber(row.year), planned: inDong(row.planned), spent: inDong(row.spent) }));
}

function inDong(typed: string): number | string | null {
  const amount = typedNumber(typed);
  return typeof amount === 'number' ? Math.round(amount * million) : amount;
}

const nextKey = (rows: { key: number }[]) => Math.max(-1, ...rows.map((row) => row.key)) + 1;

/** Who holds PO, VPO and PM from when to when. */
export function Posts({ rows, onChange }: RowsProps<PostRow>) {
  const { t } = useWords();
  const put = (row: PostRow, change: Partial<PostRow>) => onChange(rows.map((one) => (one === row ? { ...one, ...change } : one)));
  const sent = rows.filter(isFilled);
  return (
    <fieldset className="form-rows">
      <legend>{t('write.posts')}</legend>
      <p className="field-hint">{t('write.postsHint')}</p>
      {rows.map((row, index) => {
        // What the server says is about the posts that were sent.
        const name = `posts[${sent.indexOf(row)}]`;
        return (
          <div key={row.key} className="form-row">
            <Field name={`${name}.kind`} label={t('write.postKind', { n: index + 1 })} required>
              {(described) => <Choose {...described} value={row.kind} options={postKinds.map((value) => ({ value, label: t(`programmes.post.${value}`) }))} onChange={(kind) => put(row, { kind })} />}
            </Field>
            <Field name={`${name}.person`} label={t('write.postPerson', { n: index + 1 })}>
              {(described) => <ChoosePerson {...described} value={row.person} known={row.known} onChange={(person) => put(row, { person })} />}
            </Field>
            <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('write.postRemove', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
            <Field name={`${name}.from`} label={t('write.postFrom', { n: index + 1 })}>
              {(described) => <Input {...described} type="date" value={row.from} onChange={(event) => put(row, { from: event.target.value })} />}
            </Field>
            <Field name={`${name}.to`} label={t('write.postTo', { n: index + 1 })}>
              {(described) => <Input {...described} type="date" value={row.to} onChange={(event) => put(row, { to: event.target.value })} />}
            </Field>
            <Field name={name} label={t('write.postKind', { n: index + 1 })} wide silent>
              {() => null}
            </Field>
          </div>
        );
      })}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blankPost(nextKey(rows), null)])}>
        {t('write.postAdd')}
      </Button>
    </fieldset>
  );
}

/** What may be spent, and what was, year by year. */
export function BudgetYears({ rows, onChange }: RowsProps<BudgetRow>) {
  const { t } = useWords();
  const put = (row: BudgetRow, change: Partial<BudgetRow>) => onChange(rows.map((one) => (one === row ? { ...one, ...change } : one)));
  return (
    <fieldset className="form-rows">
      <legend>{t('write.budget')}</legend>
      {rows.map((row, index) => {
        const name = `budget[${index}]`;
        return (
          <div key={row.key} className="form-row budget-row">
            <Field name={`${name}.year`} label={t('write.budgetYear', { n: index + 1 })} required>
              {(described) => <Input {...described} inputMode="numeric" maxLength={4} value={row.year} onChange={(event) => put(row, { year: event.target.value })} />}
            </Field>
            <Field name={`${name}.planned`} label={t('write.budgetPlanned', { n: index + 1 })} required>
              {(described) => <Input {...described} inputMode="decimal" value={row.planned} onChange={(event) => put(row, { planned: event.target.value })} />}
            </Field>
            <Field name={`${name}.spent`} label={t('write.budgetSpent', { n: index + 1 })}>
              {(described) => <Input {...described} inputMode="decimal" value={row.spent} onChange={(event) => put(row, { spent: event.target.value })} />}
            </Field>
            <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('write.budgetRemove', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
            <Field name={name} label={t('write.budgetYear', { n: index + 1 })} wide silent>
              {() => null}
            </Field>
          </div>
        );
      })}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, { key: nextKey(rows), year: '', planned: '', spent: '' }])}>
        {t('write.budgetAdd')}
      </Button>
    </fieldset>
  );
}
