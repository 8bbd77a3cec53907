import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { MembersPage } from '#/features/member/MembersPage.tsx';

export const Route = createFileRoute('/settings/members')({
  component: () => (
    <Allowed to={roles.people}>
      <MembersPage />
    </Allowed>
  ),
});
