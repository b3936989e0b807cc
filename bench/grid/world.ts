import type { Alarm } from '../../console/src/api/types';

const severities = ['CRITICAL', 'MAJOR', 'MINOR', 'WARNING'] as const;
const conditions = ['lossOfSignal', 'commercialPowerFailure', 'equipmentMalfunction', 'softwareError'];
const from = Date.UTC(2026, 10, 1);

/** The alarm of a number, the same in both grids. */
export function alarm(number: number, version = 0): Alarm {
  const raised = new Date(from + number * 20_000).toISOString();
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    object: { id: `00000000-0000-7000-9000-${number.toString(16).padStart(12, '0')}`, type: 'Node', name: `Nút Trạm ${number % 3_000}` },
    sourceName: `VX-${number % 34}/${number}`,
    interfaceName: null,
    eventSourceType: 'port',
    severity: severities[(number + version) % severities.length] ?? 'MINOR',
    alarmCondition: conditions[number % conditions.length] ?? '',
    specificProblem: `Suy hao quang −${(number % 40) / 10} dBm`,
    state: 'open',
    raisedAt: raised,
    clearedAt: null,
    repeats: version,
    unplaced: false,
    lastEvent: number + version,
    additionalText: '',
    origin: 'SIMULATED',
    authenticated: true,
  };
}

let version = 0;

/** A later state of an alarm. */
window.sample = (number) => alarm(number, ++version % 50);

/** What the page that is measured offers. */
export interface Measured {
  /** Changes these rows, as the live feed does. */
  put: (alarms: Alarm[]) => void;
  /** What scrolls. */
  scroller: () => Element | null;
  /** The text of the uppermost row that is seen. */
  top: () => string;
}

declare global {
  interface Window {
    measured?: Measured;
    sample?: (number: number) => Alarm;
  }
}
