import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

const some = { params: { query: { limit: 200 } } } as const;

export const useLeaves = (enabled: boolean) => api.useQuery('get', '/api/v1/leaves', some, { enabled });
export const useDeputies = () => api.useQuery('get', '/api/v1/deputies', some);

const useReread = (path: string) => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ predicate: ({ queryKey }) => addressOf(queryKey).startsWith(path) });
};
export const useAddLeave = () =>
  api.useMutation('post', '/api/v1/leaves', { onSettled: useReread('/api/v1/leaves') });
export const useRemoveLeave = () =>
  api.useMutation('delete', '/api/v1/leaves/{id}', { onSettled: useReread('/api/v1/leaves') });
export const useNameDeputy = () =>
  api.useMutation('post', '/api/v1/deputies', { onSettled: useReread('/api/v1/deputies') });
export const useEndDeputy = () =>
  api.useMutation('delete', '/api/v1/deputies/{id}', { onSettled: useReread('/api/v1/deputies') });

const useMembersReread = () => useReread('/api/v1/members');
export const useTransfer = () =>
  api.useMutation('post', '/api/v1/members/{id}/transfers', { onSettled: useMembersReread() });
export const useLeaveForGood = () =>
  api.useMutation('post', '/api/v1/members/{id}/departures', { onSettled: useMembersReread() });
export const useComeBack = () =>
  api.useMutation('post', '/api/v1/members/{id}/returns', { onSettled: useMembersReread() });
