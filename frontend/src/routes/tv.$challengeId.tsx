import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { TvPage } from '#/features/challenge/tv/TvPage.tsx';

export const Route = createFileRoute('/tv/$challengeId')({
  staticData: { isBare: true },
  validateSearch: z.object({ theme: z.catch(z._default(z.enum(['dark', 'light']), 'dark'), 'dark') }),
  search: { middlewares: [stripSearchParams({ theme: 'dark' as const })] },
  component: () => (
    <Allowed to={roles.challenges}>
      <TvPage />
    </Allowed>
  ),
});
