import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { Construction, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { getJson, withQuery } from '../api/http';
import type { Find, SearchAnswer } from '../api/types';
import { useWords } from '../i18n';
import { askToRaise } from '../ui/raising';
import { CauseWords } from '../ui/cause-words';
import { SafeText } from '../ui/safe-text';
import { FaultState } from '../ui/states';
import './search-palette.css';

const quietMillis = 180;
const shortest = 2;

/** Finds anything by name or code, without diacritics; opened by Ctrl K or its button. */
export function SearchPalette() {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
  }, [open]);
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen(true);
      }
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <button type="button" className="search-open" aria-label={t('search.open')} onClick={() => setOpen(true)}>
        <Search aria-hidden size={16} strokeWidth={1.8} />
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <dialog ref={box} className="palette-box" aria-label={t('search.title')} onClose={() => setOpen(false)}>
        {open ? <Palette onDone={() => box.current?.close()} /> : null}
      </dialog>
    </>
  );
}

function Palette({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const list = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const handle = setTimeout(() => setAsked(text.trim()), quietMillis);
    return () => clearTimeout(handle);
  }, [text]);
  const answer = useQuery({
    queryKey: ['search', asked],
    enabled: asked.length >= shortest,
    queryFn: ({ signal }) => getJson<SearchAnswer>(withQuery('/api/search', { q: asked, size: 6 }), signal),
    placeholderData: (before) => before,
  });
  const groups = asked.length >= shortest ? (answer.data?.groups ?? []) : [];
  const finds = groups.flatMap((group) => group.items);
  const current = Math.min(at, Math.max(0, finds.length - 1));
  const go = (find: Find) => {
    onDone();
    void navigate({ href: find.url });
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = finds[current];
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, finds.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && chosen) go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <Input
        autoFocus
        role="combobox"
        aria-expanded={finds.length > 0}
        aria-controls={list}
        aria-activedescendant={finds[current] ? `${list}-${current}` : undefined}
        aria-label={t('search.title')}
        placeholder={t('search.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <button
        type="button"
        className="palette-action"
        onClick={() => {
          onDone();
          askToRaise();
        }}
      >
        <Construction aria-hidden size={15} />
        {t('obstacles.report')} <kbd aria-hidden>Ctrl B</kbd>
      </button>
      {answer.error ? <FaultState error={answer.error} /> : null}
      <p className="palette-note" role="status">
        {asked.length < shortest ? t('search.more') : answer.data && finds.length === 0 ? t('search.none') : ''}
      </p>
      <div id={list} role="listbox" aria-label={t('search.finds')} className="palette-list">
        {groups.map((group) => (
          <div key={group.type} role="group" aria-label={t(`search.type.${group.type}`)}>
            <p className="palette-type" aria-hidden>
              {t(`search.type.${group.type}`)}
            </p>
            {group.items.map((find) => {
              const index = finds.indexOf(find);
              return (
                <button type="button" key={find.id} id={`${list}-${index}`} role="option" aria-selected={index === current} tabIndex={-1} className="palette-find" onClick={() => go(find)}>
                  <b>
                    {find.type === 'alarm' ? <CauseWords sent={find.name} /> : <SafeText text={find.name} />}
                  </b>
                  <span>
                    {find.code ? (
                      <code>
                        <SafeText text={find.code} />
                      </code>
                    ) : null} {find.detail ? <SafeText text={find.detail} /> : null}
                  </span>
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
