import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

const at = (id: string) => ({ params: { path: { id } } });

export const useChallenges = () =>
  api.useQuery('get', '/api/v1/challenges', { params: { query: { limit: 200 } } });
export const useTemplates = () => api.useQuery('get', '/api/v1/challenge-templates');
export const useChallenge = (id: string) => api.useQuery('get', '/api/v1/challenges/{id}', at(id));
export const useStandings = (id: string, enabled = true) =>
  api.useQuery('get', '/api/v1/challenges/{id}/standings', at(id), { enabled });
/** Of a past instant: they never change, and the last ones stay on screen while the next are on their way. */
export const usePastStandings = (id: string, instant: string | undefined) =>
  api.useQuery(
    'get',
    '/api/v1/challenges/{id}/standings',
    { params: { path: { id }, query: { at: instant } } },
    {
      enabled: instant !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
    },
  );
export const useRace = (id: string, enabled: boolean) =>
  api.useQuery('get', '/api/v1/challenges/{id}/race', at(id), { enabled });
export const useWins = (id: string, enabled: boolean) =>
  api.useQuery(
    'get',
    '/api/v1/challenges/{id}/wins',
    { params: { path: { id }, query: { limit: 6 } } },
    { enabled },
  );

const inPages = {
  pageParamName: 'cursor',
  initialPageParam: '', // the library's own default, 0, is no cursor
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

export type LedgerFilter = { department?: 'sales' | 'marketing'; squadId?: string; dealId?: string };
export const useLedger = (id: string, filter: LedgerFilter, limit: number) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/challenges/{id}/ledger',
    { params: { path: { id }, query: { ...filter, limit } } },
    inPages,
  );
export const useExplanation = (id: string, figure: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/challenges/{id}/explanations',
    { params: { path: { id }, query: { figure } } },
    inPages,
  );

/** After an act on a challenge, all that was read of it, and the lists, are read again. */
const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/v1\/(challenges|inbox)/.test(addressOf(queryKey)),
    });
};

export const useCreateChallenge = () =>
  api.useMutation('post', '/api/v1/challenges', { onSuccess: useReread() });
export const useChangeChallenge = () =>
  api.useMutation('patch', '/api/v1/challenges/{id}', { onSuccess: useReread() });
/** The challenge as it is at this moment, whatever was read before. */
export function useFreshChallenge(id: string) {
  const cache = useQueryClient();
  return () =>
    cache.fetchQuery({ ...api.queryOptions('get', '/api/v1/challenges/{id}', at(id)), staleTime: 0 });
}
export const useSign = () =>
  api.useMutation('post', '/api/v1/challenges/{id}/signatures', { onSettled: useReread() });
export const useTransition = () =>
  api.useMutation('post', '/api/v1/challenges/{id}/transitions', { onSettled: useReread() });
