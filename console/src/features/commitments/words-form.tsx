import { Button, Input } from 'antd';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n';
import { FaultState } from '../../ui/states';

interface WordsFormProps {
  label: string;
  send: string;
  busy: boolean;
  error: unknown;
  onSend: (text: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

const longest = 2_000;

/** One text that is sent or left. */
export function WordsForm({ label, send, busy, error, onSend, onClose, children }: WordsFormProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() && !busy) onSend(text.trim());
  }
  return (
    <form className="words-form" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea id={id} autoFocus rows={3} maxLength={longest} value={text} onChange={(event) => setText(event.target.value)} />
      {children}
      <div className="words-form-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!text.trim()}>
          {send}
        </Button>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
      {error ? <FaultState error={error} /> : null}
    </form>
  );
}
