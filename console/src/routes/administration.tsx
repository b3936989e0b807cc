import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell, texts } from './base';

const accounts = createRoute({
  getParentRoute: () => shell,
  path: '/administration/accounts',
  validateSearch: texts('user'),
  component: lazyRouteComponent(() => import('../features/administration/accounts-page'), 'AccountsPage'),
});

const units = createRoute({
  getParentRoute: () => shell,
  path: '/administration/units',
  validateSearch: texts('tree', 'unit'),
  component: lazyRouteComponent(() => import('../features/administration/units-page'), 'UnitsPage'),
});

const rules = createRoute({
  getParentRoute: () => shell,
  path: '/administration/rules',
  component: lazyRouteComponent(() => import('../features/administration/rules-page'), 'RulesPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/administration/imports',
  validateSearch: texts('kind'),
  component: lazyRouteComponent(() => import('../features/administration/imports-page'), 'ImportsPage'),
});

const mail = createRoute({
  getParentRoute: () => shell,
  path: '/administration/mail',
  component: lazyRouteComponent(() => import('../features/administration/mail-page'), 'MailPage'),
});

/** Accounts, units, rules, imports, mail. */
export const administrationRoutes = [accounts, units, rules, imports, mail] as const;
