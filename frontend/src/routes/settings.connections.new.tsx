import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { NewConnection } from '#/features/crm/NewConnection.tsx';

export const Route = createFileRoute('/settings/connections/new')({
  loader: () => loadWords('crm'),
  component: () => (
    <Allowed to={roles.connections}>
      <NewConnection />
    </Allowed>
  ),
});
