import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';

/** Whether one looks at the example story; asked once, and again after it came or went. */
export const useSampleData = () => api.useQuery('get', '/api/v1/sample-data', {}, { staleTime: 5 * 60_000 });

/** The story touches every page, so everything is read again. */
const useRereadAll = () => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries();
};
export const useLoadSample = () =>
  api.useMutation('post', '/api/v1/sample-data', { onSettled: useRereadAll() });
export const useRemoveSample = () =>
  api.useMutation('delete', '/api/v1/sample-data', { onSettled: useRereadAll() });
