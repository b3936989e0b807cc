import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const field = createRoute({
  getParentRoute: () => shell,
  path: '/field',
  validateSearch: texts('unit'),
  component: lazyRouteComponent(() => import('../features/field/area-page'), 'AreaPage'),
});

const alarms = createRoute({
  getParentRoute: () => shell,
  path: '/network/alarms',
  validateSearch: texts('state', 'alarm', 'event', 'telling'),
  component: lazyRouteComponent(() => import('../features/alarms/alarms-page'), 'AlarmsPage'),
});

const incidents = createRoute({
  getParentRoute: () => shell,
  path: '/network/incidents',
  validateSearch: texts('state', 'incident'),
  component: lazyRouteComponent(() => import('../features/incidents/incidents-page'), 'IncidentsPage'),
});

const provinces = createRoute({
  getParentRoute: () => shell,
  path: '/network/provinces',
  validateSearch: texts('province', 'unit'),
  component: lazyRouteComponent(() => import('../features/network/availability/provinces-page'), 'ProvincesPage'),
});

const work = createRoute({
  getParentRoute: () => shell,
  path: '/network/work',
  validateSearch: texts('work'),
  component: lazyRouteComponent(() => import('../features/network/work/work-page'), 'WorkPage'),
});

const protection = createRoute({
  getParentRoute: () => shell,
  path: '/network/protection',
  component: lazyRouteComponent(() => import('../features/network/protection/events-page'), 'EventsPage'),
});

const protectedEvent = createRoute({
  getParentRoute: () => shell,
  path: '/network/protection/$id',
  validateSearch: texts('report', 'exception'),
  component: lazyRouteComponent(() => import('../features/network/protection/event-page'), 'EventPage'),
});

const resources = createRoute({
  getParentRoute: () => shell,
  path: '/network/resources',
  validateSearch: texts('q', 'type', 'view'),
  component: lazyRouteComponent(() => import('../features/network/resources-page'), 'ResourcesPage'),
});

const resource = createRoute({
  getParentRoute: () => shell,
  path: '/network/resources/$id',
  component: lazyRouteComponent(() => import('../features/network/object-page'), 'ObjectPage'),
});

const unclear = createRoute({
  getParentRoute: () => shell,
  path: '/network/unclear',
  validateSearch: texts('state', 'domain'),
  component: lazyRouteComponent(() => import('../features/intake/unclear-page'), 'UnclearPage'),
});

const mapping = createRoute({
  getParentRoute: () => shell,
  path: '/network/mapping',
  component: lazyRouteComponent(() => import('../features/intake/mapping-page'), 'MappingPage'),
});

/** The network: alarms, incidents, work, resources, and the field. */
export const networkRoutes = [field, alarms, incidents, provinces, work, protection, protectedEvent, resources, resource, unclear, mapping] as const;
