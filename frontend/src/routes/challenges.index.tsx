import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { ChallengeList } from '#/features/challenge/ChallengeList.tsx';

export const Route = createFileRoute('/challenges/')({
  component: () => (
    <Allowed to={roles.challenges}>
      <ChallengeList />
    </Allowed>
  ),
});
