import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { NewConnection } from '#/features/crm/NewConnection.tsx';

export const Route = createFileRoute('/settings/connections/new')({
  component: () => (
    <Allowed to={roles.connections}>
      <NewConnection />
    </Allowed>
  ),
});
