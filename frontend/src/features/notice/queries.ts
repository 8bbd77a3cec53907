import { useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client.ts';
import { addressOf } from '#/app/live/apply.ts';

export const usePreferences = () => api.useQuery('get', '/api/v1/notice-preferences', {});
export const useDefaults = () => api.useQuery('get', '/api/v1/notice-defaults', {});
export const useChannels = () => api.useQuery('get', '/api/v1/notice-channels', {});
export const useMail = () => api.useQuery('get', '/api/v1/notices/mail', {});

const useReread = (path: string) => {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ predicate: ({ queryKey }) => addressOf(queryKey).startsWith(path) });
};

export const useChangePreferences = () =>
  api.useMutation('patch', '/api/v1/notice-preferences', {
    onSettled: useReread('/api/v1/notice-preferences'),
  });
/** What counts for all who did not choose counts for the admin as well. */
export const useChangeDefaults = () =>
  api.useMutation('patch', '/api/v1/notice-defaults', { onSettled: useReread('/api/v1/notice-') });

const useRereadChannels = () => useReread('/api/v1/notice-channels');
export const useAddChannel = () =>
  api.useMutation('post', '/api/v1/notice-channels', { onSuccess: useRereadChannels() });
export const useChangeChannel = () =>
  api.useMutation('patch', '/api/v1/notice-channels/{id}', { onSettled: useRereadChannels() });
export const useRemoveChannel = () =>
  api.useMutation('delete', '/api/v1/notice-channels/{id}', { onSettled: useRereadChannels() });
export const useTestChannel = () => api.useMutation('post', '/api/v1/notice-channels/{id}/tests');
export const useTestMail = () => api.useMutation('post', '/api/v1/notices/mail/tests');

const useRereadFeed = () => useReread('/api/v1/calendar-feeds');
export const useFeed = () => api.useQuery('get', '/api/v1/calendar-feeds', {});
export const useMakeFeed = () =>
  api.useMutation('post', '/api/v1/calendar-feeds', { onSuccess: useRereadFeed() });
export const useEndFeed = () =>
  api.useMutation('delete', '/api/v1/calendar-feeds', { onSettled: useRereadFeed() });
