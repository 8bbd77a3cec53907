import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { addressOf } from '#/app/live/apply.ts';

export type Campaign = Schemas['Campaign'];
export type ActionForm = Schemas['MarketingActionForm'];
export type Kind = ActionForm['kind'];

const LOGGED = 'action:';
/** The id of the action that a campaign was logged as; undefined for campaigns of the CRM. */
export const actionOf = (campaign: Campaign) =>
  campaign.externalId.startsWith(LOGGED) ? campaign.externalId.slice(LOGGED.length) : undefined;

export const useCampaigns = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/campaigns',
    { params: { query: { limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '', // the library's own default, 0, is no cursor
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => addressOf(queryKey).startsWith('/api/v1/campaigns'),
    });
};
export const useLog = () => api.useMutation('post', '/api/v1/marketing-actions', { onSuccess: useReread() });
export const useWithdraw = () =>
  api.useMutation('delete', '/api/v1/marketing-actions/{id}', { onSuccess: useReread() });
