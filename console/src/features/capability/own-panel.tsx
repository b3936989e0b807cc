import { Button } from 'antd';
import { BadgeCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import type { PersonCapability } from '../../api/types';
import { today } from '../../format/days';
import { useWords } from '../../i18n';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { GiveReason, HandInCertificate, SaySkill } from './forms';
import { useOwnCapability } from './queries';
import { CertificateLine, SkillLine } from './skill-lines';

type Skill = PersonCapability['skills'][number];
type Certificate = PersonCapability['certificates'][number];

/** What one can do oneself: stated here, confirmed by a head. */
export function OwnPanel() {
  const { t } = useWords();
  const found = useOwnCapability(true);
  const [saying, setSaying] = useState<Skill | 'new' | null>(null);
  const [handing, setHanding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Certificate | null>(null);
  const own = found.data?.capability;
  const empty = own && own.skills.length === 0 && own.certificates.length === 0;
  return (
    <section className="panel" aria-labelledby="cap-own">
      <div className="panel-head">
        <h2 id="cap-own">{t('capability.own')}</h2>
        <span className="right">
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setSaying('new')}>
            {t('capability.stateSkill')}
          </Button>
          <Button icon={<Plus aria-hidden size={15} />} onClick={() => setHanding(true)}>
            {t('capability.handIn')}
          </Button>
        </span>
      </div>
      {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {found.isPending ? <Skeleton rows={3} height={48} /> : null}
      {empty ? <StateBox icon={BadgeCheck} title={t('capability.ownNone')} text={t('capability.ownNoneText')} /> : null}
      {own ? (
        <ul className="cap-lines">
          {own.skills.map((one) => (
            <SkillLine
              key={one.item.id}
              one={one}
              actions={
                <button type="button" className="link-button" aria-label={t('capability.sayAgainOf', { name: one.item.name })} onClick={() => setSaying(one)}>
                  {t('capability.sayAgain')}
                </button>
              }
            />
          ))}
          {own.certificates.map((one) => (
            <CertificateLine
              key={one.id}
              one={one}
              day={today()}
              actions={
                one.state === 'STATED' || one.state === 'CONFIRMED' ? (
                  <button type="button" className="link-button" aria-label={t('capability.withdrawOf', { name: one.item.name })} onClick={() => setWithdrawing(one)}>
                    {t('capability.withdraw')}
                  </button>
                ) : null
              }
            />
          ))}
        </ul>
      ) : null}
      {saying ? <SaySkill {...(saying === 'new' ? {} : { item: saying.item.id, level: saying.stated?.level ?? saying.confirmed?.level ?? 3 })} onClose={() => setSaying(null)} /> : null}
      {handing ? <HandInCertificate onClose={() => setHanding(false)} /> : null}
      {withdrawing ? <GiveReason certificate={withdrawing} step="withdraw" onClose={() => setWithdrawing(null)} /> : null}
    </section>
  );
}
