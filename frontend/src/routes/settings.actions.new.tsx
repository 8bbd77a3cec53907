import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { LogAction } from '#/features/actions/LogAction.tsx';

export const Route = createFileRoute('/settings/actions/new')({
  loader: () => loadWords('actions'),
  component: () => (
    <Allowed to={roles.actions}>
      <LogAction />
    </Allowed>
  ),
});
