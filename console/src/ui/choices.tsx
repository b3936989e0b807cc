import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Me, Page } from '../api/types';
import { foldForSearch } from '../format/search';
import { useWords } from '../i18n';
import type { Described } from './form-drawer';

export interface Choice {
  value: string;
  label: string;
}

/** Lists open inside the dialog their control stands in: nothing outside it can be reached while it is open. */
export const holder = (control: HTMLElement) => control.closest('dialog') ?? document.body;

interface ChooseProps extends Partial<Described> {
  value: string | null;
  options: Choice[];
  onChange: (value: string | null) => void;
  placeholder?: string;
  loading?: boolean;
}

/** One of a list at hand, found without diacritics. */
export function Choose({ value, options, onChange, placeholder, ...rest }: ChooseProps) {
  return (
    <Select
      {...rest}
      allowClear
      showSearch
      value={value}
      options={options}
      placeholder={placeholder}
      getPopupContainer={holder}
      filterOption={(typed, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(typed))}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? null)}
    />
  );
}

interface ChooseManyProps extends Partial<Described> {
  value: string[];
  options: Choice[];
  onChange: (value: string[]) => void;
  placeholder?: string;
}

/** Any number of a list at hand. */
export function ChooseMany({ value, options, onChange, placeholder, ...rest }: ChooseManyProps) {
  return (
    <Select
      {...rest}
      mode="multiple"
      value={value}
      options={options}
      placeholder={placeholder}
      getPopupContainer={holder}
      filterOption={(typed, option) => foldForSearch(option?.label ?? '').includes(foldForSearch(typed))}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  );
}

const quietMillis = 250;
const fewest = 30;

interface SearchedProps<T> extends Partial<Described> {
  /** Endpoint that answers pages and takes the words as `q`. */
  path: string;
  query?: Record<string, string | undefined>;
  choice: (item: T) => Choice;
  value: string | null;
  /** How a value reads that was not chosen here. */
  known?: Choice | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
}

/** One of many, searched on the server while one types. */
export function Searched<T>({ path, query, choice, value, known, onChange, placeholder, ...rest }: SearchedProps<T>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(known ?? null);
  useEffect(() => {
    const handle = setTimeout(() => setAsked(typed.trim()), quietMillis);
    return () => clearTimeout(handle);
  }, [typed]);
  const found = useQuery({
    queryKey: ['choices', path, query, asked],
    queryFn: ({ signal }) => getJson<Page<T>>(withQuery(path, { ...query, q: asked, size: fewest }), signal),
    placeholderData: (before) => before,
  });
  // Until the server answers for these words, only what already fits them may be chosen by Enter.
  const settled = typed.trim() === asked && !found.isPlaceholderData;
  const words = foldForSearch(typed.trim());
  const fitting = (found.data?.items.map(choice) ?? []).filter((one) => settled || foldForSearch(one.label).includes(words));
  const items = beginningFirst(fitting, asked);
  // What is chosen already stands there by its name; while something else is looked for it is no answer.
  const named = chosen?.value === value ? chosen : known?.value === value ? known : null;
  const kept = named && typed === '' && !items.some((one) => one.value === value);
  const options = kept ? [named, ...items] : items;
  return (
    <Select
      {...rest}
      allowClear
      showSearch
      filterOption={false}
      value={value}
      options={options}
      placeholder={placeholder}
      loading={found.isFetching || !settled}
      getPopupContainer={holder}
      notFoundContent={found.error ? t('form.unreadable') : found.isPending || !settled ? t('loading') : t('form.nothingFound')}
      onSearch={setTyped}
      onChange={(id: string | null | undefined) => {
        setChosen(options.find((one) => one.value === id) ?? null);
        onChange(id ?? null);
      }}
    />
  );
}

/** What begins with the words stands before what only holds them. */
function beginningFirst(items: Choice[], words: string): Choice[] {
  const folded = foldForSearch(words);
  const rank = (one: Choice) => (foldForSearch(one.label).startsWith(folded) ? 0 : 1);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

type Chosen = Omit<SearchedProps<unknown>, 'path' | 'query' | 'choice'>;

interface PersonChoice {
  id: string;
  fullName: string;
  code: string | null;
}

/** A person, found by name. */
export function ChoosePerson(props: Chosen) {
  const { t } = useWords();
  return <Searched<PersonChoice> placeholder={t('form.findPerson')} {...props} path="/api/people" choice={(one) => ({ value: one.id, label: one.code ? `${one.fullName} (${one.code})` : one.fullName })} />;
}

interface UnitChoice {
  id: string;
  code: string;
  name: string;
}

/** A unit, found by name or code. */
export function ChooseUnit({ tree, ...props }: Chosen & { tree?: 'MANAGEMENT' | 'PARTY' }) {
  const { t } = useWords();
  return <Searched<UnitChoice> placeholder={t('form.findUnit')} {...props} path="/api/units" query={{ tree }} choice={(one) => ({ value: one.id, label: `${one.name} (${one.code})` })} />;
}

/** A target, found by code or name; its value is its code. */
export function ChooseTarget(props: Chosen) {
  return <Searched<{ code: string; name: string }> {...props} path="/api/targets" choice={(one) => ({ value: one.code, label: `${one.code} ${one.name}` })} />;
}

/** Who is signed in; null while that is not known. */
export function useMe(): Me | null {
  return useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data ?? null;
}
