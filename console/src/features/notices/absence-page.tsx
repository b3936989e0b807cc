import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { CalendarOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { getJson, putJson, withQuery } from '../../api/http';
import type { Absence, Page } from '../../api/types';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { DeclareAbsence } from './declare-absence';
import './notices.css';

const most = 100;

/** Thông báo › Vắng mặt: when the reader is away and who acts for them, and for whom they act. */
export function AbsencePage() {
  const { t } = useWords();
  const me = useMe();
  const absences = useQuery({ queryKey: ['absences'], queryFn: ({ signal }) => getJson<Page<Absence>>(withQuery('/api/absences', { size: most }), signal) });
  const [declaring, setDeclaring] = useState(false);
  const items = absences.data?.items ?? [];
  const own = items.filter((one) => one.own);
  const forOthers = items.filter((one) => !one.own);
  const declare = me?.person ? (
    <Button type="primary" icon={<Plus aria-hidden size={15} />} onClick={() => setDeclaring(true)}>
      {t('absence.declare')}
    </Button>
  ) : undefined;
  return (
    <div className="absences">
      <section className="panel" aria-labelledby="own-absences">
        <div className="panel-head">
          <h2 id="own-absences">{t('absence.own')}</h2>
          {own.length > 0 ? <span className="right">{declare}</span> : null}
        </div>
        {absences.error ? <FaultState error={absences.error} action={<Button onClick={() => void absences.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {absences.isPending ? <Skeleton rows={3} height={44} /> : null}
        {absences.data && own.length === 0 ? <StateBox icon={CalendarOff} title={t('absence.none')} text={t(me?.person ? 'absence.noneText' : 'notices.nobodyText')} action={declare} /> : null}
        <Lines items={own} />
      </section>
      <section className="panel" aria-labelledby="other-absences">
        <div className="panel-head">
          <h2 id="other-absences">{t('absence.forOthers')}</h2>
        </div>
        {absences.data && forOthers.length === 0 ? <p className="panel-empty">{t('absence.forNobody')}</p> : null}
        <Lines items={forOthers} />
      </section>
      {declaring ? <DeclareAbsence onClose={() => setDeclaring(false)} /> : null}
    </div>
  );
}

function Lines({ items }: { items: Absence[] }) {
  return (
    <ul className="absence-list" hidden={items.length === 0}>
      {items.map((one) => (
        <li key={one.id} data-state={one.state}>
          <Line absence={one} />
        </li>
      ))}
    </ul>
  );
}

function Line({ absence }: { absence: Absence }) {
  const { t } = useWords();
  const client = useQueryClient();
  const end = useMutation({ mutationFn: () => putJson<Absence>(`/api/absences/${encodeURIComponent(absence.id)}/end`, {}), onSuccess: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' }) });
  const name = (absence.own ? absence.deputy : absence.person)?.fullName ?? '–';
  return (
    <>
      <div className="absence-text">
        <span className="notice-kind">
          <span className="chip" data-tone={absence.state === 'RUNNING' ? 'major' : undefined}>
            {t(`absence.state.${absence.state}`)}
          </span>
          {t('absence.days', { from: formatDate(absence.from), to: formatDate(absence.to) })}
        </span>
        <b>
          {t(absence.own ? 'absence.deputyIs' : 'absence.awayIs')} <SafeText text={name} />
        </b>
        <span>
          <SafeText text={absence.reason} /> · {absence.desks.length > 0 ? absence.desks.map((desk) => t(`absence.desk.${desk}`)).join(', ') : t('absence.toldOnly')}
        </span>
        {end.error ? <FaultState error={end.error} /> : null}
      </div>
      {absence.own && absence.state !== 'OVER' ? (
        <Button loading={end.isPending} onClick={() => end.mutate()}>
          {t(absence.state === 'RUNNING' ? 'absence.back' : 'absence.cancel')}
        </Button>
      ) : null}
    </>
  );
}
