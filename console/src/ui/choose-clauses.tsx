import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getJson } from '../api/http';
import type { DocumentPage, Resolution } from '../api/types';
import { useWords } from '../i18n';
import { ChooseMany, Searched, type Choice } from './choices';
import { Field } from './form-drawer';

interface ChooseClausesProps {
  value: string[];
  /** Name of the field in the request. */
  name: string;
  label: string;
  hint?: string;
  /** How the clauses read that stand there from the beginning. */
  known: Choice[];
  onChange: (value: string[]) => void;
}

const shown = 90;

/** Any number of clauses: a document is found first, then those of its clauses that are meant. */
export function ChooseClauses({ name, label, hint, value, known, onChange }: ChooseClausesProps) {
  const { t } = useWords();
  const [document, setDocument] = useState<string | null>(null);
  const [seen, setSeen] = useState<Choice[]>(known);
  const found = useQuery({
    queryKey: ['resolution', document],
    enabled: document !== null,
    queryFn: ({ signal }) => getJson<DocumentPage>(`/api/resolutions/${encodeURIComponent(document ?? '')}`, signal),
  });
  const here = (found.data?.clauses ?? []).map((clause) => ({
    value: clause.id,
    label: `${t('commitments.clause')} ${clause.code}, ${found.data?.symbol ?? ''}: ${clause.text.length > shown ? `${clause.text.slice(0, shown)}…` : clause.text}`,
  }));
  const options = [...seen.filter((one) => !here.some((other) => other.value === one.value)), ...here];
  return (
    <>
      <Field name="document" label={t('write.servedDocument')} hint={t('write.servedDocumentHint')} wide>
        {(described) => <Searched<Resolution> {...described} path="/api/resolutions" choice={(one) => ({ value: one.id, label: `${one.symbol} ${one.title}` })} value={document} placeholder={t('resolutions.search')} onChange={setDocument} />}
      </Field>
      <Field name={name} label={label} hint={hint} wide>
        {(described) => (
          <ChooseMany
            {...described}
            value={value}
            options={options}
            onChange={(next) => {
              setSeen(options.filter((one) => next.includes(one.value)));
              onChange(next);
            }}
          />
        )}
      </Field>
    </>
  );
}
