import { Button } from 'antd';
import { X } from 'lucide-react';
import { createContext, useContext, useEffect, useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { ProblemLine } from '../api/http';
import { useWords } from '../i18n';
import './form-drawer.css';
import { SafeText } from './safe-text';
import type { Submission } from './submission';

const Wrong = createContext<readonly ProblemLine[]>([]);

interface FormDrawerProps {
  title: string;
  /** What the form is about, below its title. */
  about?: ReactNode;
  submitWords: string;
  submission: Submission;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A form at the side of the page, in the browser's own dialog: focus stays inside, Escape closes it, asking first
 * where something was typed. Everything the server refuses stands at the top and beside its field.
 */
export function FormDrawer({ title, about, submitWords, submission, onClose, children }: FormDrawerProps) {
  const { t } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { problem } = submission;
  const lines = useMemo(() => linesOf(problem), [problem]);
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal();
  }, []);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('.form-problems')?.focus();
  }, [problem]);
  const leave = () => {
    if (typed) setLeaving(true);
    else onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void submission.send();
  };
  return (
    <dialog
      ref={box}
      className="form-drawer"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        // An open list takes the Escape for itself.
        if (document.activeElement?.getAttribute('aria-expanded') !== 'true') leave();
      }}
      onClose={onClose}
    >
      <form ref={form} onSubmit={submit} onInput={() => setTyped(true)} noValidate>
        <header className="form-head">
          <h2 id={heading}>{title}</h2>
          <Button type="text" icon={<X aria-hidden size={18} />} aria-label={t('action.close')} onClick={leave} />
        </header>
        <div className="form-body">
          {about ? <div className="form-about">{about}</div> : null}
          {lines.length > 0 ? <Summary lines={lines} form={form} /> : null}
          <Wrong.Provider value={lines}>{children}</Wrong.Provider>
        </div>
        <footer className="form-foot">
          {leaving ? (
            <p role="alert">
              {t('form.leave')}
              <Button danger onClick={onClose}>
                {t('form.discard')}
              </Button>
              <Button autoFocus onClick={() => setLeaving(false)}>
                {t('form.stay')}
              </Button>
            </p>
          ) : (
            <>
              <Button type="primary" htmlType="submit" loading={submission.busy}>
                {submitWords}
              </Button>
              <Button onClick={leave}>{t('form.cancel')}</Button>
            </>
          )}
        </footer>
      </form>
    </dialog>
  );
}

function linesOf(problem: Submission['problem']): ProblemLine[] {
  if (!problem) return [];
  return problem.lines.length > 0 ? problem.lines : [{ code: problem.code, message: problem.detail || problem.title || problem.code }];
}

/** The server names a field as in the request; the reader knows it by its label. */
function worded(line: ProblemLine, label: string | undefined): string {
  return label && line.field ? line.message.replaceAll(`“${line.field}”`, `“${label}”`) : line.message;
}

/** All that is wrong in the order of the fields, each leading to its field. */
function Summary({ lines, form }: { lines: ProblemLine[]; form: { current: HTMLFormElement | null } }) {
  const { t } = useWords();
  const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const placeOf = (line: ProblemLine) => fields.findIndex((one) => one.dataset['field'] === line.field);
  const ordered = lines.toSorted((a, b) => placeOf(a) - placeOf(b));
  return (
    <div className="form-problems" role="alert" tabIndex={-1}>
      <p>{t('form.problems', { n: lines.length })}</p>
      <ul>
        {ordered.map((line, index) => (
          <li key={index}>
            {placeOf(line) >= 0 ? (
              <button type="button" className="link-button" onClick={() => fields[placeOf(line)]?.querySelector<HTMLElement>('input,textarea,select,button')?.focus()}>
                <SafeText text={worded(line, fields[placeOf(line)]?.dataset['label'])} />
              </button>
            ) : (
              <SafeText text={line.message} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a control in a field needs to be named and described. */
export interface Described {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
  status?: 'error';
}

interface FieldProps {
  /** Its name in the body of the request: problems of that name stand below it. */
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean;
  wide?: boolean;
  /** A heading of several controls: it shows only where something is wrong with them together. */
  silent?: boolean;
  children: (described: Described) => ReactNode;
}

/** One labelled control with what is wrong about it. */
export function Field({ name, label, hint, required, wide, silent, children }: FieldProps) {
  const { t } = useWords();
  const id = useId();
  const lines = useContext(Wrong);
  const [mended, setMended] = useState<readonly ProblemLine[] | null>(null);
  // What was said against a value no longer holds for the one being typed.
  const wrong = lines === mended ? [] : lines.filter((line) => line.field === name);
  const described = [...(hint ? [`${id}-hint`] : []), ...(wrong.length > 0 ? [`${id}-wrong`] : [])].join(' ');
  return (
    <div className="field" data-field={name} data-label={label} data-wide={wide || undefined} data-silent={silent || undefined} onInput={() => setMended(lines)}>
      <label htmlFor={id}>
        {label}
        {required ? <span className="field-required">{t('form.required')}</span> : null}
      </label>
      {children({ id, ...(described ? { 'aria-describedby': described } : {}), ...(wrong.length > 0 ? { 'aria-invalid': true, status: 'error' } : {}) })}
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {wrong.length > 0 ? (
        <p id={`${id}-wrong`} className="field-wrong">
          {wrong.map((line, index) => (
            <SafeText key={index} text={worded(line, label)} />
          ))}
        </p>
      ) : null}
    </div>
  );
}
