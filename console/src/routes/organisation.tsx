import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const people = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/people',
  validateSearch: texts('tree', 'unit'),
  component: lazyRouteComponent(() => import('../features/organisation/people-page'), 'PeoplePage'),
});

const study = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study',
  validateSearch: texts('show', 'q'),
  component: lazyRouteComponent(() => import('../features/study/study-page'), 'StudyPage'),
});

const studyCampaign = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/$id',
  validateSearch: texts('unit', 'state'),
  component: lazyRouteComponent(() => import('../features/study/campaign-page'), 'CampaignPage'),
});

const studyReviews = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/reviews',
  validateSearch: texts('year', 'state'),
  component: lazyRouteComponent(() => import('../features/study/reviews-page'), 'ReviewsPage'),
});

const studyCode = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/code/$session',
  component: lazyRouteComponent(() => import('../features/study/wall-page'), 'WallPage'),
});

const studyAttend = createRoute({
  getParentRoute: () => shell,
  path: '/organisation/study/attend/$session',
  validateSearch: texts('code'),
  component: lazyRouteComponent(() => import('../features/study/attend-page'), 'AttendPage'),
});

const grading = createRoute({ getParentRoute: () => shell, path: '/organisation/grading', component: lazyRouteComponent(() => import('../features/grading/grading-page'), 'GradingPage') });

const gradingRound = createRoute({ getParentRoute: () => shell, path: '/organisation/grading/$id', component: lazyRouteComponent(() => import('../features/grading/round-page'), 'RoundPage') });

const gradingSubject = createRoute({ getParentRoute: () => shell, path: '/organisation/grading/subjects/$id', component: lazyRouteComponent(() => import('../features/grading/subject-page'), 'SubjectPage') });

const members = createRoute({ getParentRoute: () => shell, path: '/organisation/members', validateSearch: texts('purpose', 'day', 'status', 'view', 'month', 'cell'), component: lazyRouteComponent(() => import('../features/membership/members-page'), 'MembersPage') });

const member = createRoute({ getParentRoute: () => shell, path: '/organisation/members/$id', validateSearch: texts('purpose'), component: lazyRouteComponent(() => import('../features/membership/member-page'), 'MemberPage') });

const emulation = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation', validateSearch: texts('year', 'unit'), component: lazyRouteComponent(() => import('../features/emulation/emulation-page'), 'EmulationPage') });

const emulationAward = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/awards/$id', component: lazyRouteComponent(() => import('../features/emulation/award-page'), 'AwardPage') });

const goodPractice = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/practices/$id', component: lazyRouteComponent(() => import('../features/emulation/practice-page'), 'PracticePage') });

const initiative = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/initiatives/$id', component: lazyRouteComponent(() => import('../features/emulation/initiative-page'), 'InitiativePage') });

const emulationMovement = createRoute({ getParentRoute: () => shell, path: '/organisation/emulation/movements/$id', component: lazyRouteComponent(() => import('../features/emulation/movement-page'), 'MovementPage') });

const capability = createRoute({ getParentRoute: () => shell, path: '/organisation/capability', validateSearch: texts('unit', 'day', 'view'), component: lazyRouteComponent(() => import('../features/capability/capability-page'), 'CapabilityPage') });

const capabilityPerson = createRoute({ getParentRoute: () => shell, path: '/organisation/capability/people/$id', component: lazyRouteComponent(() => import('../features/capability/person-page'), 'PersonCapabilityPageView') });

const capabilityProgramme = createRoute({ getParentRoute: () => shell, path: '/organisation/capability/programmes/$code', validateSearch: texts('need', 'day'), component: lazyRouteComponent(() => import('../features/capability/needs-page'), 'ProgrammeNeedsPage') });

const capabilityTraining = createRoute({ getParentRoute: () => shell, path: '/organisation/capability/training', component: lazyRouteComponent(() => import('../features/capability/training-page'), 'TrainingPage') });

/** Study, members, grading and emulation. */
export const organisationRoutes = [people, study, studyCampaign, studyReviews, studyCode, studyAttend, grading, gradingRound, gradingSubject, members, member, emulation, emulationAward, goodPractice, initiative, emulationMovement, capability, capabilityPerson, capabilityProgramme, capabilityTraining] as const;
