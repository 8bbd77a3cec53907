import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { EditChallenge } from '#/features/challenge/EditChallenge.tsx';

export const Route = createFileRoute('/challenges/$challengeId/edit')({
  component: () => (
    <Allowed to={['manager']}>
      <EditChallenge />
    </Allowed>
  ),
});
