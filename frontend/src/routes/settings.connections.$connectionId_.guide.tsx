import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { GuidePage } from '#/features/crm/GuidePage.tsx';

export const Route = createFileRoute('/settings/connections/$connectionId_/guide')({
  loader: () => loadWords('crm'),
  component: () => (
    <Allowed to={roles.connections}>
      <GuidePage />
    </Allowed>
  ),
});
