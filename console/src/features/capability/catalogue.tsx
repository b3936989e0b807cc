import { Button, Checkbox, Input } from 'antd';
import { BookOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { CapabilityItem } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose, useMe } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { useCatalogue } from './queries';
import { cataloguing } from './roles';

const kinds = ['SKILL', 'CERTIFICATE', 'SPARE'] as const;

/** The catalogue, folded: few change it, everybody chooses from it. */
export function CataloguePanel() {
  const { t } = useWords();
  const me = useMe();
  const found = useCatalogue();
  const [editing, setEditing] = useState<CapabilityItem | 'new' | null>(null);
  const keeps = me !== null && cataloguing.has(me.role);
  const items = found.data ?? [];
  return (
    <section className="panel" aria-labelledby="cap-catalogue">
      <div className="panel-head">
        <h2 id="cap-catalogue">{t('capability.catalogue')}</h2>
        {keeps ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setEditing('new')}>
              {t('capability.addItem')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={36} /> : null}
      {found.data && items.length === 0 ? <StateBox icon={BookOpen} title={t('capability.catalogueNone')} text={t(keeps ? 'capability.catalogueNoneKeeper' : 'capability.catalogueNoneText')} /> : null}
      {kinds.map((kind) => {
        const own = items.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <details key={kind} className="cap-fold">
            <summary>
              {t(`capability.kinds.${kind}`)} <span className="muted">({own.length})</span>
            </summary>
            <ul className="cap-lines">
              {own.map((one) => (
                <li key={one.id} className="cap-line" data-over={one.retired || undefined}>
                  <b>
                    <SafeText text={one.name} />
                  </b>
                  <span className="cap-words">
                    <SafeText text={one.unitOfMeasure ? `${one.code} · ${one.unitOfMeasure}` : one.code} />
                    {one.retired ? <span className="chip">{t('capability.retired')}</span> : null}
                    {keeps ? (
                      <button type="button" className="link-button" aria-label={t('capability.changeItemOf', { name: one.name })} onClick={() => setEditing(one)}>
                        {t('capability.changeItem')}
                      </button>
                    ) : null}
                  </span>
                  {one.note ? (
                    <span className="muted">
                      <SafeText text={one.note} />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {editing ? <EditItem item={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </section>
  );
}

function EditItem({ item, onClose }: { item: CapabilityItem | null; onClose: () => void }) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>(item?.kind ?? 'SKILL');
  const [code, setCode] = useState(item?.code ?? '');
  const [name, setName] = useState(item?.name ?? '');
  const [note, setNote] = useState(item?.note ?? '');
  const [measure, setMeasure] = useState(item?.unitOfMeasure ?? '');
  const [retired, setRetired] = useState(item?.retired ?? false);
  const [reason, setReason] = useState('');
  const body = { kind, code: typedText(code), name: typedText(name), note: typedText(note), unitOfMeasure: kind === 'SPARE' ? typedText(measure) : null, retired };
  const submission = useSubmission(
    () => (item ? putJson<CapabilityItem>(`/api/capability-items/${encodeURIComponent(item.id)}`, { ...body, reason: typedText(reason), version: item.version }) : postJson<CapabilityItem>('/api/capability-items', body)),
    onClose,
  );
  return (
    <FormDrawer title={t(item ? 'capability.changeItem' : 'capability.addItem')} about={t('capability.itemAbout')} submitWords={t('capability.itemSave')} submission={submission} onClose={onClose}>
      {item ? null : (
        <Field name="kind" label={t('capability.kind')} required>
          {(described) => <Choose {...described} value={kind} options={kinds.map((value) => ({ value, label: t(`capability.kinds.${value}`) }))} onChange={setKind} />}
        </Field>
      )}
      {item ? null : (
        <Field name="code" label={t('capability.code')} required>
          {(described) => <Input {...described} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />}
        </Field>
      )}
      <Field name="name" label={t('capability.name')} required wide>
        {(described) => <Input {...described} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      {kind === 'SPARE' ? (
        <Field name="unitOfMeasure" label={t('capability.unitOfMeasure')} required>
          {(described) => <Input {...described} maxLength={30} value={measure} onChange={(event) => setMeasure(event.target.value)} />}
        </Field>
      ) : null}
      <Field name="note" label={t('capability.covers')} wide>
        {(described) => <Input.TextArea {...described} rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
      {item ? (
        <>
          <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
            {t('capability.retire')}
          </Checkbox>
          <Field name="reason" label={t('capability.reason')} required wide>
            {(described) => <Input {...described} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />}
          </Field>
        </>
      ) : null}
    </FormDrawer>
  );
}
