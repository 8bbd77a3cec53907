import { useMutation } from '@tanstack/react-query';
import { client } from '#/api/client.ts';
import { saveFile } from '#/app/saveFile.ts';
import type { LedgerFilter } from './queries.ts';

/** The whole ledger as CSV, under the filter on screen. */
export const useLedgerFile = (id: string, filter: LedgerFilter) =>
  useMutation({
    mutationFn: async () => {
      const { data, error } = await client.GET('/api/v1/challenges/{id}/ledger', {
        params: { path: { id }, query: filter },
        headers: { Accept: 'text/csv' },
        parseAs: 'blob',
      });
      if (error) throw error;
      saveFile(data as Blob, `ledger-${id}.csv`);
    },
  });
