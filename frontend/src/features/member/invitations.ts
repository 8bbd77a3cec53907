import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

export const useInvitations = () =>
  api.useQuery('get', '/api/v1/invitations', { params: { query: { limit: 50 } } });

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({ predicate: ({ queryKey }) => addressOf(queryKey) === '/api/v1/invitations' });
};
export const useInvite = () => api.useMutation('post', '/api/v1/invitations', { onSuccess: useReread() });
export const useInviteMany = () =>
  api.useMutation('post', '/api/v1/invitations/imports', { onSuccess: useReread() });
export const useRevoke = () =>
  api.useMutation('post', '/api/v1/invitations/{id}/revocations', { onSettled: useReread() });
