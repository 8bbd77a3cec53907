import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { LedgerPage } from '#/features/challenge/LedgerPage.tsx';

export const Route = createFileRoute('/challenges/$challengeId/ledger')({
  validateSearch: z.object({
    department: z.catch(z.optional(z.enum(['sales', 'marketing'])), undefined),
    squadId: z.catch(z.optional(z.string()), undefined),
    dealId: z.catch(z.optional(z.string()), undefined),
  }),
  component: () => (
    <Allowed to={roles.challenges}>
      <LedgerPage />
    </Allowed>
  ),
});
