import { Building2, Compass, HardHat, ListChecks, Network, Target, type LucideIcon } from 'lucide-react';
import type { Me } from '../api/types';

export interface WorkspaceTab {
  path:
    | '/my-work'
    | '/overview'
    | '/overview/decisions'
    | '/overview/coverage'
    | '/commitments'
    | '/commitments/resolutions'
    | '/commitments/programmes'
    | '/commitments/obstacles'
    | '/network/alarms'
    | '/network/resources'
    | '/field'
    | '/organisation/people';
  words: string;
}

export interface Workspace {
  id: string;
  words: string;
  icon: LucideIcon;
  prefix: string;
  /** Left out of the phone's bar for whoever has another of the two as their own: five fit. */
  phone?: 'leading' | 'working';
  tabs: WorkspaceTab[];
}

/** The workspaces that exist. A room without content is not listed. */
export const workspaces: Workspace[] = [
  { id: 'my-work', words: 'shell.myWork', icon: ListChecks, prefix: '/my-work', tabs: [{ path: '/my-work', words: 'shell.tasks' }] },
  {
    id: 'overview',
    words: 'shell.overview',
    icon: Compass,
    prefix: '/overview',
    phone: 'leading',
    tabs: [
      { path: '/overview', words: 'shell.cockpit' },
      { path: '/overview/decisions', words: 'shell.decisions' },
      { path: '/overview/coverage', words: 'shell.coverage' },
    ],
  },
  {
    id: 'commitments',
    words: 'shell.commitments',
    icon: Target,
    prefix: '/commitments',
    tabs: [
      { path: '/commitments/resolutions', words: 'shell.resolutions' },
      { path: '/commitments/programmes', words: 'shell.programmes' },
      { path: '/commitments', words: 'shell.targets' },
      { path: '/commitments/obstacles', words: 'shell.obstacles' },
    ],
  },
  {
    id: 'network',
    words: 'shell.network',
    icon: Network,
    prefix: '/network',
    tabs: [
      { path: '/network/alarms', words: 'shell.alarms' },
      { path: '/network/resources', words: 'shell.resources' },
    ],
  },
  { id: 'field', words: 'shell.field', icon: HardHat, prefix: '/field', phone: 'working', tabs: [{ path: '/field', words: 'shell.area' }] },
  { id: 'organisation', words: 'shell.organisation', icon: Building2, prefix: '/organisation', tabs: [{ path: '/organisation/people', words: 'shell.people' }] },
];

/** Where a role begins its day. */
export function homeOf(role: Me['role']): WorkspaceTab['path'] {
  switch (role) {
    case 'leader':
      return '/overview';
    case 'worker':
      return '/my-work';
    case 'field':
      return '/field';
    case 'noc':
      return '/network/alarms';
    case 'planner':
      return '/network/resources';
    case 'office':
      return '/organisation/people';
    case 'programme':
      return '/commitments/programmes';
    default:
      return '/commitments';
  }
}

/** Whether a role oversees work rather than doing it in the field: it decides which of the two workspaces a phone shows. */
export function leads(role: Me['role'] | undefined): boolean {
  return role !== 'field' && role !== 'worker' && role !== 'noc' && role !== 'planner';
}
