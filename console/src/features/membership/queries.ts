import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { CellFees, CellFeesSum, FeeLedger, MemberRow, MembershipErasure, MembershipFile, MembershipOwnAndKept, MembershipReading, Page } from '../../api/types';

export const purposes = ['REGISTER', 'ADMISSION', 'TRANSFER', 'REPORT', 'INSPECTION', 'GRADING', 'FEES'] as const;
export type Purpose = (typeof purposes)[number];
export const statuses = ['all', 'OFFICIAL', 'PROBATIONARY', 'CANDIDATE'] as const;

export const filePath = (id: string) => `/api/membership/files/${encodeURIComponent(id)}`;

/** A purpose as it stands in the address; null where none is named. */
export const purposeOf = (text: string | undefined): Purpose | null => purposes.find((one) => one === text) ?? null;

/** One's own file, and whether one keeps those of others. */
export function useOwnMembership() {
  return useQuery({ queryKey: ['membership', 'own'], queryFn: ({ signal }) => getJson<MembershipOwnAndKept>('/api/membership/own', signal) });
}

// Every reading is recorded, so nothing is read again by itself.
const once = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** The register as of a day; not read before a purpose is named. Pages from 0. */
export function useRegister(purpose: Purpose | null, filter: { day?: string | undefined; status?: string | undefined; cell?: string | undefined }, page: number) {
  return useQuery({
    queryKey: ['membership', 'register', purpose, filter, page],
    enabled: purpose !== null,
    queryFn: ({ signal }) => getJson<Page<MemberRow>>(withQuery('/api/membership/register', { purpose, ...filter, page, size: 50 }), signal),
    ...once,
  });
}

export function useFile(id: string, purpose: Purpose | null) {
  return useQuery({ queryKey: ['membership', 'file', id, purpose], enabled: purpose !== null, queryFn: ({ signal }) => getJson<MembershipFile>(withQuery(filePath(id), { purpose }), signal), ...once });
}

export function useReadings(id: string, on: boolean) {
  return useQuery({ queryKey: ['membership', 'file', id, 'readings'], enabled: on, queryFn: ({ signal }) => getJson<Page<MembershipReading>>(withQuery(`${filePath(id)}/readings`, { size: 200 }), signal) });
}

export function useErasures(on: boolean) {
  return useQuery({ queryKey: ['membership', 'erasures'], enabled: on, queryFn: ({ signal }) => getJson<Page<MembershipErasure>>(withQuery('/api/membership/erasures', { size: 200 }), signal) });
}

/** What one member owed and paid. */
export function useFees(id: string, purpose: Purpose, on: boolean) {
  return useQuery({ queryKey: ['membership', 'file', id, 'fees', purpose], enabled: on, queryFn: ({ signal }) => getJson<FeeLedger>(withQuery(`${filePath(id)}/fees`, { purpose }), signal), ...once });
}

/** Sums of fees by cell, in a month; pages from 0. */
export function useCellSums(month: string, page: number, on: boolean) {
  return useQuery({ queryKey: ['membership', 'fees', month, page], enabled: on, queryFn: ({ signal }) => getJson<Page<CellFeesSum>>(withQuery('/api/membership/fees', { month, page, size: 50 }), signal) });
}

export const cellFeesPath = (cell: string) => `/api/membership/fees/${encodeURIComponent(cell)}`;

/** Who of a cell paid and who owes in a month. */
export function useCellFees(cell: string, month: string, purpose: Purpose) {
  return useQuery({ queryKey: ['membership', 'fees', month, cell, purpose], queryFn: ({ signal }) => getJson<CellFees>(withQuery(cellFeesPath(cell), { month, purpose }), signal), ...once });
}
