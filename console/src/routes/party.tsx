import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const supervision = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision',
  validateSearch: texts('phase'),
  component: lazyRouteComponent(() => import('../features/supervision/supervision-page'), 'SupervisionPage'),
});

const supervisionPlan = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/plans/$id',
  component: lazyRouteComponent(() => import('../features/supervision/plan-page'), 'PlanPage'),
});

const supervisionCase = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/cases/$id',
  component: lazyRouteComponent(() => import('../features/supervision/case-page'), 'CasePage'),
});

const congresses = createRoute({ getParentRoute: () => shell, path: '/organisation/congresses', component: lazyRouteComponent(() => import('../features/congress/congresses-page'), 'CongressesPage') });

const congress = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/congresses/$id',
  component: lazyRouteComponent(() => import('../features/congress/congress-page'), 'CongressPage'),
});

const election = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/elections/$id',
  component: lazyRouteComponent(() => import('../features/congress/election-page'), 'ElectionPage'),
});

const electionEntry = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/elections/$id/entry',
  component: lazyRouteComponent(() => import('../features/congress/entry-page'), 'EntryPage'),
});

const supervisionLead = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/leads/$resolution',
  validateSearch: texts('case', 'period'),
  component: lazyRouteComponent(() => import('../features/supervision/lead-page'), 'LeadPage'),
});

const critiques = createRoute({ getParentRoute: () => shell, path: '/organisation/critiques', component: lazyRouteComponent(() => import('../features/supervision/critiques-page'), 'CritiquesPage') });

const meetings = createRoute({ getParentRoute: () => shell, path: '/organisation/meetings', validateSearch: texts('view', 'mine', 'month'), component: lazyRouteComponent(() => import('../features/meetings/meetings-page'), 'MeetingsPage') });

const meeting = createRoute({ getParentRoute: () => shell, path: '/organisation/meetings/$id', component: lazyRouteComponent(() => import('../features/meetings/meeting-page'), 'MeetingPage') });

/** Meetings, supervision, critiques, congresses and elections. */
export const partyRoutes = [meetings, meeting, supervision, supervisionPlan, supervisionCase, congresses, congress, election, electionEntry, supervisionLead, critiques] as const;
