import type { Milestone, NetworkObject, Obstacle, ProgrammeItem, Task } from '../api/types';
import { Choose, ChooseTarget, Searched } from './choices';
import type { Described } from './form-drawer';
import type { StripFocus } from './strip-focus';
import { useOwnThings } from './use-own-things';
import { useSignal } from './use-signal';

/** A thing an obstacle stands in the way of, by its code; network objects and milestones by their id. */
export interface Tie {
  onType: Obstacle['onType'];
  onCode: string;
}

export const obstacleTypes: Tie['onType'][] = ['PROGRAMME', 'MILESTONE', 'TASK', 'TARGET', 'OBJECT'];

/** What the strip looks at, where an obstacle can stand in its way. */
export function tieOfFocus(focus: StripFocus | null): Tie | null {
  const type = obstacleTypes.find((one) => one.toLowerCase() === focus?.type);
  return type && focus ? { onType: type, onCode: focus.id } : null;
}

interface ThingProps extends Described {
  type: Tie['onType'] | null;
  value: string | null;
  known: { value: string; label: string } | null;
  onChange: (value: string | null) => void;
}

/** Chooses a thing of one kind, searched on the server; without signal among the reader's own as last read. */
export function ObstacleThing({ type, ...props }: ThingProps) {
  const gone = useSignal() === 'gone';
  const own = useOwnThings(type, gone);
  if (gone) {
    const { known, ...rest } = props;
    return <Choose {...rest} options={known && !own.some((one) => one.value === known.value) ? [known, ...own] : own} />;
  }
  switch (type) {
    case 'PROGRAMME':
      return <Searched<ProgrammeItem> {...props} path="/api/programmes" choice={(one) => ({ value: one.code, label: `${one.code} ${one.name}` })} />;
    case 'MILESTONE':
      return <Searched<Milestone> {...props} path="/api/milestones" query={{ open: 'true' }} choice={(one) => ({ value: one.id, label: `${one.programmeCode} ${one.code} ${one.name}` })} />;
    case 'TASK':
      return <Searched<Task> {...props} path="/api/tasks" choice={(one) => ({ value: one.code, label: `${one.code} ${one.title}` })} />;
    case 'TARGET':
      return <ChooseTarget {...props} />;
    case 'OBJECT':
      return <Searched<NetworkObject> {...props} path="/api/inventory/objects" choice={(one) => ({ value: one.id, label: one.sourceName ? `${one.name} (${one.sourceName})` : one.name })} />;
    case null:
      return <Choose {...props} options={[]} />;
  }
}
