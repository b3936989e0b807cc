import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { putJson } from '../../api/http';
import type { GradingRoundPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, ChooseMany, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { useSubmission } from '../../ui/submission';
import { roundPath, useMissing, type SubjectKind } from './queries';

interface GroupRow {
  key: number;
  kind: SubjectKind;
  name: string;
  /** `unit` or `unit/person`. */
  subjects: string[];
}

const keyOf = (unit: string, person: string | null | undefined) => (person ? `${unit}/${person}` : unit);

/** Sets all groups of a review: those of similar function, each subject in one of them. */
export function GroupsForm({ page, onClose }: { page: GradingRoundPage; onClose: () => void }) {
  const { t } = useWords();
  const id = page.round.of.id;
  const units = useMissing(id, 'COLLECTIVE', true);
  const people = useMissing(id, 'INDIVIDUAL', true);
  const [rows, setRows] = useState<GroupRow[]>(() =>
    page.groups.length === 0
      ? [{ key: 0, kind: 'COLLECTIVE', name: '', subjects: [] }]
      : page.groups.map((group, key) => ({ key, kind: group.kind, name: group.name, subjects: group.subjects.map((one) => keyOf(one.unit, one.person)) })),
  );
  const submission = useSubmission(
    () =>
      putJson<GradingRoundPage>(`${roundPath(id)}/groups`, {
        groups: rows.map((row) => ({
          kind: row.kind,
          name: typedText(row.name),
          subjects: row.subjects.map((one) => {
            const [unit, person] = one.split('/');
            return { unit, person: person ?? null };
          }),
        })),
        version: page.round.of.version,
      }),
    onClose,
  );
  const known: Record<SubjectKind, Choice[]> = { COLLECTIVE: [], INDIVIDUAL: [] };
  for (const group of page.groups) {
    for (const one of group.subjects) known[group.kind].push({ value: keyOf(one.unit, one.person), label: labelOf(one.personName?.fullName, one.post, one.unitName?.name) });
  }
  for (const one of units.data?.items ?? []) known.COLLECTIVE.push({ value: one.unit, label: labelOf(undefined, undefined, one.unitName?.name) });
  for (const one of people.data?.items ?? []) known.INDIVIDUAL.push({ value: keyOf(one.unit, one.person), label: labelOf(one.personName?.fullName, one.post, one.unitName?.name) });
  const change = (row: GroupRow, to: Partial<GroupRow>) => setRows(rows.map((one) => (one === row ? { ...one, ...to } : one)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <FormDrawer title={t('grading.groupsSet')} about={t('grading.groupsAbout')} submitWords={t('grading.groupsSave')} submission={submission} onClose={onClose}>
      <Field name="groups" label={t('grading.groups')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => {
        const elsewhere = new Set(rows.filter((one) => one !== row).flatMap((one) => one.subjects));
        return (
          <div key={row.key} className="gd-group">
            <Field name={`groups[${index}].name`} label={t('grading.groupName', { n: index + 1 })} required>
              {(described) => <Input {...described} maxLength={200} value={row.name} onChange={(event) => change(row, { name: event.target.value })} />}
            </Field>
            <Field name={`groups[${index}].kind`} label={t('grading.groupKind')} required>
              {(described) => (
                <Choose
                  {...described}
                  value={row.kind}
                  options={(['COLLECTIVE', 'INDIVIDUAL'] as const).map((value) => ({ value, label: t(`grading.kind.${value}`) }))}
                  onChange={(kind) => change(row, { kind: kind === 'INDIVIDUAL' ? 'INDIVIDUAL' : 'COLLECTIVE', subjects: [] })}
                />
              )}
            </Field>
            <Field name={`groups[${index}].subjects`} label={t('grading.subjects')} wide>
              {(described) => <ChooseMany {...described} value={row.subjects} options={known[row.kind].filter((one) => !elsewhere.has(one.value))} onChange={(subjects) => change(row, { subjects })} />}
            </Field>
            <Button icon={<Trash2 aria-hidden size={15} />} onClick={() => setRows(rows.filter((one) => one !== row))}>
              {t('grading.groupRemove', { n: index + 1 })}
            </Button>
          </div>
        );
      })}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => setRows([...rows, { key: next, kind: 'INDIVIDUAL', name: '', subjects: [] }])}>
        {t('grading.groupAdd')}
      </Button>
    </FormDrawer>
  );
}

function labelOf(person: string | undefined, post: string | null | undefined, unit: string | undefined): string {
  return person ? `${person} – ${post ?? ''}, ${unit ?? '–'}` : (unit ?? '–');
}
