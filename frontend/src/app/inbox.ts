import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';

export type MarkState = Schemas['InboxMarkForm']['state'];
type Marks = { items: Schemas['InboxMark'][]; nextCursor: string | null };
export type InboxItem = Schemas['InboxItem'] & { state: MarkState };

const marksQuery = api.queryOptions('get', '/api/v1/inbox-marks', {});
const instant = (at: string | null | undefined) => (at ? Date.parse(at) : 0);

/** What waits over all services, with what the person did of it; a matter that came anew is unread again. */
export function useInbox() {
  const inbox = api.useQuery('get', '/api/v1/inbox', {});
  const marks = api.useQuery('get', '/api/v1/inbox-marks', {}, marksQuery);
  const items = useMemo(() => {
    const known = new Map(marks.data?.items.map((mark) => [mark.item, mark]));
    return inbox.data?.items.map((item): InboxItem => {
      const mark = known.get(item.id);
      const counts = mark && instant(mark.since) === instant(item.createdAt);
      return { ...item, state: counts ? mark.state : 'unread' };
    });
  }, [inbox.data, marks.data]);
  return { ...inbox, items };
}

/** Shown at once and put back if the service refuses; nobody waits for a mark. */
export function useMark() {
  const cache = useQueryClient();
  const { queryKey } = marksQuery;
  const { mutate } = api.useMutation('post', '/api/v1/inbox-marks', {
    onSettled: () => cache.invalidateQueries({ queryKey }),
  });
  return useCallback(
    (item: InboxItem, state: MarkState) => {
      const since = new Date(instant(item.createdAt)).toISOString();
      cache.setQueryData(queryKey, (old: Marks | undefined) => {
        const others = old?.items.filter((mark) => mark.item !== item.id) ?? [];
        const mine = state === 'unread' ? [] : [{ item: item.id, since, state }];
        return { nextCursor: null, ...old, items: [...mine, ...others] };
      });
      mutate({ body: { item: item.id, createdAt: item.createdAt, state } });
    },
    [cache, mutate],
  );
}
