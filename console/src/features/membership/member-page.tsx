import { Link, useParams, useSearch, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { ChevronLeft, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { MembershipFile } from '../../api/types';
import { today } from '../../format/days';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { holder } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { RecordStep, WithdrawStep } from './file-forms';
import { KeptFees } from './kept-fees';
import { purposeOf, purposes, useFile, useReadings, type Purpose } from './queries';
import { Readings, Stands, Steps } from './file-parts';
import './membership.css';

/** One file: how its person stands, every step, and who read it. Opens for a purpose only. */
export function MemberPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/members/$id' });
  const search = useSearch({ from: '/shell/organisation/members/$id' });
  const navigate = useNavigate();
  const purpose = purposeOf(search.purpose);
  const found = useFile(id, purpose);
  return (
    <div className="members">
      <p className="study-path">
        <Link to="/organisation/members" search={purpose ? { purpose } : {}}>
          <ChevronLeft aria-hidden size={14} /> {t('membership.title')}
        </Link>
      </p>
      {purpose ? null : (
        <section className="panel">
          <StateBox
            icon={EyeOff}
            title={t('membership.needPurpose')}
            text={t('membership.needPurposeText')}
            action={<Select aria-label={t('membership.purpose')} placeholder={t('membership.choosePurpose')} getPopupContainer={holder} options={purposes.map((value) => ({ value, label: t(`membership.purposes.${value}`) }))} onChange={(value: string) => void navigate({ to: '/organisation/members/$id', params: { id }, search: { purpose: value }, replace: true })} />}
          />
        </section>
      )}
      {found.error ? <FaultState error={found.error} /> : null}
      {purpose && found.isPending ? <Skeleton rows={6} height={40} /> : null}
      {found.data && purpose ? <Whole file={found.data} purpose={purpose} /> : null}
    </div>
  );
}

function Whole({ file, purpose }: { file: MembershipFile; purpose: Purpose }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'step' | 'withdraw' | null>(null);
  const [reading, setReading] = useState(false);
  const readings = useReadings(file.id, reading);
  const { stands } = file;
  const late = stands.status === 'PROBATIONARY' && stands.probationEnds !== null && stands.probationEnds <= today();
  const counted = file.steps.filter((step) => !step.withdrawn);
  return (
    <>
      <section className="panel members-top" aria-label={t('membership.file')}>
        <div className="members-name">
          <span className="chip">{t(`membership.status.${stands.status}`)}</span>
          <h2>
            <SafeText text={file.person?.fullName ?? '–'} />
          </h2>
          {late && stands.probationEnds ? <b data-late>{t('membership.overdue', { date: formatDate(stands.probationEnds) })}</b> : null}
        </div>
        <div className="study-actions">
          {stands.status === 'ENDED' ? null : (
            <Button type="primary" onClick={() => setDoing('step')}>
              {t('membership.record')}
            </Button>
          )}
          {counted.length > 1 ? <Button onClick={() => setDoing('withdraw')}>{t('membership.withdraw')}</Button> : null}
        </div>
      </section>
      <Stands file={file} />
      {purpose === 'FEES' ? null : <Steps file={file} />}
      {stands.admittedOn || stands.officialOn ? <KeptFees file={file} purpose={purpose} /> : null}
      {purpose === 'FEES' ? <Steps file={file} /> : null}
      <section className="panel" aria-labelledby="member-readings">
        <div className="panel-head">
          <h2 id="member-readings">{t('membership.readings')}</h2>
          {reading ? null : (
            <span className="right">
              <Button onClick={() => setReading(true)}>{t('membership.showReadings')}</Button>
            </span>
          )}
        </div>
        {readings.data ? <Readings readings={readings.data.items} /> : null}
      </section>
      {doing === 'step' ? <RecordStep file={file} onClose={() => setDoing(null)} /> : null}
      {doing === 'withdraw' ? <WithdrawStep file={file} onClose={() => setDoing(null)} /> : null}
    </>
  );
}
