import { Bell, Building2, Compass, HardHat, ListChecks, Network, Settings2, Target, type LucideIcon } from 'lucide-react';
import type { Me } from '../api/types';
import { readingAlarms } from '../ui/directing';

type AdministrationPath = '/administration/accounts' | '/administration/units' | '/administration/rules' | '/administration/imports' | '/administration/mail';

export interface WorkspaceTab {
  path:
    | '/my-work'
    | '/my-work/unit'
    | '/overview'
    | '/overview/decisions'
    | '/overview/coverage'
    | '/commitments'
    | '/commitments/resolutions'
    | '/commitments/programmes'
    | '/commitments/obstacles'
    | '/commitments/handovers'
    | '/commitments/plans'
    | '/commitments/quality'
    | '/network/alarms'
    | '/network/incidents'
    | '/network/provinces'
    | '/network/work'
    | '/network/protection'
    | '/network/resources'
    | '/network/unclear'
    | '/network/mapping'
    | '/field'
    | '/organisation/people'
    | '/organisation/study'
    | '/organisation/members'
    | '/organisation/meetings'
    | '/organisation/supervision'
    | '/organisation/congresses'
    | '/organisation/critiques'
    | '/organisation/emulation'
    | '/organisation/grading'
    | '/organisation/capability'
    | '/notices'
    | '/notices/settings'
    | '/notices/absence'
    | AdministrationPath;
  words: string;
  /** Who may open it; absent means everybody. */
  roles?: ReadonlySet<Me['role']>;
  /** Where further pages of the same tab stand. */
  also?: string;
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

/** Anybody may be put into a team; administrators and machines read no file. */
const readingCases: ReadonlySet<Me['role']> = new Set(['leader', 'unit-head', 'programme', 'noc', 'field', 'planner', 'inspector', 'office', 'worker']);

const mappingAlarms: ReadonlySet<Me['role']> = new Set(['noc', 'administrator']);

/** The workspaces that exist. A room without content is not listed. */
export const workspaces: Workspace[] = [
  {
    id: 'my-work',
    words: 'shell.myWork',
    icon: ListChecks,
    prefix: '/my-work',
    tabs: [
      { path: '/my-work', words: 'shell.tasks' },
      { path: '/my-work/unit', words: 'unitPart.tab', roles: new Set(['leader', 'unit-head', 'administrator']) },
    ],
  },
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
      { path: '/commitments/plans', words: 'shell.plans' },
      { path: '/commitments/quality', words: 'shell.quality' },
      { path: '/commitments/obstacles', words: 'shell.obstacles' },
      { path: '/commitments/handovers', words: 'shell.handovers' },
    ],
  },
  {
    id: 'network',
    words: 'shell.network',
    icon: Network,
    prefix: '/network',
    tabs: [
      { path: '/network/alarms', words: 'shell.alarms', roles: readingAlarms },
      { path: '/network/incidents', words: 'shell.incidents', roles: readingAlarms },
      { path: '/network/work', words: 'shell.work', roles: readingAlarms },
      { path: '/network/protection', words: 'shell.protection', roles: readingAlarms },
      { path: '/network/provinces', words: 'shell.provinces', roles: readingAlarms },
      { path: '/network/resources', words: 'shell.resources' },
      { path: '/network/unclear', words: 'shell.unclear', roles: mappingAlarms },
      { path: '/network/mapping', words: 'shell.mapping', roles: mappingAlarms },
    ],
  },
  { id: 'field', words: 'shell.field', icon: HardHat, prefix: '/field', phone: 'working', tabs: [{ path: '/field', words: 'shell.area' }] },
  {
    id: 'organisation',
    words: 'shell.organisation',
    icon: Building2,
    prefix: '/organisation',
    tabs: [
      { path: '/organisation/study', words: 'shell.study' },
      { path: '/organisation/meetings', words: 'shell.meetings', roles: readingCases },
      { path: '/organisation/members', words: 'shell.members', roles: readingCases },
      { path: '/organisation/emulation', words: 'shell.emulation' },
      { path: '/organisation/supervision', words: 'shell.supervision', roles: readingCases },
      { path: '/organisation/critiques', words: 'shell.critiques', roles: readingCases },
      { path: '/organisation/congresses', words: 'shell.congresses', also: '/organisation/elections' },
      { path: '/organisation/grading', words: 'shell.grading', roles: readingCases },
      { path: '/organisation/capability', words: 'shell.capability' },
      { path: '/organisation/people', words: 'shell.people' },
    ],
  },
];

const administrators: ReadonlySet<Me['role']> = new Set(['administrator']);

/** Stands under the avatar and not on the rail: who may sign in, units, rules, lists from files. */
export const administration: Workspace = {
  id: 'administration',
  words: 'shell.administration',
  icon: Settings2,
  prefix: '/administration',
  tabs: [
    { path: '/administration/accounts', words: 'shell.accounts', roles: administrators },
    { path: '/administration/units', words: 'shell.units', roles: new Set(['administrator', 'office']) },
    { path: '/administration/rules', words: 'shell.rules', roles: administrators },
    { path: '/administration/mail', words: 'shell.mail', roles: administrators },
    { path: '/administration/imports', words: 'shell.imports', roles: new Set(['administrator', 'leader', 'unit-head', 'programme']) },
  ],
};

/** Stands behind the bell and not on the rail: what the reader is told. */
export const personal: Workspace = { id: 'notices', words: 'shell.notices', icon: Bell, prefix: '/notices', tabs: [{ path: '/notices', words: 'notices.title' }, { path: '/notices/settings', words: 'notices.settingsTitle' }, { path: '/notices/absence', words: 'absence.title' }] };

/** The pages of a workspace that a role may open. */
export function tabsFor(workspace: Workspace, role: Me['role'] | undefined): WorkspaceTab[] {
  return workspace.tabs.filter((tab) => !tab.roles || (role !== undefined && tab.roles.has(role)));
}

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
