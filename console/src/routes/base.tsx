import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect, retainSearchParams } from '@tanstack/react-router';
import { isDated } from '../api/dated';
import { ApiProblem } from '../api/http';
import { readMe } from '../api/me';
import type { Me } from '../api/types';
import { SignInPage } from '../features/sign-in/sign-in-page';
import { pastDay, setAsOfDay } from '../format/as-of';
import { CrashPage, MissingPage } from '../shell/fault-pages';
import { Shell } from '../shell/shell';
import { homeOf } from '../shell/workspaces';

export interface RouterContext {
  client: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: MissingPage, errorComponent: CrashPage });

function textOf(search: Record<string, unknown>, key: string): string | undefined {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The named search parameters as texts; everything else in the address is dropped. */
export function texts<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): { [key in K]?: string } => {
    const found: { [key in K]?: string } = {};
    for (const key of keys) {
      const value = textOf(search, key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  };
}

export const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage, validateSearch: texts('next') });

export const shell = createRoute({
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

export const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    const me = context.client.getQueryData<Me>(['me']);
    throw redirect({ to: me ? homeOf(me.role) : '/commitments' });
  },
});
