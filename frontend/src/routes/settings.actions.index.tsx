import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { ActionList } from '#/features/actions/ActionList.tsx';

export const Route = createFileRoute('/settings/actions/')({
  loader: () => loadWords('actions'),
  component: () => (
    <Allowed to={roles.actions}>
      <ActionList />
    </Allowed>
  ),
});
