import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJson, withQuery } from '../../api/http';
import type { MailMessage, MailSettings, Me, Page, Person, Rule, RuleWording, TokenAccount, Unit, UserAccount } from '../../api/types';

const most = 1_000;
const quietMillis = 250;

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: () => getJson<Me | null>('/api/me'), staleTime: Infinity }).data;
}

/** All accounts, those that may no longer sign in too. */
export function useAccounts() {
  return useQuery({ queryKey: ['users'], queryFn: ({ signal }) => getJson<Page<UserAccount>>(withQuery('/api/users', { disabled: 'true', size: most }), signal) });
}

export function useTokens() {
  return useQuery({ queryKey: ['tokens'], queryFn: ({ signal }) => getJson<Page<TokenAccount>>(withQuery('/api/tokens', { size: most }), signal) });
}

/** Units of both trees within reach. */
export function useAllUnits() {
  return useQuery({ queryKey: ['units', 'all'], queryFn: ({ signal }) => getJson<Page<Unit>>(withQuery('/api/units', { size: most }), signal) });
}

/** Every name and place of a unit, oldest first. */
export function useUnitHistory(unit: string | undefined) {
  return useQuery({ queryKey: ['units', 'history', unit], enabled: unit !== undefined, queryFn: ({ signal }) => getJson<Unit[]>(`/api/units/${encodeURIComponent(unit ?? '')}/history`, signal) });
}

export function usePerson(id: string | null | undefined) {
  return useQuery({ queryKey: ['person', id], enabled: Boolean(id), queryFn: ({ signal }) => getJson<Person>(`/api/people/${encodeURIComponent(id ?? '')}`, signal), staleTime: Infinity });
}

/** People whose name or code holds what is typed, without diacritics. */
export function usePeople(typed: string) {
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const handle = setTimeout(() => setAsked(typed), quietMillis);
    return () => clearTimeout(handle);
  }, [typed]);
  return useQuery({ queryKey: ['people', asked], queryFn: ({ signal }) => getJson<Page<Person>>(withQuery('/api/people', { q: asked.trim(), size: 30 }), signal), placeholderData: (before) => before });
}

/** The rules that hold now. */
export function useRules(language: string) {
  return useQuery({ queryKey: ['rules', language], queryFn: ({ signal }) => getJson<Page<RuleWording>>(withQuery('/api/rules', { size: most }), signal) });
}

/** One rule with all its wordings. */
export function useRule(code: string, language: string) {
  return useQuery({ queryKey: ['rules', language, code], queryFn: ({ signal }) => getJson<Rule>(`/api/rules/${encodeURIComponent(code)}`, signal) });
}

/** The operator's mail server, without its password. */
export function useMailSettings() {
  return useQuery({ queryKey: ['mail', 'settings'], queryFn: ({ signal }) => getJson<MailSettings>('/api/mail/settings', signal) });
}

/** Letters of one state, newest first. */
export function useMailMessages(state: MailMessage['state']) {
  return useQuery({ queryKey: ['mail', 'messages', state], queryFn: ({ signal }) => getJson<Page<MailMessage>>(withQuery('/api/mail/messages', { state, size: 100 }), signal), refetchInterval: 15_000 });
}
