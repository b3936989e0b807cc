import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const commitments = createRoute({
  getParentRoute: () => shell,
  path: '/commitments',
  validateSearch: texts('period', 'target', 'evidence'),
  component: lazyRouteComponent(() => import('../features/commitments/commitments-page'), 'CommitmentsPage'),
});

const resolutions = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/resolutions',
  validateSearch: texts('q', 'kind', 'period'),
  component: lazyRouteComponent(() => import('../features/resolutions/resolutions-page'), 'ResolutionsPage'),
});

const resolution = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/resolutions/$id',
  validateSearch: texts('clause', 'period'),
  component: lazyRouteComponent(() => import('../features/resolutions/document-page'), 'DocumentPage'),
});

const programmes = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/programmes',
  validateSearch: texts('q', 'programme', 'view', 'keyTask'),
  component: lazyRouteComponent(() => import('../features/programmes/programmes-page'), 'ProgrammesPage'),
});

const plans = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/plans',
  validateSearch: texts('view', 'year', 'unit', 'q'),
  component: lazyRouteComponent(() => import('../features/plans/plans-page'), 'PlansPage'),
});

const quality = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/quality',
  component: lazyRouteComponent(() => import('../features/quality/quality-page'), 'QualityPage'),
});

const obstacles = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/obstacles',
  validateSearch: texts('q', 'show', 'obstacle', 'raise', 'view', 'desk', 'deskUnit'),
  component: lazyRouteComponent(() => import('../features/obstacles/obstacles-page'), 'ObstaclesPage'),
});

const handovers = createRoute({
  getParentRoute: () => shell,
  path: '/commitments/handovers',
  validateSearch: texts('q', 'view', 'handover', 'pass', 'from', 'to'),
  component: lazyRouteComponent(() => import('../features/handovers/handovers-page'), 'HandoversPage'),
});

/** Resolutions, programmes, plans, targets and what hinders them. */
export const commitmentsRoutes = [commitments, resolutions, resolution, programmes, plans, quality, obstacles, handovers] as const;
