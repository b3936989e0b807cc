import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { BadgeCheck, ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { postJson } from '../../api/http';
import type { PersonCapability, PersonCapabilityPage } from '../../api/types';
import { today } from '../../format/days';
import { useWords } from '../../i18n';
import { History } from '../../ui/history';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import './capability.css';
import { GiveReason, HandInCertificate, SaySkill } from './forms';
import { certificatePath, personPath, usePersonCapability } from './queries';
import { CertificateLine, SkillLine } from './skill-lines';

type Skill = PersonCapability['skills'][number];
type Certificate = PersonCapability['certificates'][number];

/** One person: skills and certificates, and what the reader may confirm. */
export function PersonCapabilityPageView() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/capability/people/$id' });
  const found = usePersonCapability(id);
  return (
    <div className="cap">
      <p className="cap-path">
        <Link to="/organisation/capability">
          <ChevronLeft aria-hidden size={14} /> {t('capability.title')}
        </Link>
      </p>
      {found.error && !found.data ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data ? <Whole page={found.data} id={id} /> : null}
    </div>
  );
}

function Whole({ page, id }: { page: PersonCapabilityPage; id: string }) {
  const { t } = useWords();
  const { capability, mayConfirm } = page;
  const name = capability.person?.fullName ?? '–';
  const [saying, setSaying] = useState<Skill | 'new' | null>(null);
  const [handing, setHanding] = useState(false);
  const [reasoning, setReasoning] = useState<{ one: Certificate; step: 'refuse' | 'withdraw' } | null>(null);
  return (
    <>
      <section className="panel cap-top" aria-label={t('capability.person')}>
        <div>
          <h2>
            <SafeText text={name} />
          </h2>
          <span className="muted">
            <SafeText text={capability.units.map((one) => one.name).join(' · ') || '–'} />
          </span>
        </div>
        {mayConfirm ? (
          <div className="cap-actions">
            <Button onClick={() => setSaying('new')}>{t('capability.confirmSkill')}</Button>
            <Button onClick={() => setHanding(true)}>{t('capability.handIn')}</Button>
          </div>
        ) : null}
      </section>
      <div className="cap-columns">
        <section className="panel" aria-labelledby="cap-skills">
          <div className="panel-head">
            <h2 id="cap-skills">{t('capability.kinds.SKILL')}</h2>
          </div>
          {capability.skills.length === 0 ? <StateBox icon={BadgeCheck} title={t('capability.skillsNone')} text={t(mayConfirm ? 'capability.skillsNoneHead' : 'capability.skillsNoneText')} /> : null}
          <ul className="cap-lines">
            {capability.skills.map((one) => (
              <SkillLine key={one.item.id} one={one} actions={mayConfirm ? <ConfirmSkill id={id} one={one} onOther={() => setSaying(one)} /> : null} />
            ))}
          </ul>
        </section>
        <section className="panel" aria-labelledby="cap-papers">
          <div className="panel-head">
            <h2 id="cap-papers">{t('capability.kinds.CERTIFICATE')}</h2>
          </div>
          {capability.certificates.length === 0 ? <StateBox icon={BadgeCheck} title={t('capability.papersNone')} text={t('capability.papersNoneText')} /> : null}
          <ul className="cap-lines">
            {capability.certificates.map((one) => (
              <CertificateLine
                key={one.id}
                one={one}
                day={today()}
                actions={
                  mayConfirm && one.state === 'STATED' ? (
                    <ConfirmCertificate one={one} onRefuse={() => setReasoning({ one, step: 'refuse' })} />
                  ) : (mayConfirm || page.own) && one.state === 'CONFIRMED' ? (
                    <button type="button" className="link-button" aria-label={t('capability.withdrawOf', { name: one.item.name })} onClick={() => setReasoning({ one, step: 'withdraw' })}>
                      {t('capability.withdraw')}
                    </button>
                  ) : null
                }
              />
            ))}
          </ul>
        </section>
      </div>
      <History type="person-capability" id={id} />
      {saying ? <SaySkill person={id} about={name} {...(saying === 'new' ? {} : { item: saying.item.id, level: saying.stated?.level ?? saying.confirmed?.level ?? 3 })} onClose={() => setSaying(null)} /> : null}
      {handing ? <HandInCertificate person={id} about={name} onClose={() => setHanding(false)} /> : null}
      {reasoning ? <GiveReason certificate={reasoning.one} step={reasoning.step} onClose={() => setReasoning(null)} /> : null}
    </>
  );
}

/** One press confirms what was stated; another level opens the form. */
function ConfirmSkill({ id, one, onOther }: { id: string; one: Skill; onOther: () => void }) {
  const { t } = useWords();
  const stated = one.stated?.level ?? 0;
  const submission = useSubmission(() => postJson<PersonCapability>(`${personPath(id)}/skills`, { item: one.item.id, level: stated }), () => undefined);
  return (
    <span className="cap-actions">
      {one.waits ? (
        <Button type="primary" loading={submission.busy} aria-label={t('capability.confirmLevelOf', { name: one.item.name, level: stated })} onClick={() => void submission.send()}>
          {t('capability.confirmLevel', { level: stated })}
        </Button>
      ) : null}
      <Button aria-label={t('capability.otherLevelOf', { name: one.item.name })} onClick={onOther}>
        {t('capability.otherLevel')}
      </Button>
      {submission.problem ? <span role="alert">{submission.problem.detail}</span> : null}
    </span>
  );
}

function ConfirmCertificate({ one, onRefuse }: { one: Certificate; onRefuse: () => void }) {
  const { t } = useWords();
  const submission = useSubmission(() => postJson<PersonCapability>(`${certificatePath(one.id)}/decision`, { confirmed: true }), () => undefined);
  return (
    <span className="cap-actions">
      <Button type="primary" loading={submission.busy} aria-label={t('capability.confirmPaperOf', { name: one.item.name })} onClick={() => void submission.send()}>
        {t('capability.confirmPaper')}
      </Button>
      <Button aria-label={t('capability.refuseOf', { name: one.item.name })} onClick={onRefuse}>
        {t('capability.refuse')}
      </Button>
      {submission.problem ? <span role="alert">{submission.problem.detail}</span> : null}
    </span>
  );
}
