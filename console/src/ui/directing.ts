import type { Me } from '../api/types';

type Role = Me['role'];

/** Who writes documents, their relations and commitments, and forms committees, in the units they reach. */
export const directing: ReadonlySet<Role> = new Set<Role>(['leader', 'office', 'administrator']);

/** Who writes programmes, milestones, key tasks and tasks, in the units they reach. */
export const planning: ReadonlySet<Role> = new Set<Role>(['leader', 'unit-head', 'programme', 'administrator']);

/** Who holds study campaigns, in the units they reach. */
export const holdingStudy: ReadonlySet<Role> = new Set<Role>(['leader', 'unit-head', 'office', 'administrator']);

/** Who answers for people in the units they reach, and so confirms what they say of their commitments. */
export const headingStudy: ReadonlySet<Role> = new Set<Role>(['leader', 'unit-head']);

/** Who reads alarms of the network, in the units they reach. */
export const readingAlarms: ReadonlySet<Role> = new Set<Role>(['leader', 'unit-head', 'programme', 'noc', 'field', 'planner', 'inspector', 'administrator']);

/** Who reads what the people of the units they reach can do; others read their own. */
export const readingCapability: ReadonlySet<Role> = new Set<Role>(['leader', 'unit-head', 'programme', 'noc', 'planner', 'inspector', 'office', 'administrator']);
