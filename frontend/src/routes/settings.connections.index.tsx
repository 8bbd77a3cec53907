import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { ConnectionList } from '#/features/crm/ConnectionList.tsx';

export const Route = createFileRoute('/settings/connections/')({
  loader: () => loadWords('crm'),
  component: () => (
    <Allowed to={roles.connections}>
      <ConnectionList />
    </Allowed>
  ),
});
