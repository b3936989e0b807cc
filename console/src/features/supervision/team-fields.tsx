import { Button } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '../../i18n';
import { ChoosePerson, type Choice } from '../../ui/choices';
import { Field } from '../../ui/form-drawer';

export interface TeamRow {
  key: number;
  person: string | null;
  known: Choice | null;
}

export const blankMember = (key: number): TeamRow => ({ key, person: null, known: null });

interface TeamFieldsProps {
  head: TeamRow;
  members: TeamRow[];
  onHead: (head: TeamRow) => void;
  onMembers: (members: TeamRow[]) => void;
}

/** Trưởng đoàn and the others of a team. */
export function TeamFields({ head, members, onHead, onMembers }: TeamFieldsProps) {
  const { t } = useWords();
  const next = Math.max(-1, ...members.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows">
      <legend>{t('supervision.team')}</legend>
      <Field name="members" label={t('supervision.team')} wide silent>
        {() => null}
      </Field>
      <Field name="head" label={t('supervision.teamHead')} required wide>
        {(described) => <ChoosePerson {...described} value={head.person} known={head.known} onChange={(person) => onHead({ ...head, person })} />}
      </Field>
      {members.map((row, index) => (
        <div key={row.key} className="form-row">
          <Field name={`members[${index}]`} label={t('supervision.teamMemberRow', { n: index + 1 })} required>
            {(described) => <ChoosePerson {...described} value={row.person} known={row.known} onChange={(person) => onMembers(members.map((one) => (one === row ? { ...row, person } : one)))} />}
          </Field>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('supervision.teamRemove', { n: index + 1 })} onClick={() => onMembers(members.filter((one) => one !== row))} />
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onMembers([...members, blankMember(next)])}>
        {t('supervision.teamAdd')}
      </Button>
    </fieldset>
  );
}
