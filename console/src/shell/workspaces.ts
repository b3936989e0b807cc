import { Network, Target, type LucideIcon } from 'lucide-react';

export interface WorkspaceTab {
  path: '/commitments' | '/network/alarms' | '/network/resources';
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
  { id: 'commitments', words: 'shell.commitments', icon: Target, prefix: '/commitments', tabs: [{ path: '/commitments', words: 'shell.targets' }] },
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
];
