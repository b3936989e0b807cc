import { Button, Input } from 'antd';
import { X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { giveMended } from '../api/offline/change';
import { dequeue, type QueuedChange } from '../api/offline/queue';
import { sendAll, waitedTooLong } from '../api/offline/sending';
import { formatDateMinute } from '../format/times';
import { useWords } from '../i18n';
import { RaiseObstacle } from '../ui/raise-obstacle';
import { SafeText } from '../ui/safe-text';

interface OutboxProps {
  changes: QueuedChange[];
  gone: boolean;
  onClose: () => void;
}

/** What waits to be sent, in its order: each can be taken out, and what the server refused can be mended. */
export function Outbox({ changes, gone, onClose }: OutboxProps) {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [mending, setMending] = useState<QueuedChange | null>(null);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  async function send() {
    setBusy(true);
    await sendAll().catch(() => undefined);
    setBusy(false);
  }
  const waits = changes.some((change) => !change.refusal);
  return (
    <>
      <dialog ref={box} className="outbox" aria-labelledby={heading} onClose={onClose}>
        <header className="outbox-head">
          <h2 id={heading}>{t('offline.title')}</h2>
          <Button type="text" icon={<X aria-hidden size={18} />} aria-label={t('action.close')} onClick={() => box.current?.close()} />
        </header>
        <p className="outbox-about">{t('offline.about')}</p>
        {changes.length === 0 ? <p role="status">{t('offline.none')}</p> : null}
        <ol className="outbox-list">
          {changes.map((change) => (
            <li key={change.id}>
              <Waiting change={change} onMend={() => setMending(change)} />
            </li>
          ))}
        </ol>
        {waits && !gone ? (
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {t('offline.send')}
          </Button>
        ) : null}
      </dialog>
      {mending ? <RaiseObstacle on={null} mending={mending} onClose={() => setMending(null)} onRaised={() => setMending(null)} onOpen={() => setMending(null)} /> : null}
    </>
  );
}

function Waiting({ change, onMend }: { change: QueuedChange; onMend: () => void }) {
  const { t } = useWords();
  const [dropping, setDropping] = useState(false);
  const [noting, setNoting] = useState(false);
  return (
    <article className="outbox-item" data-refused={change.refusal ? true : undefined}>
      <p className="outbox-kind">
        {t(`offline.kind.${change.kind}`)} · {t('offline.written', { time: formatDateMinute(change.writtenAt) })} · {t(change.refusal ? 'offline.refused' : 'offline.waits')}
      </p>
      <h3>
        <SafeText text={change.title} />
      </h3>
      {change.refusal ? <Reason refusal={change.refusal} /> : null}
      {noting ? <Note change={change} onDone={() => setNoting(false)} /> : null}
      {dropping ? (
        <p className="outbox-actions" role="alert">
          {t('offline.dropAsk')}
          <Button danger size="small" onClick={() => void dequeue(change.id)}>
            {t('offline.dropSure')}
          </Button>
          <Button size="small" autoFocus onClick={() => setDropping(false)}>
            {t('offline.keepIt')}
          </Button>
        </p>
      ) : (
        <p className="outbox-actions">
          {change.refusal && !noting ? (
            <Button size="small" onClick={() => (change.kind === 'task' ? setNoting(true) : onMend())}>
              {t('offline.mend')}
            </Button>
          ) : null}
          <Button size="small" onClick={() => setDropping(true)}>
            {t('offline.drop')}
          </Button>
        </p>
      )}
    </article>
  );
}

function Reason({ refusal }: { refusal: NonNullable<QueuedChange['refusal']> }) {
  const { t } = useWords();
  if (refusal.code === waitedTooLong) return <p className="outbox-reason">{t('offline.tooLong')}</p>;
  const lines = refusal.lines.length > 0 ? refusal.lines.map((line) => line.message) : [refusal.detail || refusal.title || refusal.code];
  return (
    <ul className="outbox-reason">
      {lines.map((line, at) => (
        <li key={at}>
          <SafeText text={line} />
        </li>
      ))}
    </ul>
  );
}

/** What was handed over, written anew. */
function Note({ change, onDone }: { change: QueuedChange; onDone: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [note, setNote] = useState(String(change.body['note'] ?? ''));
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!note.trim()) return;
    void giveMended(change, { ...change.body, note: note.trim() }, change.title).catch(() => undefined);
    onDone();
  }
  return (
    <form className="task-form" onSubmit={submit}>
      <label htmlFor={id}>{t('myWork.note')}</label>
      <Input.TextArea id={id} autoFocus rows={2} value={note} maxLength={1_000} onChange={(event) => setNote(event.target.value)} />
      <div className="outbox-actions">
        <Button type="primary" size="small" htmlType="submit" disabled={!note.trim()}>
          {t('offline.sendAgain')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('action.close')}
        </Button>
      </div>
    </form>
  );
}
