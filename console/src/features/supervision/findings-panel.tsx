import { Button, Checkbox, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { postJson, putJson } from '../../api/http';
import type { EvidenceTie, SupervisionFinding } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { typedText } from '../../format/typed';
import { useWords } from '../../i18n';
import { Choose } from '../../ui/choices';
import { Field, FormDrawer } from '../../ui/form-drawer';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { casePath, useFindings } from './queries';
import { TieFields, tieDraft, tieRow, type TieRow } from './tie-fields';
import { TieList } from './tie-list';

type Kind = SupervisionFinding['kind'];

const kinds: Kind[] = ['STRENGTH', 'SHORTCOMING', 'VIOLATION_SIGN'];

/** What the team found; changed or withdrawn until the case is concluded. */
export function FindingsPanel({ id, directive }: { id: string; directive: string | null }) {
  const { t } = useWords();
  const found = useFindings(id);
  const [writing, setWriting] = useState<'new' | SupervisionFinding | null>(null);
  const findings = found.data?.findings ?? [];
  const writes = found.data?.writes ?? false;
  return (
    <section className="panel" aria-labelledby="sv-findings">
      <div className="panel-head">
        <h2 id="sv-findings">{t('supervisionFindings.title')}</h2>
        {writes ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting('new')}>
              {t('supervisionFindings.add')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={2} height={40} /> : null}
      {found.data && findings.length === 0 ? <p className="sv-note">{t(writes ? 'supervisionFindings.noneAdd' : 'supervisionFindings.none')}</p> : null}
      <ol className="sv-lines sv-findings" hidden={findings.length === 0}>
        {findings.map((finding) => (
          <li key={finding.number} data-left={finding.withdrawn || undefined}>
            <span className="sv-facts">
              <b>{t('supervisionEvidence.number', { n: finding.number })}</b>
              <span className="chip" data-tone={finding.kind === 'VIOLATION_SIGN' ? 'crit' : undefined}>
                {t(`supervisionFindings.kind.${finding.kind}`)}
              </span>
              {finding.withdrawn ? <span>{t('supervisionFindings.withdrawn')}</span> : null}
              <span className="muted">
                <SafeText text={t('supervisionFindings.by', { name: finding.by?.fullName ?? '–', at: formatDateMinute(finding.at) })} />
              </span>
            </span>
            <p className="sv-text">
              <SafeText text={finding.text} />
            </p>
            <TieList ties={finding.ties} />
            {writes ? (
              <button type="button" className="link-button" aria-label={t('supervisionFindings.changeOf', { n: finding.number })} onClick={() => setWriting(finding)}>
                {t('supervisionFindings.change')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {writing ? <WriteFinding id={id} directive={directive} {...(writing === 'new' ? {} : { old: writing })} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}

interface WriteFindingProps {
  id: string;
  directive: string | null;
  old?: SupervisionFinding;
  /** What a new one begins with. */
  about?: EvidenceTie;
  onClose: () => void;
}

/** Writes a finding, or changes one: things it named before keep their figure. */
export function WriteFinding({ id, directive, old, about, onClose }: WriteFindingProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind | null>(old?.kind ?? null);
  const [text, setText] = useState(old?.text ?? '');
  const [withdrawn, setWithdrawn] = useState(old?.withdrawn ?? false);
  const [ties, setTies] = useState<TieRow[]>(() => (old?.ties ?? (about ? [about] : [])).map((tie, key) => tieRow(key, tie)));
  const submission = useSubmission(() => {
    const draft = { kind, text: typedText(text), ties: ties.map(tieDraft), withdrawn };
    return old ? putJson<SupervisionFinding>(`${casePath(id)}/findings/${old.number}`, { ...draft, version: old.version }) : postJson<SupervisionFinding>(`${casePath(id)}/findings`, draft);
  }, onClose);
  return (
    <FormDrawer title={old ? t('supervisionFindings.changeOf', { n: old.number }) : t('supervisionFindings.add')} about={t('supervisionFindings.addAbout')} submitWords={t('supervisionFindings.save')} submission={submission} onClose={onClose}>
      <Field name="kind" label={t('supervisionFindings.kindField')} required wide>
        {(described) => <Choose {...described} value={kind} options={kinds.map((value) => ({ value, label: t(`supervisionFindings.kind.${value}`) }))} onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? null)} />}
      </Field>
      <Field name="text" label={t('supervisionFindings.text')} required wide>
        {(described) => <Input.TextArea {...described} rows={5} maxLength={10_000} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <TieFields rows={ties} onRows={setTies} directive={directive} />
      {old ? (
        <Field name="withdrawn" label={t('supervisionFindings.withdrawField')} wide>
          {(described) => (
            <Checkbox {...described} checked={withdrawn} onChange={(event) => setWithdrawn(event.target.checked)}>
              {t('supervisionFindings.withdraw')}
            </Checkbox>
          )}
        </Field>
      ) : null}
    </FormDrawer>
  );
}
