import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Bot, Check, Combine, Scissors, UserRound, X } from 'lucide-react';
import { useState } from 'react';
import type { IncidentDetail, IncidentWord } from '../../api/types';
import { formatDateMinute } from '../../format/times';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { SayOfIncident, type Saying } from './incident-say';

/** What people said of it, what the machine holds beside that, and what the reader may say. */
export function IncidentWords({ detail }: { detail: IncidentDetail }) {
  const { t } = useWords();
  const [saying, setSaying] = useState<Saying | null>(null);
  const { spoken, incident } = detail;
  const said = spoken.words.length > 0;
  if (!said && !spoken.maySpeak) return null;
  const root = incident.root ? { value: incident.root.id, label: incident.root.name } : null;
  return (
    <section aria-labelledby="incident-words">
      <h3 id="incident-words" className="incident-section">
        {t('incidents.words.title')} <span className="note">{t('incidents.words.note')}</span>
      </h3>
      {said ? <MachineView detail={detail} /> : null}
      <ul className="incident-words">
        {spoken.words.map((word) => (
          <li key={word.id} data-back={word.takenBackAt ? true : undefined}>
            <Word word={word} own={incident.id} />
            {spoken.maySpeak && !word.takenBackAt && word.incident?.id === incident.id ? (
              <Button size="small" onClick={() => setSaying({ kind: 'TAKE_BACK', word: word.id })}>
                {t('incidents.words.takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {spoken.maySpeak ? (
        <div className="incident-say" role="group" aria-label={t('incidents.words.title')}>
          <Button icon={<Check aria-hidden size={15} />} onClick={() => setSaying({ kind: 'ROOT', root })}>
            {t('incidents.words.root')}
          </Button>
          <Button icon={<Combine aria-hidden size={15} />} onClick={() => setSaying({ kind: 'MERGE' })}>
            {t('incidents.words.merge')}
          </Button>
          {incident.alarms > 1 ? (
            <Button icon={<Scissors aria-hidden size={15} />} onClick={() => setSaying({ kind: 'SPLIT' })}>
              {t('incidents.words.split')}
            </Button>
          ) : null}
          {incident.state === 'REJECTED' ? null : (
            <Button icon={<X aria-hidden size={15} />} onClick={() => setSaying({ kind: 'REJECT' })}>
              {t('incidents.words.reject')}
            </Button>
          )}
        </div>
      ) : null}
      {saying ? <SayOfIncident detail={detail} saying={saying} onClose={() => setSaying(null)} /> : null}
    </section>
  );
}

function MachineView({ detail }: { detail: IncidentDetail }) {
  const { t } = useWords();
  const { machine } = detail.spoken;
  if (!machine) return <p className="incident-machine">{t('incidents.words.machineNone')}</p>;
  const name = machine.root?.name ?? machine.rootName ?? t('incidents.outsideOne');
  return (
    <p className="incident-machine">
      <Bot aria-hidden size={15} />
      <span>
        {t(machine.rootDiffers ? 'incidents.words.machineDiffers' : 'incidents.words.machineSame', { root: name })}
        {machine.mergedInto ? (
          <>
            {' '}
            {t('incidents.words.machineMerged')} <Link to="/network/incidents" search={{ incident: machine.mergedInto.id }}>{machine.mergedInto.code}</Link>.
          </>
        ) : null}
      </span>
    </p>
  );
}

function Word({ word, own }: { word: IncidentWord; own: string }) {
  const { t } = useWords();
  const others = word.others.filter((one) => one.id !== own);
  return (
    <div>
      <UserRound aria-hidden size={15} />
      <span>
        {t(`incidents.words.kind.${word.kind}`, { root: word.root?.name ?? t('incidents.outsideOne') })}
        {word.incident && word.incident.id !== own ? (
          <>
            {' '}
            <Link to="/network/incidents" search={{ incident: word.incident.id }}>
              {word.incident.code}
            </Link>
          </>
        ) : null}
        {others.map((other) => (
          <span key={other.id}>
            {' '}
            <Link to="/network/incidents" search={{ incident: other.id }}>
              {other.code}
            </Link>
          </span>
        ))}
        {word.reason ? (
          <q>
            <SafeText text={word.reason} />
          </q>
        ) : null}
        <small>
          <SafeText text={word.by} />, {formatDateMinute(word.at)}
          {word.takenBackAt ? ` · ${t('incidents.words.takenBack', { by: word.takenBackBy ?? '', at: formatDateMinute(word.takenBackAt) })}` : ''}
        </small>
      </span>
    </div>
  );
}
