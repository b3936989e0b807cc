import { Button, Checkbox } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { CongressPage } from '../../api/types';
import { useWords } from '../../i18n';
import { ChoosePerson, ChooseUnit, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { congressPath } from './queries';

interface Row {
  key: number;
  person: string | null;
  name: Choice | null;
  unit: string | null;
  from: Choice | null;
  alternate: boolean;
  convener: boolean;
}

/** Everybody called, in the order of the list. */
export function CallPeople({ page, onClose }: { page: CongressPage; onClose: () => void }) {
  const { t } = useWords();
  const { congress } = page;
  const delegates = congress.kind === 'DELEGATES';
  const own = congress.unit ? { value: congress.unit.id, label: congress.unit.name } : null;
  const blank = (key: number): Row => ({ key, person: null, name: null, unit: own?.value ?? null, from: own, alternate: false, convener: false });
  const [rows, setRows] = useState<Row[]>(() =>
    page.people.length > 0
      ? page.people.map((one, key) => ({
          key,
          person: one.person,
          name: { value: one.person, label: one.name?.fullName ?? '–' },
          unit: one.unit?.id ?? null,
          from: one.unit ? { value: one.unit.id, label: one.unit.name } : null,
          alternate: one.alternate,
          convener: one.convener,
        }))
      : [blank(0), blank(1), blank(2)],
  );
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  const set = (row: Row, change: Partial<Row>) => setRows(rows.map((one) => (one === row ? { ...row, ...change } : one)));
  const submission = useSubmission(
    () => putJson<CongressPage>(`${congressPath(congress.id)}/participants`, { participants: rows.map(({ person, unit, alternate, convener }) => ({ person, unit, alternate, convener })), version: congress.version }),
    onClose,
  );
  return (
    <FormDrawer title={t('congress.call')} about={t('congress.callAbout')} submitWords={t('congress.save')} submission={submission} onClose={onClose}>
      <fieldset className="form-rows cg-wide">
        <legend>{t('congress.people')}</legend>
        <Field name="participants" label={t('congress.people')} wide silent>
          {() => null}
        </Field>
        {rows.map((row, index) => (
          <div key={row.key} className="form-row">
            <Field name={`participants[${index}].person`} label={t('congress.personRow', { n: index + 1 })} required>
              {(described) => <ChoosePerson {...described} value={row.person} known={row.name} onChange={(person) => set(row, { person })} />}
            </Field>
            <Field name={`participants[${index}].unit`} label={t('congress.source')} required>
              {(described) => <ChooseUnit {...described} value={row.unit} known={row.from} onChange={(unit) => set(row, { unit })} />}
            </Field>
            <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('congress.personRemove', { n: index + 1 })} onClick={() => setRows(rows.filter((one) => one !== row))} />
            {delegates ? (
              <Field name={`participants[${index}].alternate`} label={t('congress.kindOfPerson')}>
                {(described) => (
                  <span className="cg-checks">
                    <Checkbox id={described.id} checked={row.alternate} onChange={(event) => set(row, { alternate: event.target.checked })}>
                      {t('congress.alternate')}
                    </Checkbox>
                    <Checkbox checked={row.convener} onChange={(event) => set(row, { convener: event.target.checked })}>
                      {t('congress.convener')}
                    </Checkbox>
                  </span>
                )}
              </Field>
            ) : null}
          </div>
        ))}
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => setRows([...rows, blank(next)])}>
          {t('congress.personAdd')}
        </Button>
      </fieldset>
    </FormDrawer>
  );
}
