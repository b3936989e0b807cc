import { Building2, ListChecks, Network, Target, type LucideIcon } from 'lucide-react';
import type { Me } from '../api/types';

export interface WorkspaceTab {
  path: '/my-work' | '/commitments' | '/commitments/resolutions' | '/commitments/programmes' | '/commitments/obstacles' | '/network/alarms' | '/network/resources' | '/organisation/people';
  words: string;
}

export interface Workspace {
  id: string;
  words: string;
  icon: LucideIcon;
  prefix: string;
  tabs: WorkspaceTab[];
}

/** The workspaces that exist. A room without content is not listed. */
export const workspaces: Workspace[] = [
  { id: 'my-work', words: 'shell.myWork', icon: ListChecks, prefix: '/my-work', tabs: [{ path: '/my-work', words: 'shell.tasks' }] },
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
  { id: 'organisation', words: 'shell.organisation', icon: Building2, prefix: '/organisation', tabs: [{ path: '/organisation/people', words: 'shell.people' }] },
];

/** Where a role begins its day. */
export function homeOf(role: Me['role']): WorkspaceTab['path'] {
  switch (role) {
    case 'worker':
    case 'field':
      return '/my-work';
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
