import { createFileRoute, Navigate } from '@tanstack/react-router';
import { roles, useRole } from '#/app/session.ts';

const Settings = () => (
  <Navigate to={useRole(...roles.connections) ? '/settings/connections' : '/settings/members'} replace />
);
export const Route = createFileRoute('/settings/')({ component: Settings });
