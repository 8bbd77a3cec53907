import { useQuery } from '@tanstack/react-query';
import { api, client } from '#/api/client.ts';
import { meQuery } from '#/app/session.ts';

/** Who is signed in, if anybody: a stranger gets a 401, which is fine here. */
export const useWhoever = () => api.useQuery('get', '/api/v1/me', {}, meQuery);

/** The token goes in the body, where no log keeps it; asked once it is known who calls. */
export const useInvitation = (token: string, enabled: boolean) =>
  useQuery({
    queryKey: ['invitation', token],
    enabled,
    queryFn: async () => {
      const { data, error } = await client.POST('/api/v1/invitations/lookups', { body: { token } });
      if (!data) throw error;
      return data;
    },
  });
export const useAccept = () => api.useMutation('post', '/api/v1/invitations/acceptances');
