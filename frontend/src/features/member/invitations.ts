import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

/** Asked again while a letter is on its way, so that its end is seen without a reload. */
export const useInvitations = () =>
  api.useQuery(
    'get',
    '/api/v1/invitations',
    { params: { query: { limit: 50 } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some((one) => one.letter?.state === 'waiting') ? 2_000 : false,
    },
  );

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({ predicate: ({ queryKey }) => addressOf(queryKey) === '/api/v1/invitations' });
};
/** Whether invitations can go by e-mail here. */
export const useMail = () => api.useQuery('get', '/api/v1/notices/mail', {});
export const useInvite = () => api.useMutation('post', '/api/v1/invitations', { onSuccess: useReread() });
export const useInviteMany = () =>
  api.useMutation('post', '/api/v1/invitations/imports', { onSuccess: useReread() });
export const useSendAgain = () =>
  api.useMutation('post', '/api/v1/invitations/{id}/letters', { onSettled: useReread() });
export const useRevoke = () =>
  api.useMutation('post', '/api/v1/invitations/{id}/revocations', { onSettled: useReread() });
