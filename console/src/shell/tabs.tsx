import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { getJson } from '../api/http';
import type { Me } from '../api/types';
import { useWords } from '../i18n';
import { fitting } from './fitting';
import { tabsFor, type Workspace, type WorkspaceTab } from './workspaces';

/** The pages of a workspace. Those that the bar has no room for stand under its last button; on the phone the bar is swiped. */
export function Tabs({ workspace }: { workspace: Workspace }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const tabs = tabsFor(workspace, me?.role);
  const on = pageOf(tabs, pathname);
  const bar = useRef<HTMLElement>(null);
  const shown = useShown(bar, tabs.length, on);
  const over = tabs.filter((_, place) => !shown.has(place));
  return (
    <nav className="tabs" aria-label={t(workspace.words)} ref={bar}>
      {tabs.map((tab, place) => (
        <Link
          key={tab.path}
          to={tab.path}
          className={place === on ? 'tab tab-on' : 'tab'}
          data-over={!shown.has(place) || undefined}
          {...(place === on ? { 'aria-current': 'page' as const } : {})}
        >
          {t(tab.words)}
        </Link>
      ))}
      <Dropdown menu={{ items: over.map((tab) => ({ key: tab.path, label: t(tab.words) })), onClick: ({ key }) => void navigate({ to: key }) }} trigger={['click']} placement="bottomRight">
        <button type="button" className="tab tab-more" data-over={over.length === 0 || undefined} aria-haspopup="menu">
          {t('shell.morePages')}
          <ChevronDown aria-hidden size={14} />
        </button>
      </Dropdown>
    </nav>
  );
}

/** Place of the page that the address lies in: of the longest path it begins with; none for -1. */
function pageOf(tabs: WorkspaceTab[], pathname: string): number {
  let found = -1;
  tabs.forEach((tab, place) => {
    const within = pathname === tab.path || pathname.startsWith(`${tab.path}/`) || (tab.also !== undefined && pathname.startsWith(`${tab.also}/`));
    if (within && tab.path.length > (tabs[found]?.path.length ?? 0)) found = place;
  });
  return found;
}

/** Places of the tabs that are shown; measured anew whenever the bar, a tab or the page changes. */
function useShown(bar: RefObject<HTMLElement | null>, count: number, on: number): ReadonlySet<number> {
  const [shown, setShown] = useState<ReadonlySet<number>>(() => new Set(Array.from({ length: count }, (_, place) => place)));
  useLayoutEffect(() => {
    const nav = bar.current;
    if (!nav) return;
    const measure = () => {
      const tabs = [...nav.querySelectorAll<HTMLElement>('.tab')];
      const widths = tabs.slice(0, count).map((tab) => tab.offsetWidth);
      const more = tabs[count]?.offsetWidth ?? 0;
      const swiped = getComputedStyle(nav).overflowX !== 'visible';
      if (swiped) nav.querySelector('.tab-on')?.scrollIntoView({ inline: 'center', block: 'nearest' });
      setShown(fitting(widths, more, on, swiped ? Infinity : nav.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const one of [nav, ...nav.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [bar, count, on]);
  return shown;
}
