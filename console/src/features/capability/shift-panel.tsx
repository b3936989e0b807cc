import { Button, Input } from 'antd';
import { Plus, UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { ShiftPost } from '../../api/types';
import { today } from '../../format/days';
import { formatCount } from '../../format/numbers';
import { formatDate } from '../../format/times';
import { useWords } from '../../i18n';
import { ChoosePerson, useMe } from '../../ui/choices';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { requirementWords } from './need-words';
import { useShiftPosts, useStandIns } from './queries';
import { keepingShift } from './roles';
import { Lacks } from './standing';
import { WriteShiftPost } from './write-shift-post';

/** Posts of shifts; each opens to who can stand in on a day. */
export function ShiftPanel() {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const found = useShiftPosts();
  const [open, setOpen] = useState<string | null>(null);
  const [writing, setWriting] = useState<ShiftPost | 'new' | null>(null);
  const keeps = me !== null && keepingShift.has(me.role);
  return (
    <section className="panel" aria-labelledby="cap-shift">
      <div className="panel-head">
        <h2 id="cap-shift">{t('capability.shift')}</h2>
        {keeps ? (
          <span className="right">
            <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting('new')}>
              {t('capability.writeShift')}
            </Button>
          </span>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={2} height={48} /> : null}
      {found.data?.length === 0 ? <StateBox icon={UserCheck} title={t('capability.shiftNone')} text={t(keeps ? 'capability.shiftNoneKeeper' : 'capability.shiftNoneText')} /> : null}
      <ul className="cap-lines">
        {found.data?.map((post) => (
          <li key={post.id} className="cap-sum">
            <button type="button" className="cap-open" aria-expanded={open === post.id} onClick={() => setOpen(open === post.id ? null : post.id)}>
              <span className="cap-gap">
                <b>
                  <SafeText text={post.name} />
                </b>
                <span className="muted">
                  <SafeText text={requirementWords(post.requirements, words)} />
                </span>
              </span>
              <span className="cap-words">
                <SafeText text={post.holder?.fullName ?? t('capability.noHolder')} />
                <SafeText text={post.unit?.name ?? '–'} />
              </span>
            </button>
            {open === post.id ? <StandIns post={post} onChange={keeps ? () => setWriting(post) : null} /> : null}
          </li>
        ))}
      </ul>
      {writing ? <WriteShiftPost {...(writing === 'new' ? {} : { post: writing })} onClose={() => setWriting(null)} /> : null}
    </section>
  );
}

function StandIns({ post, onChange }: { post: ShiftPost; onChange: (() => void) | null }) {
  const { t, language } = useWords();
  const [day, setDay] = useState(today());
  const [absent, setAbsent] = useState<string | null>(post.holder?.id ?? null);
  const found = useStandIns(post.id, day, absent);
  const list = found.data;
  const fits = list?.candidates.filter((one) => one.fits) ?? [];
  const others = list?.candidates.filter((one) => !one.fits) ?? [];
  return (
    <div className="cap-behind">
      <div className="cap-actions">
        <label className="cap-day">
          <span>{t('capability.onDay')}</span>
          <Input type="date" value={day} onChange={(event) => event.target.value && setDay(event.target.value)} />
        </label>
        <label className="cap-day cap-absent">
          <span>{t('capability.replaces')}</span>
          <ChoosePerson aria-label={t('capability.replaces')} value={absent} known={post.holder ? { value: post.holder.id, label: post.holder.fullName } : null} onChange={setAbsent} />
        </label>
        {onChange ? (
          <Button aria-label={t('capability.changeShiftOf', { name: post.name })} onClick={onChange}>
            {t('capability.changeItem')}
          </Button>
        ) : null}
      </div>
      {found.error ? <FaultState error={found.error} /> : null}
      {found.isPending ? <Skeleton rows={3} height={28} /> : null}
      {list ? (
        <>
          {list.awayUntil && list.absent ? (
            <p className="cap-note">
              <SafeText text={t('capability.awayUntilOf', { name: list.absent.fullName, date: formatDate(list.awayUntil) })} />
            </p>
          ) : null}
          <p className="cap-verdict">{fits.length + list.hidden > 0 ? t('capability.canStandIn', { n: formatCount(fits.length + list.hidden, language) }) : t('capability.nobodyStandsIn')}</p>
          <ul className="cap-names">
            {fits.map((one) => (
              <li key={one.person?.id}>
                <SafeText text={one.person?.fullName ?? '–'} />
              </li>
            ))}
            {list.hidden > 0 ? <li className="muted">{t('capability.hidden', { n: formatCount(list.hidden, language) })}</li> : null}
          </ul>
          {others.length > 0 ? (
            <details open={fits.length === 0 || undefined}>
              <summary>{t('capability.cannotStandIn', { n: formatCount(others.length, language) })}</summary>
              <ul className="cap-names">
                {others.map((one) => (
                  <li key={one.person?.id}>
                    <SafeText text={one.person?.fullName ?? '–'} />
                    <span className="cap-words">
                      {one.awayUntil ? <span>{t('capability.awayUntil', { date: formatDate(one.awayUntil) })}</span> : null}
                      <Lacks lacks={one.lacks} />
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
