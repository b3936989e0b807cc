import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson } from '../api/http';
import type { Measure, NetworkObject, ProgrammeItem, SourceSummary, Unit } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { Choose, ChooseMany } from './choices';
import { Field, type Described } from './form-drawer';
import { SearchedMany } from './searched-many';

/** What is to be measured, as the request says it. */
export type SubjectDraft = { type: string; source: string } | { objects: string[] } | { units: string[] } | { programmes: string[] } | { people: string[] } | { sitesOf: string[] } | { provinces: string[] };

const measured = ['group', 'objects'] as const;
const ofAreas = [...measured, 'sitesOf', 'provinces'] as const;
const reportedOnes = ['units', 'programmes', 'people', 'group', 'objects'] as const;

type Kind = (typeof ofAreas)[number] | (typeof reportedOnes)[number];

/** Of what a measure can be: those from reports of units, programmes and people too, some of the network of units and provinces. */
function kindsOf(measure: Measure | undefined): readonly Kind[] {
  return measure?.reported ? reportedOnes : measure?.areas ? ofAreas : measured;
}

interface TargetSubjectProps {
  measure: Measure | undefined;
  /** Path of what it belongs to in the request, ending with a dot. */
  within?: string;
  onChange: (subject: SubjectDraft | null) => void;
}

/** What a target measures: all network objects of a type from a source, single ones, the network of units or provinces, or units, programmes or people. */
export function TargetSubject({ measure, within = '', onChange }: TargetSubjectProps) {
  const { t } = useWords();
  const kinds = kindsOf(measure);
  const [kind, setKind] = useState<Kind | null>(kinds[0] ?? null);
  const [ids, setIds] = useState<string[]>([]);
  const [group, setGroup] = useState<string | null>(null);
  const choose = (chosen: string[]) => {
    setIds(chosen);
    onChange(chosen.length === 0 || kind === null || kind === 'group' ? null : ({ [kind]: chosen } as SubjectDraft));
  };
  return (
    <>
      <Field name={`${within}subjectKind`} label={t('write.subjectKind')} required>
        {(described) => (
          <Choose
            {...described}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`write.subjects.${value}`) }))}
            onChange={(next) => {
              setKind(kinds.find((one) => one === next) ?? null);
              setIds([]);
              setGroup(null);
              onChange(null);
            }}
          />
        )}
      </Field>
      <Field name={`${within}subject`} label={t('write.subject')} required>
        {(described) =>
          kind === 'group' ? (
            <Groups
              {...described}
              value={group}
              onChange={(chosen) => {
                setGroup(chosen);
                const [type, source] = chosen?.split('\n') ?? [];
                onChange(type && source ? { type, source } : null);
              }}
            />
          ) : (
            <Some key={kind} {...described} kind={kind} value={ids} onChange={choose} />
          )
        }
      </Field>
    </>
  );
}

/** Each type of object of each source, with how many there are. */
function Groups({ value, onChange, ...described }: Described & { value: string | null; onChange: (value: string | null) => void }) {
  const { t, language } = useWords();
  const sources = useQuery({ queryKey: ['inventory-sources'], queryFn: ({ signal }) => getJson<SourceSummary[]>('/api/inventory/sources', signal), staleTime: 600_000 });
  const options = (sources.data ?? []).flatMap((source) =>
    Object.entries(source.objects).map(([type, count]) => ({ value: `${type}\n${source.name}`, label: `${source.name}: ${t(`network.type.${type.toLowerCase()}`, { defaultValue: type })} (${formatCount(count, language)})` })),
  );
  return <Choose {...described} value={value} loading={sources.isPending} options={options} onChange={onChange} />;
}

/** Provinces in which sites stand. */
function Provinces({ value, onChange, ...described }: Described & { value: string[]; onChange: (value: string[]) => void }) {
  const provinces = useQuery({ queryKey: ['availability', 'provinces'], queryFn: ({ signal }) => getJson<string[]>('/api/availability/provinces', signal), staleTime: 600_000 });
  return <ChooseMany {...described} value={value} options={(provinces.data ?? []).map((one) => ({ value: one, label: one }))} onChange={onChange} />;
}

interface PersonChoice {
  id: string;
  fullName: string;
  code: string | null;
}

function Some({ kind, ...props }: Described & { kind: Exclude<Kind, 'group'> | null; value: string[]; onChange: (value: string[]) => void }) {
  switch (kind) {
    case 'provinces':
      return <Provinces {...props} />;
    case 'units':
    case 'sitesOf':
      return <SearchedMany<Unit> {...props} path="/api/units" choice={(one) => ({ value: one.id, label: `${one.name} (${one.code})` })} />;
    case 'programmes':
      return <SearchedMany<ProgrammeItem> {...props} path="/api/programmes" choice={(one) => ({ value: one.id, label: `${one.code} ${one.name}` })} />;
    case 'people':
      return <SearchedMany<PersonChoice> {...props} path="/api/people" choice={(one) => ({ value: one.id, label: one.code ? `${one.fullName} (${one.code})` : one.fullName })} />;
    case 'objects':
    case null:
      return <SearchedMany<NetworkObject> {...props} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} />;
  }
}
