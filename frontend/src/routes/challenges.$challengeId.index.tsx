import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { api } from '#/api/client.ts';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { ChallengePage } from '#/features/challenge/ChallengePage.tsx';

export const Route = createFileRoute('/challenges/$challengeId/')({
  validateSearch: z.object({
    table: z.catch(z._default(z.boolean(), false), false),
    at: z.catch(z.optional(z.iso.datetime()), undefined),
  }),
  search: { middlewares: [stripSearchParams({ table: false })] },
  loader: ({ context, params }) => {
    const path = { params: { path: { id: params.challengeId } } };
    void context.queryClient.prefetchQuery(api.queryOptions('get', '/api/v1/challenges/{id}', path));
    void context.queryClient.prefetchQuery(
      api.queryOptions('get', '/api/v1/challenges/{id}/standings', path),
    );
  },
  component: () => (
    <Allowed to={roles.challenges}>
      <ChallengePage />
    </Allowed>
  ),
});
