import { useQuery } from '@tanstack/react-query';
import { keptAnswer } from '../api/offline/kept';
import { ownPartPath, ownTasksPath } from '../api/own';
import type { MyPart, Obstacle, Page, Task } from '../api/types';
import type { Choice } from './choices';

/** What of the reader's own can be named without signal: own tasks, targets and objects as last read. */
export function useOwnThings(type: Obstacle['onType'] | null, on: boolean): Choice[] {
  const own = useQuery({ queryKey: ['own-things'], enabled: on, staleTime: 0, queryFn: readOwn });
  const { tasks = [], part = null } = own.data ?? {};
  switch (type) {
    case 'TASK':
      return tasks.map((one) => ({ value: one.code, label: `${one.code} ${one.title}` }));
    case 'TARGET':
      return part?.targets.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })) ?? [];
    case 'OBJECT':
      return part?.objects.map((one) => ({ value: one.id, label: one.name })) ?? [];
    default:
      return [];
  }
}

async function readOwn(): Promise<{ tasks: Task[]; part: MyPart | null }> {
  const [tasks, part] = await Promise.all([keptAnswer<Page<Task>>(ownTasksPath), keptAnswer<MyPart>(ownPartPath)]);
  return { tasks: tasks?.value.items.filter((task) => task.state === 'OPEN') ?? [], part: part?.value ?? null };
}
