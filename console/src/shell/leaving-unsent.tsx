import { Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import './signal.css';

interface LeavingUnsentProps {
  unsent: number;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before a sign-out removes what has not been sent. */
export function LeavingUnsent({ unsent, onStay, onLeave }: LeavingUnsentProps) {
  const { t, language } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  return (
    <dialog ref={box} className="outbox" aria-labelledby={heading} onClose={onStay}>
      <h2 id={heading}>{t('offline.leaveTitle', { n: formatCount(unsent, language) })}</h2>
      <p className="outbox-about">{t('offline.leaveText')}</p>
      <p className="outbox-actions">
        <Button type="primary" autoFocus onClick={() => box.current?.close()}>
          {t('offline.leaveStay')}
        </Button>
        <Button danger onClick={onLeave}>
          {t('offline.leaveSure')}
        </Button>
      </p>
    </dialog>
  );
}
