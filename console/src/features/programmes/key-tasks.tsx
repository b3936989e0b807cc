import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { ListChecks, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyTask, ProgrammeItem } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { planning } from '../../ui/directing';
import { ReachedCount } from '../../ui/reached-count';
import { SafeText } from '../../ui/safe-text';
import { FaultState, Skeleton, StateBox } from '../../ui/states';
import { useKeyTasks, useProgrammes } from './queries';
import { WriteKeyTask } from './write-key-task';
import { WriteTheme } from './write-theme';

/** The priority list of a year in its themes: who leads each task, and which programmes serve it. */
export function KeyTasks({ chosen }: { chosen: string | undefined }) {
  const { t, language } = useWords();
  const found = useKeyTasks();
  const programmes = useProgrammes('');
  const all = found.data?.items ?? [];
  const years = [...new Set(all.map((one) => one.year))].toSorted((a, b) => b - a);
  const me = useMe();
  const [writing, setWriting] = useState<'task' | 'theme' | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const year = picked ?? all.find((one) => one.code === chosen)?.year ?? years[0];
  const shown = all.filter((one) => one.year === year);
  const led = shown.filter((one) => one.leadUnit !== null).length;
  const themes = new Map<string, KeyTask[]>();
  for (const one of shown) {
    const theme = one.theme?.name ?? '';
    themes.set(theme, [...(themes.get(theme) ?? []), one]);
  }
  return (
    <div className="key-tasks" role="region" aria-label={t('programmes.keyTasks')} tabIndex={0}>
      <section className="panel" aria-labelledby="key-tasks-title">
        <div className="panel-head">
          <h2 id="key-tasks-title">{t('programmes.keyTasks')}</h2>
          {found.data ? <span className="note">{t('programmes.keyTasksNote', { n: formatCount(shown.length, language), themes: formatCount(themes.size, language), led: formatCount(led, language) })}</span> : null}
          <span className="right">
            {years.length > 1 ? <Segmented<number> size="small" aria-label={t('programmes.year')} value={year ?? 0} options={years.map((value) => ({ value, label: String(value) }))} onChange={setPicked} /> : null}
            {me && planning.has(me.role) && me.allUnits ? <Button onClick={() => setWriting('theme')}>{t('write.themes')}</Button> : null}
            {me && planning.has(me.role) ? (
              <Button icon={<Plus aria-hidden size={15} />} onClick={() => setWriting('task')}>
                {t('write.keyTask')}
              </Button>
            ) : null}
          </span>
        </div>
        {found.error ? <FaultState error={found.error} action={<Button onClick={() => void found.refetch()}>{t('fault.retry')}</Button>} /> : null}
        {found.isPending ? <Skeleton rows={8} height={44} /> : null}
        {found.data && all.length === 0 ? <StateBox icon={ListChecks} title={t('programmes.noKeyTasks')} text={t('programmes.noKeyTasksText')} /> : null}
      </section>
      {writing === 'task' ? <WriteKeyTask onClose={() => setWriting(null)} /> : null}
      {writing === 'theme' ? <WriteTheme onClose={() => setWriting(null)} /> : null}
      {[...themes].map(([theme, tasks]) => (
        <section key={theme} className="panel" aria-label={theme}>
          <div className="panel-head">
            <h3>
              <SafeText text={theme} />
            </h3>
            <span className="note">{t('programmes.keyTaskCount', { n: formatCount(tasks.length, language) })}</span>
          </div>
          <ul className="part-rows">
            {tasks.map((task) => (
              <KeyTaskRow key={task.id} task={task} chosen={task.code === chosen} programmes={programmes.data?.items.filter((one) => one.servedKeyTasks.includes(task.id))} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function KeyTaskRow({ task, chosen, programmes }: { task: KeyTask; chosen: boolean; programmes: ProgrammeItem[] | undefined }) {
  const { t } = useWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <li ref={row} className="part-row key-task" data-chosen={chosen || undefined}>
      <span className="part-name">
        <b>
          <code>{task.code}</code> <SafeText text={task.name} />
        </b>
        <span className="muted">
          {task.leadUnit ? (
            <span className="chip">{t('programmes.weLead')}</span>
          ) : null}{' '}
          {t('programmes.lead')}: <SafeText text={task.leadUnit?.name ?? task.leadName ?? '–'} />
          {task.receivedFrom ? (
            <>
              {' · '}
              {t('programmes.receivedFrom')} <SafeText text={task.receivedFrom} />
            </>
          ) : null}
        </span>
      </span>
      <ul className="key-task-programmes">
        {programmes?.length === 0 ? <li className="muted">{t('programmes.notServed')}</li> : null}
        {programmes?.map((one) => (
          <li key={one.id}>
            <Link to="/commitments/programmes" search={{ programme: one.code }}>
              <SafeText text={`${one.code} ${one.name}`} />
            </Link>
            <ReachedCount programme={one} />
          </li>
        ))}
      </ul>
    </li>
  );
}
