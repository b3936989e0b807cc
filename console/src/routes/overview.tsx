import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const cockpit = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  validateSearch: texts('period'),
  component: lazyRouteComponent(() => import('../features/overview/cockpit-page'), 'CockpitPage'),
});

const decisions = createRoute({
  getParentRoute: () => shell,
  path: '/overview/decisions',
  component: lazyRouteComponent(() => import('../features/overview/decisions-page'), 'DecisionsPage'),
});

const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/overview/coverage',
  component: lazyRouteComponent(() => import('../features/overview/coverage-page'), 'CoveragePage'),
});

/** The overview of leadership. */
export const overviewRoutes = [cockpit, decisions, coverage] as const;
