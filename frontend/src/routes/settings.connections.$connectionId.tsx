import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { ConnectionPage } from '#/features/crm/ConnectionPage.tsx';

const states = ['all', 'applied', 'ignored', 'set-aside', 'failed'] as const;

export const Route = createFileRoute('/settings/connections/$connectionId')({
  validateSearch: z.object({ state: z.catch(z._default(z.enum(states), 'all'), 'all') }),
  search: { middlewares: [stripSearchParams({ state: 'all' } as const)] },
  loader: () => loadWords('crm'),
  component: () => (
    <Allowed to={roles.connections}>
      <ConnectionPage />
    </Allowed>
  ),
});
