import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPage, Objective, RelatedDocument } from '../../api/types';
import { dayBefore, today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { directing } from '../../ui/directing';
import { SafeText } from '../../ui/safe-text';
import { FaultState } from '../../ui/states';
import { wholeDocument } from './clause-tree';
import { FormCommittee } from './form-committee';
import { useCommittees } from './queries';
import { WriteFocusArea, WriteObjective } from './write-objective';
import { WriteRelation } from './write-on-document';

/** The documents it stands to, and those that stand to it. */
export function Relations({ document }: { document: DocumentPage }) {
  const { t, language } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  return (
    <section className="panel" aria-label={t('resolutions.relations')}>
      <div className="panel-head">
        <h2>{t('resolutions.relations')}</h2>
        <span className="note">{formatCount(document.relations.length, language)}</span>
        {me && directing.has(me.role) ? (
          <span className="right">
            <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting(true)}>
              {t('write.relation')}
            </Button>
          </span>
        ) : null}
      </div>
      {document.relations.length === 0 ? <p className="panel-empty">{t('resolutions.noRelations')}</p> : null}
      <ul className="part-rows">
        {document.relations.map((one) => (
          <Related key={one.relation} related={one} />
        ))}
      </ul>
      {writing ? <WriteRelation document={document} onClose={() => setWriting(false)} /> : null}
    </section>
  );
}

function Related({ related }: { related: RelatedDocument }) {
  const { t } = useWords();
  const over = related.until !== null && related.until <= today();
  return (
    <li className="part-row" data-over={over || undefined}>
      <span className="part-name">
        <span className="relation-kind">{t(`resolutions.relation.${related.outgoing ? 'out' : 'in'}.${related.kind}`)}</span>
        <Link to="/commitments/resolutions/$id" params={{ id: related.document }}>
          <SafeText text={`${related.symbol} ${related.title}`} />
        </Link>
        <span className="muted">
          {t(`resolutions.kind.${related.documentKind}`)} · {related.until ? t('resolutions.fromTo', { from: formatDate(related.since), to: formatDate(dayBefore(related.until)) }) : t('resolutions.since', { date: formatDate(related.since) })}
        </span>
        {related.note ? (
          <span className="muted">
            <SafeText text={related.note} />
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** Qualitative aims by field; those of the clause in focus, or of all clauses. */
export function Objectives({ document, clause }: { document: DocumentPage; clause: string }) {
  const { t, language } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState<Objective | 'new' | 'fields' | null>(null);
  const mayWrite = me !== null && directing.has(me.role);
  const all = clause === wholeDocument;
  const objectives = document.objectives.filter((one) => all || one.clause?.id === clause);
  const fields = new Map<string, Objective[]>();
  for (const one of objectives) {
    const field = one.focusArea?.name ?? '';
    fields.set(field, [...(fields.get(field) ?? []), one]);
  }
  return (
    <section className="panel" aria-label={t('resolutions.objectives')}>
      <div className="panel-head">
        <h2>{t('resolutions.objectives')}</h2>
        <span className="note">{formatCount(objectives.length, language)}</span>
        {mayWrite ? (
          <span className="right">
            {me.allUnits ? (
              <Button size="small" onClick={() => setWriting('fields')}>
                {t('write.focusAreas')}
              </Button>
            ) : null}
            <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting('new')}>
              {t('write.objective')}
            </Button>
          </span>
        ) : null}
      </div>
      {writing === 'fields' ? <WriteFocusArea onClose={() => setWriting(null)} /> : null}
      {writing === 'new' ? <WriteObjective document={document} clause={all ? null : clause} onClose={() => setWriting(null)} /> : null}
      {writing !== null && typeof writing === 'object' ? <WriteObjective document={document} objective={writing} onClose={() => setWriting(null)} /> : null}
      {objectives.length === 0 ? <p className="panel-empty">{t(all ? 'resolutions.noObjectives' : 'resolutions.noObjectivesHere')}</p> : null}
      {[...fields].map(([field, items]) => (
        <div key={field} className="objective-field">
          <h3>
            <SafeText text={field} />
          </h3>
          <ul className="part-rows">
            {items.map((one) => (
              <ObjectiveRow key={one.id} objective={one} all={all} onChange={mayWrite ? () => setWriting(one) : null} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ObjectiveRow({ objective, all, onChange }: { objective: Objective; all: boolean; onChange: (() => void) | null }) {
  const { t } = useWords();
  return (
    <li className="part-row">
      <span className="part-name">
        <b>
          <SafeText text={objective.name} />
        </b>
        <span className="muted">
          <code>{objective.code}</code>
          {all && objective.clause ? ` · ${t('commitments.clause')} ${objective.clause.code}` : ''} · {t('resolutions.fromTo', { from: formatDate(objective.from), to: formatDate(dayBefore(objective.to)) })}
        </span>
        <span className="muted">
          {t('resolutions.contact')} {objective.person ? <SafeText text={objective.person.fullName} /> : t('resolutions.nobody')}
        </span>
      </span>
      {onChange ? <Button size="small" icon={<Pencil aria-hidden size={13} />} aria-label={t('write.objectiveChangeOf', { code: objective.code })} onClick={onChange} /> : null}
    </li>
  );
}

/** Who steers it. */
export function Committees({ document }: { document: DocumentPage }) {
  const { t, language } = useWords();
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const found = useCommittees(document.id);
  const now = today();
  return (
    <section className="panel" aria-label={t('resolutions.committees')}>
      <div className="panel-head">
        <h2>{t('resolutions.committees')}</h2>
        {found.data ? <span className="note">{formatCount(found.data.items.length, language)}</span> : null}
        {me && directing.has(me.role) ? (
          <span className="right">
            <Button size="small" icon={<Plus aria-hidden size={14} />} onClick={() => setWriting(true)}>
              {t('write.committee')}
            </Button>
          </span>
        ) : null}
      </div>
      {writing ? <FormCommittee document={document} onClose={() => setWriting(false)} /> : null}
      {found.error ? <FaultState error={found.error} /> : null}
      {found.data?.items.length === 0 ? <p className="panel-empty">{t('resolutions.noCommittees')}</p> : null}
      <ul className="part-rows">
        {found.data?.items.map((one) => (
          <li key={one.id} className="part-row">
            <span className="part-name">
              <Link to="/commitments/programmes" search={{ view: 'committees' }}>
                <SafeText text={one.name} />
              </Link>
              <span className="muted">
                {t('resolutions.chair')} <SafeText text={one.chair?.fullName ?? '–'} /> · {t('resolutions.members', { n: formatCount(one.members.filter((member) => member.from <= now && (member.to === null || member.to > now)).length, language) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
