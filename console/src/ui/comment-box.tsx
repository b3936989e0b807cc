import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Mention, Page } from '../api/types';
import { formatCount } from '../format/numbers';
import { useWords } from '../i18n';
import { nameBeingTyped, stillNamed, withName } from './mentions';
import { SafeText } from './safe-text';
import { FaultState } from './states';

const longest = 4000;
const nearEnd = 500;
const offered = 6;

export interface Written {
  text: string;
  mentions: string[];
}

interface CommentBoxProps {
  type: string;
  subject: string;
  begun?: { text: string; mentions: Mention[] };
  label: string;
  send: string;
  busy: boolean;
  error: unknown;
  onSend: (written: Written, done: () => void) => void;
  onClose?: () => void;
}

/** Plain text in which people are named by @; who may not read the page is said before it is sent. */
export function CommentBox({ type, subject, begun, label, send, busy, error, onSend, onClose }: CommentBoxProps) {
  const { t, language } = useWords();
  const id = useId();
  const box = useRef<TextAreaRef>(null);
  const [text, setText] = useState(begun?.text ?? '');
  const [chosen, setChosen] = useState<Mention[]>(begun?.mentions ?? []);
  const [caret, setCaret] = useState(text.length);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<string | null>(null);
  const typed = nameBeingTyped(text, caret);
  const asked = typed === closed ? null : typed;
  const people = useQuery({
    queryKey: ['mentionable', type, subject, asked],
    enabled: asked !== null,
    queryFn: ({ signal }) => getJson<Page<Mention>>(withQuery('/api/comments/mentionable', { type, subject, q: asked ?? '', size: offered }), signal),
    placeholderData: (before) => before,
  });
  const options = asked === null ? [] : (people.data?.items ?? []);
  const named = stillNamed(text, chosen);
  const change = (words: string, place: number) => {
    setText(words);
    setCaret(place);
    setAt(0);
  };
  const choose = (one: Mention) => {
    const filled = withName(text, caret, one.fullName);
    setChosen([...chosen.filter((other) => other.id !== one.id), one]);
    change(filled.text, filled.caret);
    const area = box.current?.resizableTextArea?.textArea;
    area?.focus();
    requestAnimationFrame(() => area?.setSelectionRange(filled.caret, filled.caret));
  };
  const press = (event: KeyboardEvent) => {
    const one = options[at];
    if (event.nativeEvent.isComposing || !one) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      choose(one);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosed(typed);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !busy)
      onSend({ text, mentions: named.map((one) => one.id) }, () => {
        change('', 0);
        setChosen([]);
      });
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        ref={box}
        id={id}
        rows={3}
        maxLength={longest}
        value={text}
        autoFocus={begun !== undefined}
        onFocus={(event) => begun && event.currentTarget.setSelectionRange(text.length, text.length)}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-people`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${at}` : undefined}
        onChange={(event) => change(event.target.value, event.target.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={press}
      />
      <div id={`${id}-people`} className="mention-list" role="listbox" aria-label={t('comment.suggestions')} hidden={options.length === 0}>
        {options.map((one, place) => (
          <button key={one.id} id={`${id}-${place}`} type="button" role="option" tabIndex={-1} aria-selected={place === at} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(one)}>
            <SafeText text={one.fullName} />
            {one.reads ? null : <span className="mention-unread">{t('comment.unread')}</span>}
          </button>
        ))}
      </div>
      {asked && people.data?.items.length === 0 ? <p className="comment-note">{t('comment.nobody')}</p> : null}
      {named
        .filter((one) => !one.reads)
        .map((one) => (
          <p key={one.id} className="mention-warning" role="status">
            {t('comment.unreadable', { who: one.fullName })}
          </p>
        ))}
      {error ? <FaultState error={error} /> : null}
      <div className="comment-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!text.trim()}>
          {send}
        </Button>
        {onClose ? <Button onClick={onClose}>{t('action.close')}</Button> : null}
        {text.length > longest - nearEnd ? <span className="comment-note">{t('comment.left', { n: formatCount(longest - text.length, language) })}</span> : null}
      </div>
    </form>
  );
}
