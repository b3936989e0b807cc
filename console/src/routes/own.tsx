import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const myWork = createRoute({
  getParentRoute: () => shell,
  path: '/my-work',
  component: lazyRouteComponent(() => import('../features/my-work/my-work-page'), 'MyWorkPage'),
});

const unitPart = createRoute({
  getParentRoute: () => shell,
  path: '/my-work/unit',
  validateSearch: texts('unit', 'person', 'page'),
  component: lazyRouteComponent(() => import('../features/my-work/unit-page'), 'UnitPage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  validateSearch: texts('view'),
  component: lazyRouteComponent(() => import('../features/notices/notices-page'), 'NoticesPage'),
});

const noticeSettings = createRoute({
  getParentRoute: () => shell,
  path: '/notices/settings',
  component: lazyRouteComponent(() => import('../features/notices/settings-page'), 'NoticeSettingsPage'),
});

const absence = createRoute({
  getParentRoute: () => shell,
  path: '/notices/absence',
  component: lazyRouteComponent(() => import('../features/notices/absence-page'), 'AbsencePage'),
});

/** A person's own work, notices and absence. */
export const ownRoutes = [myWork, unitPart, notices, noticeSettings, absence] as const;
