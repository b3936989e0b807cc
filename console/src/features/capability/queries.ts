import { useQuery } from '@tanstack/react-query';
import { getJson, withQuery } from '../../api/http';
import type { CapabilityGaps, CapabilityItem, NeedStanding, Page, PersonCapability, PersonCapabilityPage, PlacedStations, Programme, ProgrammeNeeds, ShiftPost, StandInList, TrainingPlan, UnitCapability } from '../../api/types';

const pageSize = 20;

export const personPath = (id: string) => `/api/capabilities/people/${encodeURIComponent(id)}`;
export const certificatePath = (id: string) => `/api/capabilities/certificates/${encodeURIComponent(id)}`;

/** The whole catalogue, retired entries too. */
export function useCatalogue() {
  return useQuery({ queryKey: ['capability', 'items'], queryFn: ({ signal }) => getJson<CapabilityItem[]>('/api/capability-items', signal) });
}

export function useOwnCapability(asked: boolean) {
  return useQuery({ queryKey: ['capability', 'own'], enabled: asked, queryFn: ({ signal }) => getJson<PersonCapabilityPage>('/api/capabilities/own', signal) });
}

export function usePersonCapability(id: string) {
  return useQuery({ queryKey: ['capability', 'person', id], queryFn: ({ signal }) => getJson<PersonCapabilityPage>(personPath(id), signal) });
}

export function useWaiting(asked: boolean) {
  return useQuery({ queryKey: ['capability', 'waiting'], enabled: asked, queryFn: ({ signal }) => getJson<PersonCapability[]>('/api/capabilities/waiting', signal) });
}

/** Without a unit the reader's own. */
export function useUnitCapability(asked: boolean, unit: string | undefined, day: string) {
  return useQuery({
    queryKey: ['capability', 'unit', unit, day],
    enabled: asked,
    queryFn: ({ signal }) => getJson<UnitCapability>(withQuery('/api/capabilities/unit', { unit, day }), signal),
    placeholderData: (before) => before,
  });
}

/** People with a word about an entry; pages from 0. */
export function usePeopleWith(unit: string, day: string, item: string, page: number) {
  return useQuery({
    queryKey: ['capability', 'people', unit, day, item, page],
    queryFn: ({ signal }) => getJson<Page<PersonCapability>>(withQuery('/api/capabilities/people', { unit, day, item, page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useStations(unit: string, day: string, type: string) {
  return useQuery({ queryKey: ['capability', 'stations', unit, day, type], queryFn: ({ signal }) => getJson<PlacedStations[]>(withQuery('/api/capabilities/stations', { unit, day, type }), signal) });
}

export const needPath = (id: string) => `/api/capability-needs/${encodeURIComponent(id)}`;

export function useProgrammeNeeds(programme: string) {
  return useQuery({ queryKey: ['capability', 'needs', programme], queryFn: ({ signal }) => getJson<ProgrammeNeeds>(withQuery('/api/capability-needs', { programme }), signal) });
}

/** Days on which needs are not met; of all programmes within reach, or of one. */
export function useGaps(programme: string | null) {
  return useQuery({ queryKey: ['capability', 'gaps', programme], queryFn: ({ signal }) => getJson<CapabilityGaps>(withQuery('/api/capability-gaps', { programme }), signal) });
}

export function useStanding(need: string, day: string) {
  return useQuery({ queryKey: ['capability', 'standing', need, day], queryFn: ({ signal }) => getJson<NeedStanding>(withQuery(`${needPath(need)}/standing`, { day }), signal) });
}

export function useStationTypes() {
  return useQuery({ queryKey: ['capability', 'station-types'], queryFn: ({ signal }) => getJson<string[]>('/api/capabilities/station-types', signal) });
}

export const trainingPath = (id: string) => `/api/training-plans/${encodeURIComponent(id)}`;

/** Self-training of the reader or of those they oversee; of one need where one is named. Pages from 0. */
export function useTraining(own: boolean, need: string | null, page: number) {
  return useQuery({
    queryKey: ['capability', 'training', own, need, page],
    queryFn: ({ signal }) => getJson<Page<TrainingPlan>>(withQuery('/api/training-plans', { ...(own ? { own: 'true' } : {}), need, page, size: pageSize }), signal),
    placeholderData: (before) => before,
  });
}

export function useShiftPosts() {
  return useQuery({ queryKey: ['capability', 'shift'], queryFn: ({ signal }) => getJson<ShiftPost[]>('/api/shift-posts', signal) });
}

/** Who can stand in at a post on a day for somebody, for its holder where nobody is named. */
export function useStandIns(post: string, day: string, absent: string | null) {
  return useQuery({ queryKey: ['capability', 'stand-ins', post, day, absent], queryFn: ({ signal }) => getJson<StandInList>(withQuery(`/api/shift-posts/${encodeURIComponent(post)}/stand-ins`, { day, absent }), signal), placeholderData: (before) => before });
}

/** The milestones of a programme, to choose from. */
export function useMilestoneChoices(programme: string) {
  const found = useQuery({ queryKey: ['capability', 'programme', programme], queryFn: ({ signal }) => getJson<Programme>(`/api/programmes/${encodeURIComponent(programme)}`, signal) });
  return (found.data?.milestones ?? []).map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }));
}
