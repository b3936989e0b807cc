import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, parseSearchWith, redirect, retainSearchParams, stringifySearchWith } from '@tanstack/react-router';
import { isDated } from './api/dated';
import { ApiProblem } from './api/http';
import { readMe } from './api/me';
import type { Me } from './api/types';
import { SignInPage } from './features/sign-in/sign-in-page';
import { pastDay, setAsOfDay } from './format/as-of';
import { CrashPage, MissingPage } from './shell/fault-pages';
import { Shell } from './shell/shell';
import { homeOf } from './shell/workspaces';

export interface RouterContext {
  client: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: MissingPage, errorComponent: CrashPage });

function textOf(search: Record<string, unknown>, key: string): string | undefined {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The named search parameters as texts; everything else in the address is dropped. */
function texts<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): { [key in K]?: string } => {
    const found: { [key in K]?: string } = {};
    for (const key of keys) {
      const value = textOf(search, key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  };
}

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage, validateSearch: texts('next') });

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  validateSearch: (search: Record<string, unknown>): { asOf?: string | undefined } => {
    const day = pastDay(search['asOf']);
    return day ? { asOf: day } : {};
  },
  search: { middlewares: [retainSearchParams(['asOf'])] },
  beforeLoad: async ({ context, location, search }) => {
    setAsOfDay(isDated(location.pathname) ? (search.asOf ?? null) : null);
    try {
      const me = await context.client.ensureQueryData<Me | null>({ queryKey: ['me'], queryFn: readMe, staleTime: Infinity });
      if (me) return;
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.status === 401)) throw failure;
    }
    throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    const me = context.client.getQueryData<Me>(['me']);
    throw redirect({ to: me ? homeOf(me.role) : '/commitments' });
  },
});

const commitments = createRoute({
  getParentRoute: () => shell,
  path: '/commitments',
  validateSearch: texts('period', 'target', 'evidence'),
  component: lazyRouteComponent(() => import('./features/commitments/commitments-page'), 'CommitmentsPage'),
});

const resolutions = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/resolutions',
  validateSearch: texts('q', 'kind', 'period'),
  component: lazyRouteComponent(() => import('./features/resolutions/resolutions-page'), 'ResolutionsPage'),
});

const resolution = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/resolutions/$id',
  validateSearch: texts('clause', 'period'),
  component: lazyRouteComponent(() => import('./features/resolutions/document-page'), 'DocumentPage'),
});

const programmes = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/programmes',
  validateSearch: texts('q', 'programme', 'view', 'keyTask'),
  component: lazyRouteComponent(() => import('./features/programmes/programmes-page'), 'ProgrammesPage'),
});

const plans = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/plans',
  validateSearch: texts('view', 'year', 'unit', 'q'),
  component: lazyRouteComponent(() => import('./features/plans/plans-page'), 'PlansPage'),
});

const quality = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/quality',
  component: lazyRouteComponent(() => import('./features/quality/quality-page'), 'QualityPage'),
});

const obstacles = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/obstacles',
  validateSearch: texts('q', 'show', 'obstacle', 'raise', 'view', 'desk', 'deskUnit'),
  component: lazyRouteComponent(() => import('./features/obstacles/obstacles-page'), 'ObstaclesPage'),
});

const handovers = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/handovers',
  validateSearch: texts('q', 'view', 'handover', 'pass', 'from', 'to'),
  component: lazyRouteComponent(() => import('./features/handovers/handovers-page'), 'HandoversPage'),
});

const myWork = createRoute({
  getParentRoute: () => shell,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./features/my-work/my-work-page'), 'MyWorkPage'),
});

const unitPart = createRoute({
  getParentRoute: () => shell,
  path: '/my-work/unit',
  validateSearch: texts('unit', 'person', 'page'),
  component: lazyRouteComponent(() => import('./features/my-work/unit-page'), 'UnitPage'),
});

const cockpit = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  validateSearch: texts('period'),
  component: lazyRouteComponent(() => import('./features/overview/cockpit-page'), 'CockpitPage'),
});

const decisions = createRoute({
  getParentRoute: () => shell,
  path: '/overview/decisions',
  component: lazyRouteComponent(() => import('./features/overview/decisions-page'), 'DecisionsPage'),
});

const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/overview/coverage',
  component: lazyRouteComponent(() => import('./features/overview/coverage-page'), 'CoveragePage'),
});

const field = createRoute({
  getParentRoute: () => shell,
  path: '/field',
  validateSearch: texts('unit'),
  component: lazyRouteComponent(() => import('./features/field/area-page'), 'AreaPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/people',
  validateSearch: texts('tree', 'unit'),
  component: lazyRouteComponent(() => import('./features/organisation/people-page'), 'PeoplePage'),
});

const alarms = createRoute({
  getParentRoute: () => shell,
  path: '/network/alarms',
  validateSearch: texts('state', 'alarm', 'event', 'telling'),
  component: lazyRouteComponent(() => import('./features/alarms/alarms-page'), 'AlarmsPage'),
});

const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/network/incidents',
  validateSearch: texts('state', 'incident'),
  component: lazyRouteComponent(() => import('./features/incidents/incidents-page'), 'IncidentsPage'),
});

const provinces = createRoute({
  getParentRoute: () => shell,
  path: '/network/provinces',
  validateSearch: texts('province', 'unit'),
  component: lazyRouteComponent(() => import('./features/network/availability/provinces-page'), 'ProvincesPage'),
});

const work = createRoute({
  getParentRoute: () => shell,
  path: '/network/work',
  validateSearch: texts('work'),
  component: lazyRouteComponent(() => import('./features/network/work/work-page'), 'WorkPage'),
});

const protection = createRoute({
  getParentRoute: () => shell,
  path: '/network/protection',
  component: lazyRouteComponent(() => import('./features/network/protection/events-page'), 'EventsPage'),
});

const protectedEvent = createRoute({
  getParentRoute: () => shell,
  path: '/network/protection/$id',
  validateSearch: texts('report', 'exception'),
  component: lazyRouteComponent(() => import('./features/network/protection/event-page'), 'EventPage'),
});

const resources = createRoute({
  getParentRoute: () => shell,
  path: '/network/resources',
  validateSearch: texts('q', 'type', 'view'),
  component: lazyRouteComponent(() => import('./features/network/resources-page'), 'ResourcesPage'),
});

const resource = createRoute({
  getParentRoute: () => shell,
  path: '/network/resources/$id',
  component: lazyRouteComponent(() => import('./features/network/object-page'), 'ObjectPage'),
});

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/administration/accounts',
  validateSearch: texts('user'),
  component: lazyRouteComponent(() => import('./features/administration/accounts-page'), 'AccountsPage'),
});

const units = createRoute({
  getParentRoute: () => shell,
  path: '/administration/units',
  validateSearch: texts('tree', 'unit'),
  component: lazyRouteComponent(() => import('./features/administration/units-page'), 'UnitsPage'),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/administration/rules',
  component: lazyRouteComponent(() => import('./features/administration/rules-page'), 'RulesPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/administration/imports',
  validateSearch: texts('kind'),
  component: lazyRouteComponent(() => import('./features/administration/imports-page'), 'ImportsPage'),
});

const study = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study',
  validateSearch: texts('show', 'q'),
  component: lazyRouteComponent(() => import('./features/study/study-page'), 'StudyPage'),
});

const studyCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/$id',
  validateSearch: texts('unit', 'state'),
  component: lazyRouteComponent(() => import('./features/study/campaign-page'), 'CampaignPage'),
});

const studyReviews = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/reviews',
  validateSearch: texts('year', 'state'),
  component: lazyRouteComponent(() => import('./features/study/reviews-page'), 'ReviewsPage'),
});

const studyCode = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/code/$session',
  component: lazyRouteComponent(() => import('./features/study/wall-page'), 'WallPage'),
});

const studyAttend = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/attend/$session',
  validateSearch: texts('code'),
  component: lazyRouteComponent(() => import('./features/study/attend-page'), 'AttendPage'),
});
const grading = createRoute({ getParentRoute: () => shell, path: '/organisation/grading', component: lazyRouteComponent(() => import('./features/grading/grading-page'), 'GradingPage') });
const gradingRound = createRoute({ getParentRoute: () => shell, path: '/organisation/grading/$id', component: lazyRouteComponent(() => import('./features/grading/round-page'), 'RoundPage') });
const gradingSubject = createRoute({ getParentRoute: () => shell, path: '/organisation/grading/subjects/$id', component: lazyRouteComponent(() => import('./features/grading/subject-page'), 'SubjectPage') });
const members = createRoute({ getParentRoute: () => shell, path: '/organisation/members', validateSearch: texts('purpose', 'day', 'status'), component: lazyRouteComponent(() => import('./features/membership/members-page'), 'MembersPage') });
const member = createRoute({ getParentRoute: () => shell, path: '/organisation/members/$id', validateSearch: texts('purpose'), component: lazyRouteComponent(() => import('./features/membership/member-page'), 'MemberPage') });
const supervision = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision',
  validateSearch: texts('phase'),
  component: lazyRouteComponent(() => import('./features/supervision/supervision-page'), 'SupervisionPage'),
});

const supervisionPlan = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/plans/$id',
  component: lazyRouteComponent(() => import('./features/supervision/plan-page'), 'PlanPage'),
});

const supervisionCase = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/cases/$id',
  component: lazyRouteComponent(() => import('./features/supervision/case-page'), 'CasePage'),
});

const congresses = createRoute({ getParentRoute: () => shell, path: '/organisation/congresses', component: lazyRouteComponent(() => import('./features/congress/congresses-page'), 'CongressesPage') });

const congress = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/congresses/$id',
  component: lazyRouteComponent(() => import('./features/congress/congress-page'), 'CongressPage'),
});

const election = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/elections/$id',
  component: lazyRouteComponent(() => import('./features/congress/election-page'), 'ElectionPage'),
});

const electionEntry = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/elections/$id/entry',
  component: lazyRouteComponent(() => import('./features/congress/entry-page'), 'EntryPage'),
});

const supervisionLead = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/supervision/leads/$resolution',
  validateSearch: texts('case', 'period'),
  component: lazyRouteComponent(() => import('./features/supervision/lead-page'), 'LeadPage'),
});

const critiques = createRoute({ getParentRoute: () => shell, path: '/organisation/critiques', component: lazyRouteComponent(() => import('./features/supervision/critiques-page'), 'CritiquesPage') });

const emulation = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation', validateSearch: texts('year', 'unit'), component: lazyRouteComponent(() => import('./features/emulation/emulation-page'), 'EmulationPage') });
const emulationAward = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/awards/$id', component: lazyRouteComponent(() => import('./features/emulation/award-page'), 'AwardPage') });
const goodPractice = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/practices/$id', component: lazyRouteComponent(() => import('./features/emulation/practice-page'), 'PracticePage') });
const initiative = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/initiatives/$id', component: lazyRouteComponent(() => import('./features/emulation/initiative-page'), 'InitiativePage') });
const emulationMovement = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/movements/$id', component: lazyRouteComponent(() => import('./features/emulation/movement-page'), 'MovementPage') });

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: texts('view'),
  component: lazyRouteComponent(() => import('./features/notices/notices-page'), 'NoticesPage'),
});

const noticeSettings = createRoute({
  getParentRoute: () => shell,
  path: '/notices/settings',
  component: lazyRouteComponent(() => import('./features/notices/settings-page'), 'NoticeSettingsPage'),
});

const absence = createRoute({
  getParentRoute: () => shell,
  path: '/notices/absence',
  component: lazyRouteComponent(() => import('./features/notices/absence-page'), 'AbsencePage'),
});

const unclear = createRoute({
  getParentRoute: () => shell,
  path: '/network/unclear',
  validateSearch: texts('state', 'domain'),
  component: lazyRouteComponent(() => import('./features/intake/unclear-page'), 'UnclearPage'),
});

const mapping = createRoute({
  getParentRoute: () => shell,
  path: '/network/mapping',
  component: lazyRouteComponent(() => import('./features/intake/mapping-page'), 'MappingPage'),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: '/administration/mail',
  component: lazyRouteComponent(() => import('./features/administration/mail-page'), 'MailPage'),
});

const tree = root.addChildren([
  signIn,
  shell.addChildren([home, myWork, unitPart, cockpit, decisions, coverage, commitments, resolutions, resolution, programmes, plans, quality, obstacles, handovers, field, people, study, members, member, studyReviews, studyCampaign, studyCode, studyAttend, supervision, supervisionPlan, supervisionCase, emulation, emulationMovement, emulationAward, goodPractice, initiative, supervisionLead, critiques, congresses, congress, election, electionEntry, alarms, incidents, provinces, work, protection, protectedEvent, resources, resource, unclear, mapping, accounts, units, rules, imports, notices, noticeSettings, absence, mail, grading, gradingRound, gradingSubject]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { client: undefined as unknown as QueryClient },
  // Search parameters are plain texts: ?period=2026&evidence=1 can be read, typed and sent on.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: false,
  defaultErrorComponent: CrashPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
