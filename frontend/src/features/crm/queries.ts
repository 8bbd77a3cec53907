import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

export type State = 'applied' | 'ignored' | 'set-aside' | 'failed';

export const useConnections = () =>
  api.useQuery('get', '/api/v1/crm-connections', { params: { query: { limit: 200 } } });
export const useConnection = (id: string) =>
  api.useQuery('get', '/api/v1/crm-connections/{id}', { params: { path: { id } } });
export const useDeliveries = (id: string, state: State | undefined) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/crm-connections/{id}/deliveries',
    { params: { path: { id }, query: { state, limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '', // the library's own default, 0, is no cursor
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
export const useDelivery = (id: string, deliveryId: string) =>
  api.useQuery('get', '/api/v1/crm-connections/{id}/deliveries/{deliveryId}', {
    params: { path: { id, deliveryId } },
  });

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => addressOf(queryKey).startsWith('/api/v1/crm-connections'),
    });
};
export const useCreateConnection = () =>
  api.useMutation('post', '/api/v1/crm-connections', { onSuccess: useReread() });
export const useRotateSecret = () =>
  api.useMutation('post', '/api/v1/crm-connections/{id}/secret-rotations', { onSuccess: useReread() });
export const useReplay = () =>
  api.useMutation('post', '/api/v1/crm-connections/{id}/replays', { onSuccess: useReread() });
