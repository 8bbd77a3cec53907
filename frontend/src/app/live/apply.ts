import type { Query, QueryClient } from '@tanstack/react-query';
import type { Schemas } from '#/api/types.ts';
import type { LiveEvent } from './events.ts';

const base = '/api/v1/';

/** The address a cached read stands for, from its key: [method, path, { params: { path } }]. */
export function addressOf(queryKey: readonly unknown[]): string {
  const [, path, init] = queryKey as [string, string?, { params?: { path?: Record<string, string> } }?];
  const values = init?.params?.path ?? {};
  return String(path ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether news of a resource concern a cached read: the same object with all below it, or its list. */
export function concerns(resource: string, queryKey: readonly unknown[]): boolean {
  const address = addressOf(queryKey);
  const [collection = '', id] = resource.replace(base, '').split('/');
  if (address === base + collection) return true;
  if (!id) return address.startsWith(base + collection);
  const object = `${base}${collection}/${id}`;
  return address === object || address.startsWith(`${object}/`);
}

/** Puts the new total on screen at once; the figures around it follow with the next read. */
export function patchNow(cache: QueryClient, { name, data }: LiveEvent) {
  if (name !== 'standings.changed') return;
  cache.setQueriesData<Schemas['Standings']>(
    { predicate: (query: Query) => addressOf(query.queryKey) === data.resource && !isPast(query.queryKey) },
    (old) => {
      if (!old || data.version < old.ledgerVersion) return old;
      const known = Object.entries(data).filter(([field]) => field in old);
      return { ...old, ...Object.fromEntries(known), asOf: data.at, ledgerVersion: data.version };
    },
  );
}

/** Standings of a chosen past instant never change. */
const isPast = (queryKey: readonly unknown[]) =>
  Boolean((queryKey[2] as { params?: { query?: { at?: string } } } | undefined)?.params?.query?.at);

/** One re-read of all that the events since the last call concern. */
export function applyAll(cache: QueryClient, events: readonly LiveEvent[]) {
  const resources = [...new Set(events.map((event) => event.data.resource))];
  return cache.invalidateQueries(
    {
      predicate: ({ queryKey }) =>
        !isPast(queryKey) && resources.some((resource) => concerns(resource, queryKey)),
    },
    { cancelRefetch: false },
  );
}
