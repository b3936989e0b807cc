import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { postJson } from '../../api/http';
import type { SyslogSender } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { Refusal } from '../../ui/refusal';
import { useMe } from '../../ui/choices';
import { useIntake, useSyslogSenders } from './queries';

const figures = ['received', 'accepted', 'refused', 'malformed', 'dropped'] as const;

/** What each port took, refused and lost since the start, and who may send syslog. */
export function IntakeCounts() {
  const { t, language } = useWords();
  const intake = useIntake();
  return (
    <section className="panel" aria-labelledby="ports-title">
      <div className="panel-head">
        <h2 id="ports-title">{t('intake.ports')}</h2>
      </div>
      {intake.error ? <FaultState error={intake.error} /> : null}
      {intake.isPending ? <Skeleton rows={3} height={40} /> : null}
      <div className="intake-ports">
        {intake.data?.protocols.map((one) => (
          <div key={one.protocol}>
            <h3>
              {t(`intake.portOf.${one.protocol}`)} <span className="muted">{one.listening ? `${one.address}:${one.port}` : t('intake.notListening')}</span>
            </h3>
            {one.listening ? (
              <dl>
                {figures.map((name) => (
                  <div key={name}>
                    <dt>{t(`intake.figureOf.${name}`)}</dt>
                    <dd>{formatCount(one[name], language)}</dd>
                  </div>
                ))}
                {one.kernelDrops == null ? null : (
                  <div>
                    <dt>{t('intake.figureOf.kernelDrops')}</dt>
                    <dd>{formatCount(one.kernelDrops, language)}</dd>
                  </div>
                )}
              </dl>
            ) : null}
          </div>
        ))}
      </div>
      <Senders />
    </section>
  );
}

function Senders() {
  const { t } = useWords();
  const senders = useSyslogSenders();
  const administrates = useMe()?.role === 'administrator';
  const client = useQueryClient();
  const field = useId();
  const [address, setAddress] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: ['syslog-senders'] });
  const add = useMutation({
    mutationFn: () => postJson<SyslogSender>('/api/intake/syslog-senders', { address }),
    onSuccess: () => {
      setAddress('');
      return refresh();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => postJson(`/api/intake/syslog-senders/${encodeURIComponent(id)}/removal`, {}), onSuccess: refresh });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <div className="intake-senders">
      <h3>{t('intake.senders')}</h3>
      {senders.error ? <FaultState error={senders.error} /> : null}
      {senders.data?.length === 0 ? <p className="muted">{t('intake.noSender')}</p> : null}
      <ul>
        {senders.data?.map((one) => (
          <li key={one.id}>
            <span className="mono">
              <SafeText text={one.address} />
            </span>
            {administrates ? (
              <Button size="small" aria-label={t('intake.removeSender', { address: one.address })} loading={remove.isPending} onClick={() => remove.mutate(one.id)}>
                {t('intake.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Refusal error={remove.error} />
      {administrates ? (
        <form onSubmit={submit} noValidate>
          <label htmlFor={field}>{t('intake.newSender')}</label>
          <div>
            <Input id={field} className="mono" maxLength={60} value={address} onChange={(event) => setAddress(event.target.value)} />
            <Button htmlType="submit" disabled={!address.trim()} loading={add.isPending}>
              {t('intake.addSender')}
            </Button>
          </div>
          <Refusal error={add.error} />
        </form>
      ) : null}
    </div>
  );
}
