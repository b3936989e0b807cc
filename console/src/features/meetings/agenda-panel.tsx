import { Button } from 'antd';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import type { MeetingPage, MeetingPoint } from '../../api/types';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { StateBox } from '../../ui/states';
import { AgendaForm } from './agenda-form';
import { MinutesForm } from './minutes-form';
import { hostOf } from './queries';

/** The agenda in its order, each point with its papers and what the minutes say. */
export function AgendaPanel({ page }: { page: MeetingPage }) {
  const { t } = useWords();
  const { meeting } = page;
  const [doing, setDoing] = useState<'agenda' | 'minutes' | null>(null);
  const close = () => setDoing(null);
  const open = page.keeps && !meeting.closed && meeting.state !== 'CANCELLED';
  return (
    <section className="panel" aria-labelledby="meeting-agenda">
      <div className="panel-head">
        <h2 id="meeting-agenda">{t('meetings.agenda')}</h2>
        {open ? (
          <span className="right">
            <Button type={page.items.length === 0 ? 'primary' : 'default'} icon={<ListPlus aria-hidden size={15} />} onClick={() => setDoing('agenda')}>
              {t(page.items.length === 0 ? 'meetings.agendaBegin' : 'meetings.agendaChange')}
            </Button>
            {meeting.state === 'HELD' && page.items.length > 0 ? (
              <Button type="primary" onClick={() => setDoing('minutes')}>
                {t('meetings.writeMinutes')}
              </Button>
            ) : null}
          </span>
        ) : null}
      </div>
      {page.items.length === 0 ? <StateBox icon={ListPlus} title={t('meetings.agendaNone')} text={t(open ? 'meetings.agendaNoneText' : 'meetings.agendaNoneMember')} /> : null}
      <ol className="meetings-agenda">
        {page.items.map((item) => (
          <li key={item.id}>
            <Point item={item} />
          </li>
        ))}
      </ol>
      {doing === 'agenda' ? <AgendaForm page={page} onClose={close} /> : null}
      {doing === 'minutes' ? <MinutesForm page={page} onClose={close} /> : null}
    </section>
  );
}

function Point({ item }: { item: MeetingPoint }) {
  const { t } = useWords();
  return (
    <div className="meetings-point">
      <b>
        <SafeText text={item.title} />
      </b>
      {item.source === 'OWN' ? null : <span className="chip">{t(`meetings.source.${item.source}`)}</span>}
      {item.links.length > 0 ? (
        <ul className="meetings-papers">
          {item.links.map((link) => (
            <li key={link}>
              {link.startsWith('/') ? (
                <a href={link}>{t('meetings.openInside')}</a>
              ) : (
                <a href={link} target="_blank" rel="noreferrer noopener" title={t('study.newTab')}>
                  <SafeText text={hostOf(link)} />
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {item.discussed ? (
        <p>
          <span className="muted">{t('meetings.discussed')}: </span>
          <SafeText text={item.discussed} />
        </p>
      ) : null}
      {item.concluded ? (
        <p>
          <b>{t('meetings.concluded')}: </b>
          <SafeText text={item.concluded} />
        </p>
      ) : null}
    </div>
  );
}
