import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { ApiProblem, getJson, postJson } from '../api/http';
import { ownSubscription, pushAbility, pushPath, switchPushOff, switchPushOn } from '../api/push';
import type { PushPage } from '../api/types';
import { formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { SafeText } from '../ui/safe-text';
import { FaultState, Skeleton } from '../ui/states';
import './signal.css';

/** On which devices the reader is told: this one can be switched on and off, each can be taken out. */
export function PushDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const page = useQuery({ queryKey: ['push'], queryFn: ({ signal }) => getJson<PushPage>(pushPath, signal) });
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} className="outbox" aria-labelledby={heading} onClose={onClose}>
      <header className="outbox-head">
        <h2 id={heading}>{t('push.title')}</h2>
        <Button type="text" icon={<X aria-hidden size={18} />} aria-label={t('action.close')} onClick={() => box.current?.close()} />
      </header>
      <p className="outbox-about">{t('push.about')}</p>
      {page.error ? <FaultState error={page.error} /> : null}
      {page.data ? <Devices page={page.data} /> : page.isPending ? <Skeleton rows={2} height={40} /> : null}
    </dialog>
  );
}

function Devices({ page }: { page: PushPage }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const own = useQuery({ queryKey: ['push', 'own'], queryFn: async () => (await ownSubscription())?.endpoint ?? null });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ability = pushAbility();
  const here = page.devices.find((device) => device.endpoint === own.data);
  async function change(work: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (failure) {
      setProblem(failure instanceof ApiProblem ? failure.detail || failure.title : t('push.failed'));
    }
    await client.invalidateQueries({ queryKey: ['push'] });
    setBusy(false);
  }
  const add = async (key: string) => {
    if (!(await switchPushOn(key, language))) setProblem(t('push.refused'));
  };
  const remove = async (id: string, mine: boolean) => {
    await postJson(`${pushPath}/devices/${encodeURIComponent(id)}/removal`, {});
    if (mine) await switchPushOff();
  };
  const { publicKey } = page;
  return (
    <>
      <ul className="outbox-list">
        {page.devices.map((device) => (
          <li key={device.id} className="outbox-item">
            <h3>
              <SafeText text={device.label} /> {device === here ? t('push.here') : ''}
            </h3>
            <p className="outbox-kind">{device.toldAt ? t('push.toldAt', { time: formatDateMinute(device.toldAt) }) : t('push.neverTold')}</p>
            <p className="outbox-actions">
              <Button size="small" loading={busy} onClick={() => void change(() => remove(device.id, device === here))}>
                {t('push.remove')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {page.devices.length === 0 ? <p className="outbox-about">{t('push.none')}</p> : null}
      {problem ? <p role="alert" className="outbox-reason">{problem}</p> : null}
      {publicKey === null ? <p>{t('push.off')}</p> : null}
      {publicKey !== null && ability !== 'possible' ? <p>{t(`push.${ability}`)}</p> : null}
      {publicKey !== null && ability === 'possible' && !here ? (
        <Button type="primary" loading={busy} onClick={() => void change(() => add(publicKey))}>
          {t('push.add')}
        </Button>
      ) : null}
    </>
  );
}
