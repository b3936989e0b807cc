import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { getJson } from '../api/http';
import { LiveProvider } from '../api/live';
import type { Me } from '../api/types';
import { asOfDay } from '../format/as-of';
import { useWords } from '../i18n';
import { SearchPalette } from './search-palette';
import { OriginLegend } from '../ui/origin-mark';
import { announceRow, focusOfElement } from '../ui/strip-focus';
import { AccountMenu } from './account-menu';
import { AsOfStamp } from './as-of-stamp';
import { Logo } from './logo';
import { PrintHead } from './print-head';
import { DeskBadge, RaiseButton } from './raise-button';
import { NoticeBell } from './notice-bell';
import { SampleMark } from './sample-mark';
import { SignalBar } from './signal-bar';
import { useKeeping } from './use-keeping';
import { AsOfNotice } from './as-of-notice';
import { Strip } from './strip';
import { Tabs } from './tabs';
import { administration, leads, personal, tabsFor, workspaces, type Workspace } from './workspaces';

/** Rail = workspaces, top tabs = pages of one workspace, drawer = proof. */
export function Shell() {
  const { pathname } = useLocation();
  const { t } = useWords();
  useKeeping();
  const workspace = [...workspaces, administration, personal].find((one) => pathname.startsWith(one.prefix));
  return (
    <LiveProvider>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <div className="shell">
        <nav className="rail" aria-label={t('shell.workspaces')}>
          <Link to="/" className="rail-logo" aria-label={t('shell.home')}>
            <Logo />
          </Link>
          <RailItems active={workspace} />
        </nav>
        <header className="top">
          <h1 className="top-title">{workspace ? t(workspace.words) : t('product')}</h1>
          {workspace ? <Tabs workspace={workspace} /> : null}
          <div className="top-right">
            <DeskBadge />
            <NoticeBell />
            <RaiseButton />
            <SearchPalette />
            <OriginLegend />
            <AsOfStamp />
            <AccountMenu />
          </div>
        </header>
        <div className="marks">
          <SampleMark />
          <AsOfNotice />
          <SignalBar />
        </div>
        <main id="content" className="content" tabIndex={-1}>
          <PrintHead workspace={workspace} />
          <Strip />
          <div className="page" key={asOfDay() ?? 'now'} onFocus={(event) => announceRow(focusOfElement(event.target))}>
            <Outlet />
          </div>
        </main>
      </div>
    </LiveProvider>
  );
}

function RailItems({ active }: { active: Workspace | undefined }) {
  const { t } = useWords();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const own = leads(me?.role) ? 'leading' : 'working';
  return (
    <ul className="rail-items">
      {workspaces.map((workspace) => (
        <li key={workspace.id} data-desk-only={(workspace.phone && workspace.phone !== own) || undefined}>
          <Link
            to={tabsFor(workspace, me?.role)[0]?.path ?? '/'}
            className="rail-item"
            data-active={workspace === active || undefined}
            {...(workspace === active ? { 'aria-current': 'true' as const } : {})}
          >
            <workspace.icon aria-hidden size={20} strokeWidth={1.6} />
            <span>{t(workspace.words)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
