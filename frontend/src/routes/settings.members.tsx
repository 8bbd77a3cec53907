import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { MembersPage } from '#/features/member/MembersPage.tsx';

export const Route = createFileRoute('/settings/members')({
  loader: () => loadWords('people'),
  component: () => (
    <Allowed to={roles.people}>
      <MembersPage />
    </Allowed>
  ),
});
