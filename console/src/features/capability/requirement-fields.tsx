import { Button } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field } from '../../ui/form-drawer';
import { useCatalogue } from './queries';

/** A requirement as it is being typed. */
export interface TypedRequirement {
  key: number;
  item: string | null;
  level: string | null;
}

const most = 5;
let made = 0;

export const newRequirement = (item: string | null = null, level = 3): TypedRequirement => ({ key: made++, item, level: String(level || 3) });

/** What one person must have: up to five skills with a level, or certificates. */
export function RequirementFields({ value, onChange }: { value: TypedRequirement[]; onChange: (next: TypedRequirement[]) => void }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const items = (catalogue.data ?? []).filter((one) => one.kind !== 'SPARE' && !one.retired);
  const options = items.map((one) => ({ value: one.id, label: `${one.name} · ${t(`capability.oneKind.${one.kind}`)}` }));
  const levels = ['5', '4', '3', '2', '1'].map((level) => ({ value: level, label: t(`capability.levelChoices.${level}`) }));
  const put = (key: number, next: Partial<TypedRequirement>) => onChange(value.map((one) => (one.key === key ? { ...one, ...next } : one)));
  return (
    <>
      {value.map((one, at) => (
        <div key={one.key} className="cap-requirement">
          <Field name={`requirements[${at}].item`} label={t('capability.requirement', { n: at + 1 })} hint={options.length === 0 ? t('capability.catalogueEmpty') : undefined} required wide>
            {(described) => <Choose {...described} value={one.item} options={options} onChange={(item) => put(one.key, { item })} />}
          </Field>
          {items.find((item) => item.id === one.item)?.kind === 'CERTIFICATE' ? null : (
            <Field name={`requirements[${at}].level`} label={t('capability.levelAtLeast')} required>
              {(described) => <Choose {...described} value={one.level} options={levels} onChange={(level) => put(one.key, { level })} />}
            </Field>
          )}
          {value.length > 1 ? (
            <Button type="text" icon={<Trash2 aria-hidden size={15} />} aria-label={t('capability.dropRequirement', { n: at + 1 })} onClick={() => onChange(value.filter((other) => other.key !== one.key))} />
          ) : null}
        </div>
      ))}
      <Field name="requirements" label={t('capability.requirements')} silent>
        {() => null}
      </Field>
      {value.length < most ? (
        <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...value, newRequirement()])}>
          {t('capability.addRequirement')}
        </Button>
      ) : null}
    </>
  );
}

/** As the server takes them; it leaves out the level of a certificate by itself. */
export const sentRequirements = (value: TypedRequirement[]) => value.map((one) => ({ item: one.item, level: one.level === null ? null : Number(one.level) }));
