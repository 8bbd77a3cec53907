import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

export const useMembers = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/members',
    { params: { query: { limit: 200 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '', // the library's own default, 0, is no cursor
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
export const useUnmapped = (enabled: boolean) =>
  api.useQuery('get', '/api/v1/members/unmapped-owners', {}, { enabled });

export const useChangeMember = () => {
  const cache = useQueryClient();
  return api.useMutation('patch', '/api/v1/members/{id}', {
    onSettled: () =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) => addressOf(queryKey).startsWith('/api/v1/members'),
      }),
  });
};

/** A mapping changes the roster and what is still to be mapped. */
const useMappingReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/v1\/(members|inbox)/.test(addressOf(queryKey)),
    });
};
export const useMapOwners = () =>
  api.useMutation('post', '/api/v1/owner-mappings', { onSettled: useMappingReread() });
export const useUndoMapping = () =>
  api.useMutation('delete', '/api/v1/owner-mappings/{id}', { onSettled: useMappingReread() });
