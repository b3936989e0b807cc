import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent as Keyed } from 'react';
import { ApiProblem, postJson, putJson } from '../../api/http';
import type { ElectionNomination, ElectionPage, EnteredBallot } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { typedNumber } from '../../format/typed';
import { useWords } from '../../i18n';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton } from '../../ui/states';
import { useSubmission } from '../../ui/submission';
import { BundleEntry } from './bundle-entry';
import './congress.css';
import { marksOf, unmarked, type Mark } from './marks';
import { electionPath, useElection, useOwnBundles, useOwnEntries } from './queries';
import { UploadBallots } from './upload-ballots';

/** Where one post enters its ballots, one after the other, by the keyboard. */
export function EntryPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/shell/organisation/elections/$id/entry' });
  const [uploads, setUploads] = useState(0);
  const election = useElection(id);
  const entering = election.data?.election.state === 'ENTERING' && election.data.posts.some((post) => post.number === election.data?.may.post && !post.closedAt);
  const tallies = election.data?.entry === 'TALLIES';
  const entries = useOwnEntries(id, entering && !tallies);
  const bundles = useOwnBundles(id, entering && tallies);
  const failure = election.error ?? entries.error ?? bundles.error;
  return (
    <div className="cg">
      <nav className="cg-path" aria-label={t('congress.back')}>
        <Link to="/organisation/elections/$id" params={{ id }}>
          <ChevronLeft aria-hidden size={14} />
          <SafeText text={election.data?.election.mandate ?? t('congress.election')} />
        </Link>
      </nav>
      {failure ? <FaultState error={failure} /> : null}
      {!failure && (election.isPending || (entering && (tallies ? bundles : entries).isPending)) ? <Skeleton rows={6} height={44} /> : null}
      {election.data && !entering ? <p className="panel cg-note">{t('congress.noPost')}</p> : null}
      {election.data && entering && bundles.data ? <BundleEntry page={election.data} entered={bundles.data} /> : null}
      {election.data && entering && entries.data ? <Entry key={uploads} page={election.data} entered={entries.data} onUploaded={() => setUploads(uploads + 1)} /> : null}
    </div>
  );
}

interface Sheet {
  marks: Record<string, Mark>;
  extraNames: string;
  signed: boolean;
  genuine: boolean;
  doubtful: boolean;
}

function sheetOf(names: ElectionNomination[], form: 'STRIKE' | 'COLUMNS', had: EnteredBallot | undefined): Sheet {
  const marks = Object.fromEntries(names.map((one) => [one.ballotId ?? '', (had?.reading.marks[one.ballotId ?? ''] as Mark | undefined) ?? unmarked(form)]));
  return { marks, extraNames: had?.reading.extraNames ? String(had.reading.extraNames) : '', signed: had?.reading.signed ?? false, genuine: had?.reading.genuine ?? true, doubtful: had?.reading.doubtful ?? false };
}

/** The first ballot from one on, round to it, that is not entered. */
function missing(had: Map<number, EnteredBallot>, papers: number, from: number): number | null {
  for (let step = 0; step < papers; step++) {
    const number = ((from - 1 + step) % papers) + 1;
    if (!had.has(number)) return number;
  }
  return null;
}

function Entry({ page, entered, onUploaded }: { page: ElectionPage; entered: EnteredBallot[]; onUploaded: () => void }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { election, papers } = page;
  const form = election.form ?? 'STRIKE';
  const names = page.nominations.filter((one) => one.place);
  const had = new Map(entered.map((one) => [one.ballot, one]));
  const [ballot, setBallot] = useState(() => missing(had, papers, 1) ?? Math.max(1, papers));
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(names, form, had.get(ballot)));
  const [uploading, setUploading] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const turn = (number: number, latest: Map<number, EnteredBallot>) => {
    setBallot(number);
    setRefused(null);
    setSheet(sheetOf(names, form, latest.get(number)));
  };
  async function save() {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    try {
      const { extraNames, ...rest } = sheet;
      const kept = await putJson<EnteredBallot>(`${electionPath(election.id)}/entries/${ballot}`, { ...rest, extraNames: typedNumber(extraNames) });
      const latest = new Map([...had, [ballot, kept]]);
      client.setQueryData<EnteredBallot[]>(['congress', 'election', election.id, 'entries'], [...latest.values()].toSorted((a, b) => a.ballot - b.ballot));
      turn(missing(latest, papers, ballot) ?? Math.min(papers, ballot + 1), latest);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setRefused(failure.lines[0]?.message ?? failure.message);
    } finally {
      setBusy(false);
    }
  }
  const closing = useSubmission(() => postJson<ElectionPage>(`${electionPath(election.id)}/entries/closing`, {}), () => void navigate({ to: '/organisation/elections/$id', params: { id: election.id } }));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const elsewhere = (event.target instanceof HTMLButtonElement && event.target.getAttribute('role') !== 'radio') || event.target instanceof HTMLAnchorElement;
    if (event.key === 'Enter' && !elsewhere) {
      event.preventDefault();
      void save();
      return;
    }
    const number = Number(event.key);
    if (!typing && Number.isInteger(number) && number >= 1 && number <= Math.min(9, names.length)) {
      const id = names[number - 1]?.ballotId ?? '';
      const marks = marksOf(form);
      const now = sheet.marks[id] ?? unmarked(form);
      setSheet({ ...sheet, marks: { ...sheet.marks, [id]: marks[(marks.indexOf(now) + 1) % marks.length] ?? now } });
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const mine = had.get(ballot);
  return (
    <section className="panel cg-entry" aria-labelledby="cg-entry">
      <div className="panel-head">
        <h2 id="cg-entry">{t('congress.entryTitle', { n: page.may.post ?? '–' })}</h2>
        <span className="note">{t('congress.entered', { n: formatCount(had.size, language), of: formatCount(papers, language) })}</span>
      </div>
      <progress className="cg-bar" max={Math.max(1, papers)} value={had.size} aria-label={t('congress.entryTitle', { n: page.may.post ?? '–' })} />
      {papers === 0 ? <p className="cg-note">{t('congress.noPapers')}</p> : null}
      {papers > 0 ? (
        <>
          <div className="cg-ballot-head">
            <Button icon={<ChevronLeft aria-hidden size={16} />} aria-label={t('congress.before')} disabled={ballot <= 1} onClick={() => turn(ballot - 1, had)} />
            <b aria-live="polite">{t('congress.ballotNumber', { n: ballot })}</b>
            <Button icon={<ChevronRight aria-hidden size={16} />} aria-label={t('congress.after')} disabled={ballot >= papers} onClick={() => turn(ballot + 1, had)} />
            <span className="muted">{mine ? t('congress.enteredTimes', { n: mine.times }) : t('congress.notEntered')}</span>
          </div>
          <Names key={ballot} names={names} form={form} marks={sheet.marks} onMarks={(marks) => setSheet({ ...sheet, marks })} />
          <div className="cg-extras">
            <label>
              {t('congress.extraNames')}
              <Input inputMode="numeric" value={sheet.extraNames} onChange={(event) => setSheet({ ...sheet, extraNames: event.target.value })} />
            </label>
            <Checkbox checked={sheet.signed} onChange={(event) => setSheet({ ...sheet, signed: event.target.checked })}>
              {t('congress.signed')}
            </Checkbox>
            <Checkbox checked={!sheet.genuine} onChange={(event) => setSheet({ ...sheet, genuine: !event.target.checked })}>
              {t('congress.notGenuine')}
            </Checkbox>
            <Checkbox checked={sheet.doubtful} onChange={(event) => setSheet({ ...sheet, doubtful: event.target.checked })}>
              {t('congress.doubtful')}
            </Checkbox>
          </div>
          {refused ? (
            <p className="cg-problems" role="alert">
              <SafeText text={refused} />
            </p>
          ) : null}
        </>
      ) : null}
      {closing.problem ? (
        <p className="cg-problems" role="alert">
          <SafeText text={closing.problem.lines[0]?.message ?? closing.problem.message} />
        </p>
      ) : null}
      <div className="panel-foot cg-foot">
        {papers > 0 ? (
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {t('congress.saveBallot')}
          </Button>
        ) : null}
        {papers > 0 ? <Button onClick={() => setUploading(true)}>{t('bundle.upload')}</Button> : null}
        <Button disabled={had.size < papers} loading={closing.busy} onClick={() => void closing.send()}>
          {t('congress.closePost')}
        </Button>
        <span className="cg-keys">{t('congress.keys')}</span>
      </div>
      {uploading ? <UploadBallots page={page} onClose={() => setUploading(false)} onTaken={onUploaded} /> : null}
    </section>
  );
}

interface NamesProps {
  names: ElectionNomination[];
  form: 'STRIKE' | 'COLUMNS';
  marks: Record<string, Mark>;
  onMarks: (marks: Record<string, Mark>) => void;
}

/** The names of one ballot; the first takes the keyboard. */
function Names({ names, form, marks, onMarks }: NamesProps) {
  const rows = useRef<HTMLOListElement>(null);
  useEffect(() => rows.current?.querySelector<HTMLElement>('[role=radio][aria-checked=true]')?.focus(), []);
  return (
    <ol className="cg-sheet" ref={rows}>
      {names.map((one) => (
        <Row key={one.person} one={one} form={form} mark={marks[one.ballotId ?? ''] ?? unmarked(form)} onMark={(mark) => onMarks({ ...marks, [one.ballotId ?? '']: mark })} />
      ))}
    </ol>
  );
}

interface RowProps {
  one: ElectionNomination;
  form: 'STRIKE' | 'COLUMNS';
  mark: Mark;
  onMark: (mark: Mark) => void;
}

/** What is found beside one name. */
function Row({ one, form, mark, onMark }: RowProps) {
  const { t } = useWords();
  const name = one.name?.fullName ?? '–';
  const marks = marksOf(form);
  const onKey = (event: Keyed) => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = marks[(marks.indexOf(mark) + step + marks.length) % marks.length] ?? mark;
    onMark(next);
    (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>(`[data-mark=${next}]`)?.focus();
  };
  return (
    <li data-mark-now={mark}>
      <span className="cg-place">{one.place}</span>
      <b>
        <SafeText text={name} />
      </b>
      <div role="radiogroup" aria-label={name} className="cg-marks">
        {marks.map((each) => (
          <button key={each} type="button" role="radio" aria-checked={mark === each} data-mark={each} tabIndex={mark === each ? 0 : -1} onClick={() => onMark(each)} onKeyDown={onKey}>
            {t(`congress.mark.${each}`)}
          </button>
        ))}
      </div>
    </li>
  );
}
