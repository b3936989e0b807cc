import { CircleAlert, CloudOff, Inbox, Lock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/http';
import { useWords } from '../i18n';
import { SafeText } from './safe-text';

interface StateBoxProps {
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  code?: string;
  icon?: LucideIcon;
}

/** What stands where data would: what is absent and one action. */
export function StateBox({ title, text, action, code, icon: Icon = Inbox }: StateBoxProps) {
  return (
    <div className="state-box">
      <Icon aria-hidden size={26} strokeWidth={1.4} />
      <p className="state-title">{title}</p>
      {text ? <div className="state-text">{text}</div> : null}
      {code ? <code className="state-code">{code}</code> : null}
      {action ? <div className="state-action">{action}</div> : null}
    </div>
  );
}

/** A refusal or a fault in the words of the server, with its code. */
export function FaultState({ error, action }: { error: unknown; action?: ReactNode }) {
  const { t } = useWords();
  const problem = error instanceof ApiProblem ? error : null;
  if (problem?.status === 403) {
    return <StateBox icon={Lock} title={t('fault.forbidden')} text={t('fault.forbiddenText')} code={problem.code} />;
  }
  const unreachable = problem?.code === 'console.unreachable' || isMissingChunk(error);
  if (unreachable && !navigator.onLine) {
    return (
      <div role="alert">
        <StateBox icon={CloudOff} title={t('offline.needsTitle')} text={t('offline.needsText')} action={action} />
      </div>
    );
  }
  const title = unreachable ? t('fault.unreachable') : problem?.title || t('fault.title');
  const text = unreachable ? t('fault.unreachableText') : problem ? problem.detail : t('fault.text');
  return (
    <div role="alert">
      <StateBox icon={CircleAlert} title={title} text={<SafeText text={text} />} code={unreachable ? 'console.unreachable' : (problem?.code ?? 'console.fault')} action={action} />
    </div>
  );
}

/** A part of the console itself could not be fetched: the server is away or was replaced by a newer one. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** Grey bars in the final size of what is being read. */
export function Skeleton({ rows, height = 20 }: { rows: number; height?: number }) {
  const { t } = useWords();
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} style={{ height, width: `${92 - ((index * 17) % 38)}%` }} />
      ))}
    </div>
  );
}
