import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
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

export const useLint = (id: string) =>
  api.useQuery('get', '/api/v1/crm-connections/{id}/lint', { params: { path: { id } } });
export const useIncompleteDeals = (connectionId: string) =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/deals',
    { params: { query: { connectionId, incomplete: true, limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );

export const useReadToken = (id: string) =>
  api.useQuery('get', '/api/v1/crm-connections/{id}/read-token', { params: { path: { id } } });

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) =>
        ['/api/v1/crm-connections', '/api/v1/deals'].some((start) => addressOf(queryKey).startsWith(start)),
    });
};
export const useCreateConnection = () =>
  api.useMutation('post', '/api/v1/crm-connections', { onSuccess: useReread() });
export const useRotateSecret = () =>
  api.useMutation('post', '/api/v1/crm-connections/{id}/secret-rotations', { onSuccess: useReread() });
export const useReplay = () =>
  api.useMutation('post', '/api/v1/crm-connections/{id}/replays', { onSuccess: useReread() });

type Change = Partial<Omit<Schemas['CrmMapping'], 'stages'>> & {
  stages?: Record<string, Schemas['CrmStageMeaning'] | null>;
};

/** Changes what the connection's words mean; what is read anew follows in the background. */
export const useChangeConnection = (connection: Schemas['CrmConnection']) => {
  const reread = useReread();
  const change = api.useMutation('patch', '/api/v1/crm-connections/{id}', { onSettled: reread });
  return {
    ...change,
    /** A null takes the meaning of a stage back, or what is set of the others. */
    to: (mapping: Change) =>
      change.mutate({
        params: { path: { id: connection.id }, header: ifMatch(connection.version) },
        body: { mapping } as Schemas['CrmConnectionPatch'],
      }),
  };
};
export const useSetReadToken = () =>
  api.useMutation('put', '/api/v1/crm-connections/{id}/read-token', { onSuccess: useReread() });
export const useRemoveReadToken = () =>
  api.useMutation('delete', '/api/v1/crm-connections/{id}/read-token', { onSuccess: useReread() });
