import { Button } from 'antd';
import { useState } from 'react';
import { formatCount } from '../../format/numbers';
import { useWords } from '../../i18n';
import { useMe } from '../../ui/choices';
import { planning } from '../../ui/directing';
import { FaultState, Skeleton } from '../../ui/states';
import { TaskList } from '../../ui/task-list';
import { useOpenTasks } from './queries';

/** What is to be done in a unit or by a person, by due day; whoever gives tasks there changes several at once. */
export function OpenTasks({ of }: { of: { unit: string } | { person: string } }) {
  const { t, language } = useWords();
  const me = useMe();
  const [page, setPage] = useState(0);
  const read = useOpenTasks(of, page);
  const n = (count: number) => formatCount(count, language);
  const found = read.data;
  const pages = found ? Math.max(1, Math.ceil(found.total / found.size)) : 1;
  return (
    <section className="panel open-tasks" aria-labelledby="open-tasks" aria-busy={read.isPlaceholderData || undefined}>
      <div className="panel-head">
        <h2 id="open-tasks">{t('unit' in of ? 'taskList.ofUnit' : 'taskList.ofPerson')}</h2>
        {found ? <span className="note">{t('taskList.count', { n: n(found.total) })}</span> : null}
      </div>
      {read.error && !found ? <FaultState error={read.error} action={<Button onClick={() => void read.refetch()}>{t('fault.retry')}</Button>} /> : null}
      {read.isPending ? <Skeleton rows={4} height={46} /> : null}
      {found && found.total === 0 ? <p className="part-calm">{t('taskList.none')}</p> : null}
      {found ? <TaskList key={page} tasks={found.items} mayChange={me !== null && planning.has(me.role)} /> : null}
      {pages > 1 ? (
        <nav className="unit-pages" aria-label={t('taskList.pages')}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('taskList.previous')}
          </Button>
          <span>{t('unitPart.page', { n: n(page + 1), of: n(pages) })}</span>
          <Button disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
            {t('taskList.next')}
          </Button>
        </nav>
      ) : null}
    </section>
  );
}
