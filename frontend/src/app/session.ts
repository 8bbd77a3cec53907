import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, rememberCsrfToken, whenSessionEnds } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';

export type Me = Schemas['Me'];
export type Role = 'member' | 'manager' | 'pay-analyst' | 'admin';

export const meQuery = api.queryOptions(
  'get',
  '/api/v1/me',
  {},
  {
    staleTime: 5 * 60_000,
    select: (me: Me) => {
      rememberCsrfToken(me.csrfToken);
      return me;
    },
  },
);

/** The signed-in person. Only used below the gate of the shell, where it is known. */
export function useMe(): Me {
  const { data } = api.useQuery('get', '/api/v1/me', {}, meQuery);
  if (!data) throw new Error('useMe is for pages behind the sign-in');
  return data;
}

export const hasRole = (me: Me, ...roles: Role[]) => roles.some((role) => me.roles.includes(role));
export const useRole = (...roles: Role[]) => hasRole(useMe(), ...roles);

/** What each part of the product asks of a person; the services decide, this only spares useless doors. */
export const roles = {
  personas: ['member', 'manager', 'admin'],
  challenges: ['member', 'manager', 'admin'],
  pay: ['pay-analyst', 'manager'],
  people: ['member', 'manager', 'admin'],
  connections: ['admin'],
  imports: ['admin'],
  actions: ['manager', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export const signInAddress = () => `/login?return=${encodeURIComponent(location.pathname + location.search)}`;

/** After a 401 of any call, /me is asked again: its answer decides between "sign in" and "go on". */
export function useSessionWatch() {
  const cache = useQueryClient();
  useEffect(() => {
    whenSessionEnds(() => void cache.invalidateQueries({ queryKey: meQuery.queryKey }));
    return () => whenSessionEnds(() => {});
  }, [cache]);
}
