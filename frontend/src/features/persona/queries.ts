import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
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
