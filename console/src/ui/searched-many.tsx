import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Page } from '../api/types';
import { useWords } from '../i18n';
import { holder, type Choice } from './choices';
import type { Described } from './form-drawer';

const quietMillis = 250;
const fewest = 30;

interface SearchedManyProps<T> extends Partial<Described> {
  /** Endpoint that answers pages and takes the words as `q`. */
  path: string;
  choice: (item: T) => Choice;
  value: string[];
  /** How the values read that stand there from the beginning. */
  known?: Choice[];
  onChange: (value: string[]) => void;
  placeholder?: string;
}

/** Any number of many, searched on the server while one types. */
export function SearchedMany<T>({ path, choice, value, known, onChange, placeholder, ...rest }: SearchedManyProps<T>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Choice[]>(known ?? []);
  useEffect(() => {
    const handle = setTimeout(() => setAsked(typed.trim()), quietMillis);
    return () => clearTimeout(handle);
  }, [typed]);
  const found = useQuery({
    queryKey: ['choices', path, asked],
    queryFn: ({ signal }) => getJson<Page<T>>(withQuery(path, { q: asked, size: fewest }), signal),
    placeholderData: (before) => before,
  });
  const items = found.data?.items.map(choice) ?? [];
  const options = [...chosen.filter((one) => !items.some((item) => item.value === one.value)), ...items];
  return (
    <Select
      {...rest}
      mode="multiple"
      filterOption={false}
      value={value}
      options={options}
      placeholder={placeholder}
      loading={found.isFetching}
      getPopupContainer={holder}
      notFoundContent={found.error ? t('form.unreadable') : found.isPending ? t('loading') : t('form.nothingFound')}
      onSearch={setTyped}
      onChange={(ids: string[]) => {
        setChosen(options.filter((one) => ids.includes(one.value)));
        onChange(ids);
      }}
    />
  );
}
