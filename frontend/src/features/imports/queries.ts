import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client, ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { addressOf } from '#/app/live/apply.ts';
import { saveFile } from '#/app/saveFile.ts';

export type Import = Schemas['Import'];
export type ImportFile = Schemas['ImportFile'];
export type Mapping = Schemas['ImportMapping'];
export type Kind = Schemas['ImportKind'];
export type Field = Schemas['ImportField'];

/** The stream tells each step; this is for when it is cut. */
const askAgainEvery = 2000;
export const isBusy = (job?: Import) => job?.status === 'running' || job?.status === 'undoing';

export const useImports = () =>
  api.useInfiniteQuery(
    'get',
    '/api/v1/imports',
    { params: { query: { limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '', // the library's own default, 0, is no cursor
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
export const useImport = (id: string | undefined) =>
  api.useQuery(
    'get',
    '/api/v1/imports/{id}',
    { params: { path: { id: id ?? '' } } },
    {
      enabled: Boolean(id),
      refetchInterval: (query: { state: { data?: Import } }) => isBusy(query.state.data) && askAgainEvery,
    },
  );

const fileQuery = (id: string) =>
  api.queryOptions('get', '/api/v1/imports/files/{id}', { params: { path: { id } } });
export const useImportFile = (id: string) =>
  api.useQuery('get', '/api/v1/imports/files/{id}', {
    params: { path: { id } },
  });
export const usePreview = (id: string) =>
  api.useQuery('get', '/api/v1/imports/files/{id}/preview', { params: { path: { id } } });

/** The bytes go as they are: the service finds out the encoding, so the browser must not decode them. */
export const useStage = () =>
  useMutation({
    mutationFn: async (file: File) => {
      const { data, error } = await client.POST('/api/v1/imports/files', {
        params: { query: { name: file.name } },
        headers: { 'Content-Type': 'text/csv' },
        body: file as never,
        bodySerializer: (body) => body as never,
      });
      if (error) throw error;
      return data;
    },
  });

/** A correction shows at once and holds at once: what follows from it is read again. They are told one after another. */
export const useCorrect = (file: ImportFile) => {
  const cache = useQueryClient();
  const { queryKey } = fileQuery(file.id);
  const latest = () => cache.getQueryData<ImportFile>(queryKey) ?? file;
  const put = useMutation({
    scope: { id: `mapping-${file.id}` },
    mutationFn: async (mapping: Mapping) => {
      const { data, error } = await client.PUT('/api/v1/imports/files/{id}/mapping', {
        params: { path: { id: file.id }, header: ifMatch(latest().version) } as never,
        body: mapping,
      });
      if (error) throw error;
      return data;
    },
    onSuccess: (changed) => {
      cache.setQueryData(queryKey, changed);
      return cache.invalidateQueries({
        predicate: (query) => addressOf(query.queryKey) === `/api/v1/imports/files/${file.id}/preview`,
      });
    },
    onError: () => cache.invalidateQueries({ queryKey }),
  });
  const correct = (change: Partial<Mapping>) => {
    const mapping = { ...latest().mapping, ...change };
    cache.setQueryData(queryKey, { ...latest(), mapping });
    put.mutate(mapping);
  };
  const listing = useMutation({
    mutationFn: async (kind: Kind) => {
      const { data, error } = await client.GET('/api/v1/imports/files/{id}/proposals/{kind}', {
        params: { path: { id: file.id, kind } },
      });
      if (error) throw error;
      return data;
    },
    onSuccess: (proposed) => correct(proposed),
  });
  return {
    correct,
    list: listing.mutate,
    isPending: put.isPending || listing.isPending,
    error: put.error ?? listing.error,
  };
};
export type Correct = ReturnType<typeof useCorrect>;

/** Counts what would happen, once for each way of reading the file: the key makes asking again harmless. */
export const useCheck = (file: ImportFile, attempt: number) => {
  const begun = api.useQuery(
    'post',
    '/api/v1/imports/files/{id}/dry-runs',
    {
      params: { path: { id: file.id } },
      headers: { 'Idempotency-Key': `check-${file.id}-${file.version}-${attempt}` },
    },
    { enabled: !file.questions.length, staleTime: Number.POSITIVE_INFINITY },
  );
  const job = useImport(begun.data?.id);
  return { job: job.data ?? begun.data, error: begun.error ?? job.error, retry: () => void begun.refetch() };
};

const useReread = () => {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/v1\/imports(\/[^/]+)?$/.test(addressOf(queryKey)),
    });
};
/** The answer is the import as it begins: its page has something to show at once. */
export const useRun = () => {
  const cache = useQueryClient();
  const reread = useReread();
  return api.useMutation('post', '/api/v1/imports/files/{id}/runs', {
    onSuccess: (job) => {
      const init = { params: { path: { id: job.id } } };
      cache.setQueryData(api.queryOptions('get', '/api/v1/imports/{id}', init).queryKey, job);
      return reread();
    },
  });
};
export const useUndo = () => api.useMutation('delete', '/api/v1/imports/{id}', { onSuccess: useReread() });

/** Every rejected line with its text and the reason, as CSV. */
export const useRejectionsFile = (job: Import) =>
  useMutation({
    mutationFn: async () => {
      const { data, error } = await client.GET('/api/v1/imports/{id}/rejections', {
        params: { path: { id: job.id } },
        headers: { Accept: 'text/csv' },
        parseAs: 'blob',
      });
      if (error) throw error;
      saveFile(data as Blob, `rejections-${job.id}.csv`);
    },
  });
