import { Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '../../api/types';
import { foldForSearch } from '../../format/search';
import { useWords } from '../../i18n';
import { usePeople, usePerson } from './queries';

interface UnitFieldProps {
  units: Unit[];
  value: string | null;
  label: string;
  none: string;
  onChange: (unit: string | null) => void;
}

/** One unit by name or code; empty means what `none` says. */
export function UnitField({ units, value, label, none, onChange }: UnitFieldProps) {
  return (
    <Select
      allowClear
      showSearch
      value={value}
      aria-label={label}
      placeholder={none}
      filterOption={(typed, option) => foldForSearch(String(option?.label ?? '')).includes(foldForSearch(typed))}
      options={units.map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }))}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}

/** One person, searched on the server. */
export function PersonField({ value, onChange }: { value: string | null; onChange: (person: string | null) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const people = usePeople(typed);
  const chosen = usePerson(value).data;
  const found = people.data?.items ?? [];
  const all = chosen && !found.some((person) => person.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      allowClear
      showSearch
      value={value}
      aria-label={t('administration.person')}
      placeholder={t('administration.noPerson')}
      filterOption={false}
      onSearch={setTyped}
      notFoundContent={t('administration.nobodyFound')}
      options={all.map((person) => ({ value: person.id, label: person.code ? `${person.fullName} (${person.code})` : person.fullName }))}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}
