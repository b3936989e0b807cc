import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown, type MenuProps } from 'antd';
import { BellRing, CalendarDays, Languages, LogOut, Moon, Settings2, Sun } from 'lucide-react';
import { useState } from 'react';
import { getJson } from '../api/http';
import { leave } from '../api/offline/leaving';
import { queued } from '../api/offline/queue';
import type { Me } from '../api/types';
import { changeLanguage, useWords } from '../i18n';
import { SafeText } from '../ui/safe-text';
import { CalendarFeed } from './calendar-feed';
import { LeavingUnsent } from './leaving-unsent';
import { PushDialog } from './push-dialog';
import { changeTheme, useTheme } from './theme';
import { administration, tabsFor } from './workspaces';

/** Language, theme and sign-out under the avatar. */
export function AccountMenu() {
  const { t, language } = useWords();
  const theme = useTheme();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
  const name = me?.name ?? '';
  const dark = theme === 'dark';
  const [calendar, setCalendar] = useState(false);

  const [leaving, setLeaving] = useState(0);
  const [telling, setTelling] = useState(false);

  async function signOut() {
    await leave();
    await navigate({ to: '/sign-in' });
    client.clear();
  }

  async function askToLeave() {
    const unsent = (await queued().catch(() => [])).length;
    if (unsent > 0) setLeaving(unsent);
    else await signOut();
  }

  const pages = tabsFor(administration, me?.role);
  const items: NonNullable<MenuProps['items']> = [
    ...(pages[0] ? [{ key: 'administration', icon: <Settings2 aria-hidden size={15} />, label: t('shell.administration') }, { type: 'divider' as const }] : []),
    ...(me?.person ? [{ key: 'calendar', icon: <CalendarDays aria-hidden size={15} />, label: t('calendar.title') }] : []),
    { key: 'language', icon: <Languages aria-hidden size={15} />, label: language === 'vi' ? 'English' : 'Tiếng Việt' },
    { key: 'theme', icon: dark ? <Sun aria-hidden size={15} /> : <Moon aria-hidden size={15} />, label: dark ? t('account.light') : t('account.dark') },
    { key: 'push', icon: <BellRing aria-hidden size={15} />, label: t('push.menu') },
    { type: 'divider' },
    { key: 'sign-out', icon: <LogOut aria-hidden size={15} />, label: t('account.signOut') },
  ];

  function choose(key: string) {
    if (key === 'administration' && pages[0]) void navigate({ to: pages[0].path });
    if (key === 'calendar') setCalendar(true);
    if (key === 'language') changeLanguage(language === 'vi' ? 'en' : 'vi');
    if (key === 'theme') changeTheme(dark ? 'light' : 'dark');
    if (key === 'push') setTelling(true);
    if (key === 'sign-out') void askToLeave();
  }

  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']} placement="bottomRight">
        <button type="button" className="account" aria-label={t('account.menu', { name })} aria-haspopup="menu">
          <span className="avatar" aria-hidden>
            {initials(name)}
          </span>
          <span className="account-name" aria-hidden>
            <b>
              <SafeText text={name} />
            </b>
            <span>{me ? t(`role.${me.role}`) : ''}</span>
          </span>
        </button>
      </Dropdown>
      {telling ? <PushDialog onClose={() => setTelling(false)} /> : null}
      {leaving > 0 ? <LeavingUnsent unsent={leaving} onStay={() => setLeaving(0)} onLeave={() => void signOut()} /> : null}
      {calendar ? <CalendarFeed onClose={() => setCalendar(false)} /> : null}
    </>
  );
}

/** First letters of the middle and the given name, as Vietnamese people abbreviate. */
function initials(name: string): string {
  const words = name.trim().split(/[\s.@_-]+/u).filter(Boolean);
  return words
    .slice(-2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
