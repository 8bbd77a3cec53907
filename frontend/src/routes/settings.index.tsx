import { createFileRoute, Navigate } from '@tanstack/react-router';
import { roles, useRole } from '#/app/session.ts';

function Settings() {
  const hasConnections = useRole(...roles.connections);
  const hasPeople = useRole(...roles.people);
  const to = hasConnections ? '/settings/connections' : hasPeople ? '/settings/members' : '/settings/notices';
  return <Navigate to={to} replace />;
}
export const Route = createFileRoute('/settings/')({ component: Settings });
