import { Link, useLocation } from '@tanstack/react-router';
import { Button } from 'antd';
import { CloudOff, CloudUpload, RefreshCw } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { isNewer, loadNewer, onNewer } from '../api/offline/worker';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { useQueued } from '../ui/use-queued';
import { signalWords, useSignal } from '../ui/use-signal';
import { Outbox } from './outbox';
import './signal.css';

const keptPages: ReadonlySet<string> = new Set(['/my-work']);

/** On every page: whether there is signal, how much waits to be sent, and whether a newer console is ready. */
export function SignalBar() {
  const { t, language } = useWords();
  const { pathname } = useLocation();
  const gone = useSignal() === 'gone';
  const waiting = useQueued();
  const newer = useSyncExternalStore(onNewer, isNewer);
  const [open, setOpen] = useState(false);
  const count = waiting.length;
  const refused = waiting.filter((change) => change.refusal).length;
  return (
    <>
      {newer ? (
        <div className="signal-bar" role="status">
          <RefreshCw aria-hidden size={15} strokeWidth={1.8} />
          <span>{t('offline.newer')}</span>
          <Button size="small" onClick={() => void loadNewer()}>
            {t('offline.reload')}
          </Button>
        </div>
      ) : null}
      {gone || count > 0 ? (
        <div className="signal-bar" data-gone={gone || undefined} role="status">
          {gone ? <CloudOff aria-hidden size={15} strokeWidth={1.8} /> : <CloudUpload aria-hidden size={15} strokeWidth={1.8} />}
          <span>
            {gone ? <b>{t(signalWords())}. </b> : null}
            {gone && !keptPages.has(pathname) ? (
              <>
                {t('offline.needs')} <Link to="/my-work">{t('offline.toMyWork')}</Link>.{' '}
              </>
            ) : null}
            <b>{t(refused > 0 ? 'offline.refusedCount' : 'offline.count', { n: formatCount(count, language), refused: formatCount(refused, language) })}</b>
          </span>
          {count > 0 ? (
            <Button size="small" onClick={() => setOpen(true)}>
              {t('offline.open')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open ? <Outbox changes={waiting} gone={gone} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
