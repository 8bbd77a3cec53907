import { api } from '#/api/client.ts';
import type { Dept } from '#/api/types.ts';
import { hasRole, useMe } from '#/app/session.ts';

export type HeldKey = { department: Dept; inPlaceOf: string | null };

/** The key in one's hand: the own department's as its head, or as deputy of the head on these days. */
export function useKey(): HeldKey | null {
  const me = useMe();
  const isHead = hasRole(me, 'manager');
  const mine = api.useQuery(
    'get',
    '/api/v1/deputies/mine',
    {},
    { enabled: !isHead && me.department !== null },
  );
  if (isHead) return me.department ? { department: me.department, inPlaceOf: null } : null;
  const standIn = mine.data?.items[0];
  return standIn ? { department: standIn.department, inPlaceOf: standIn.headName } : null;
}
