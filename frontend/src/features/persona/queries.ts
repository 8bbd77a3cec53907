import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import type { Values } from '#/app/conflict/differences.ts';
import { addressOf } from '#/app/live/apply.ts';

export type Persona = Schemas['Persona'];
export type Statement = Schemas['Statement'];
export type Facet = Statement['facet'];

/** Brakes first: what keeps the customer from buying matters more than how they look. */
export const facets: readonly Facet[] = ['brakes', 'motivations', 'needs', 'knowledge', 'look'];

export const usePersonas = () =>
  api.useQuery('get', '/api/v1/personas', { params: { query: { limit: 200 } } });
export const usePersona = (id: string) =>
  api.useQuery('get', '/api/v1/personas/{id}', { params: { path: { id } } });

const at = (id: string) => ({ params: { path: { id } } });

/** The persona as it is now and who left it so: for a form that met somebody else's change. */
export function useLatest(id: string) {
  const cache = useQueryClient();
  return async <V extends Values>(values: (persona: Persona) => V, version: (persona: Persona) => number) => {
    const now = await cache.fetchQuery({
      ...api.queryOptions('get', '/api/v1/personas/{id}', at(id)),
      staleTime: 0,
    });
    const change = await cache.fetchQuery(
      api.queryOptions('get', '/api/v1/personas/{id}/versions/{version}', {
        params: { path: { id, version: version(now) } },
      }),
    );
    return { values: values(now), version: now.version, by: change.editedByName, at: change.editedAt };
  };
}

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/v1\/(personas|inbox)/.test(addressOf(queryKey)),
    });
};
export const useCreatePersona = () => api.useMutation('post', '/api/v1/personas', { onSuccess: useReread() });
export const useDescribe = () =>
  api.useMutation('patch', '/api/v1/personas/{id}', { onSettled: useReread() });
export const useAddStatement = () =>
  api.useMutation('post', '/api/v1/personas/{id}/statements', { onSettled: useReread() });
export const useChangeStatement = () =>
  api.useMutation('patch', '/api/v1/personas/{id}/statements/{statementId}', { onSettled: useReread() });
export const useRemoveStatement = () =>
  api.useMutation('delete', '/api/v1/personas/{id}/statements/{statementId}', { onSettled: useReread() });
export const useSignOff = () =>
  api.useMutation('post', '/api/v1/personas/{id}/sign-offs', { onSettled: useReread() });
