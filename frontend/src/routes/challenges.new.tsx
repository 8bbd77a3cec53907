import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { NewChallenge } from '#/features/challenge/NewChallenge.tsx';

export const Route = createFileRoute('/challenges/new')({
  component: () => (
    <Allowed to={['manager']}>
      <NewChallenge />
    </Allowed>
  ),
});
