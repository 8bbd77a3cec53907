import { api } from '#/api/client.ts';
import { useMe } from '#/app/session.ts';
import type { Win } from '../types.ts';

/**
 * Who may be named on a wall. The service also tells a person's own name to that person; here others look too, so without
 * consent it is counted instead, and so is every name as long as the consent is not known.
 */
export function useNamed() {
  const me = useMe();
  const { data } = api.useQuery('get', '/api/v1/members', { params: { query: { limit: 200 } } });
  const own = data?.items.find((member) => member.userId === me.id);
  return ({ names, others }: Win['sales']) => {
    const hidden = own?.consentsToRanking ? [] : [me.name, own?.name];
    const shown = data ? names.filter((name) => !hidden.includes(name)) : [];
    return { names: shown, others: others + names.length - shown.length };
  };
}
