import { Button, Checkbox, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { Resolution, StudyCampaign, StudyCampaignPage } from '../../api/types';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { ChooseUnit, Searched, type Choice } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { campaignPath } from '../../ui/study-path';
import { useSubmission } from '../../ui/submission';

interface AudienceRow {
  key: number;
  unit: string | null;
  known: Choice | null;
  below: boolean;
}

const blank = (key: number): AudienceRow => ({ key, unit: null, known: null, below: true });

/** Writes a draft, or changes a campaign with a reason. */
export function WriteCampaign({ page, onClose, onWritten }: { page?: StudyCampaignPage; onClose: () => void; onWritten: (written: StudyCampaign) => void }) {
  const { t } = useWords();
  const old = page?.campaign;
  const [title, setTitle] = useState(old?.title ?? '');
  const [directive, setDirective] = useState<string | null>(old?.directive?.id ?? null);
  const [topic, setTopic] = useState(old?.topic ?? '');
  const [material, setMaterial] = useState(page?.material ?? '');
  const [links, setLinks] = useState(page?.links.join('\n') ?? '');
  const [owner, setOwner] = useState<string | null>(old?.ownerUnit?.id ?? null);
  const [first, setFirst] = useState(old?.first ?? '');
  const [last, setLast] = useState(old?.last ?? '');
  const [ownStatement, setOwnStatement] = useState(old?.ownStatement ?? true);
  const [commitment, setCommitment] = useState(old?.commitment ?? false);
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<AudienceRow[]>(
    page ? page.audience.map((each, key) => ({ key, unit: each.unit, known: each.name ? { value: each.unit, label: `${each.name.name} (${each.name.code})` } : null, below: each.below })) : [blank(0)],
  );
  const submission = useSubmission(() => {
    const body = {
      title: typedText(title),
      directive,
      topic: typedText(topic),
      material: typedText(material),
      links: linesOf(links),
      ownerUnit: owner,
      audience: rows.map((row) => ({ unit: row.unit, below: row.below })),
      first: first || null,
      last: last || null,
      ownStatement,
      commitment,
    };
    return old ? putJson<StudyCampaign>(campaignPath(old.id), { ...body, reason: typedText(reason), version: old.version }) : postJson<StudyCampaign>('/api/study-campaigns', body);
  }, onWritten);
  return (
    <FormDrawer title={t(old ? 'study.change' : 'study.write')} about={old ? <SafeText text={old.title} /> : t('study.writeAbout')} submitWords={t(old ? 'study.saveChange' : 'study.save')} submission={submission} onClose={onClose}>
      <Field name="title" label={t('study.name')} required wide>
        {(described) => <Input {...described} autoFocus maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field name="directive" label={t('study.directive')} hint={t('study.directiveHint')}>
        {(described) => (
          <Searched<Resolution>
            {...described}
            path="/api/resolutions"
            choice={(one) => ({ value: one.id, label: `${one.symbol} ${one.title}` })}
            value={directive}
            known={old?.directive ? { value: old.directive.id, label: `${old.directive.symbol} ${old.directive.title}` } : null}
            onChange={setDirective}
          />
        )}
      </Field>
      <Field name="topic" label={t('study.topicWords')}>
        {(described) => <Input {...described} maxLength={500} value={topic} onChange={(event) => setTopic(event.target.value)} />}
      </Field>
      <Field name="first" label={t('study.first')} required>
        {(described) => <Input {...described} type="date" value={first} onChange={(event) => setFirst(event.target.value)} />}
      </Field>
      <Field name="last" label={t('study.last')} hint={t('study.lastHint')} required>
        {(described) => <Input {...described} type="date" value={last} onChange={(event) => setLast(event.target.value)} />}
      </Field>
      <Field name="ownerUnit" label={t('study.owner')} required wide>
        {(described) => <ChooseUnit {...described} value={owner} known={old?.ownerUnit ? { value: old.ownerUnit.id, label: `${old.ownerUnit.name} (${old.ownerUnit.code})` } : null} onChange={setOwner} />}
      </Field>
      <Audience rows={rows} onChange={setRows} />
      <div className="form-rows">
        <Checkbox className="study-tick" checked={ownStatement} onChange={(event) => setOwnStatement(event.target.checked)}>
          {t('study.ownStatement')}
        </Checkbox>
        <Checkbox className="study-tick" checked={commitment} onChange={(event) => setCommitment(event.target.checked)}>
          {t('study.askCommitment')}
        </Checkbox>
      </div>
      <Field name="material" label={t('study.materialText')} wide>
        {(described) => <Input.TextArea {...described} rows={4} maxLength={20_000} value={material} onChange={(event) => setMaterial(event.target.value)} />}
      </Field>
      <Field name="links" label={t('study.links')} hint={t('study.linksHint')} wide>
        {(described) => <Input.TextArea {...described} rows={2} value={links} onChange={(event) => setLinks(event.target.value)} />}
      </Field>
      {old ? (
        <Field name="reason" label={t('study.changeReason')} required wide>
          {(described) => <Input.TextArea {...described} rows={2} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : null}
    </FormDrawer>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The units whose people must take part, each with everything below it or alone. */
function Audience({ rows, onChange }: { rows: AudienceRow[]; onChange: (rows: AudienceRow[]) => void }) {
  const { t } = useWords();
  const put = (index: number, change: Partial<AudienceRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <fieldset className="form-rows">
      <legend>{t('study.audience')}</legend>
      <Field name="audience" label={t('study.audience')} wide silent>
        {() => null}
      </Field>
      {rows.map((row, index) => (
        <div key={row.key} className="form-row">
          <Field name={`audience[${index}].unit`} label={t('study.unitRow', { n: index + 1 })} required>
            {(described) => <ChooseUnit {...described} value={row.unit} known={row.known} onChange={(unit) => put(index, { unit })} />}
          </Field>
          <Checkbox className="study-tick study-below" checked={row.below} onChange={(event) => put(index, { below: event.target.checked })}>
            {t('study.below')}
          </Checkbox>
          <Button className="form-row-remove" type="text" icon={<Trash2 aria-hidden size={16} />} aria-label={t('study.removeUnit', { n: index + 1 })} onClick={() => onChange(rows.filter((one) => one !== row))} />
        </div>
      ))}
      <Button icon={<Plus aria-hidden size={15} />} onClick={() => onChange([...rows, blank(next)])}>
        {t('study.addUnit')}
      </Button>
    </fieldset>
  );
}
