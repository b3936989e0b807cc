import type { QueryClient } from '@tanstack/react-query';
import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { administrationRoutes } from './routes/administration';
import { home, root, shell, signIn } from './routes/base';
import { commitmentsRoutes } from './routes/commitments';
import { networkRoutes } from './routes/network';
import { organisationRoutes } from './routes/organisation';
import { overviewRoutes } from './routes/overview';
import { ownRoutes } from './routes/own';
import { partyRoutes } from './routes/party';
import { CrashPage } from './shell/fault-pages';

const tree = root.addChildren([
  signIn,
  shell.addChildren([home, ...administrationRoutes, ...commitmentsRoutes, ...networkRoutes, ...organisationRoutes, ...overviewRoutes, ...ownRoutes, ...partyRoutes]),
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
