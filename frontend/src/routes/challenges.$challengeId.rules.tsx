import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { RulesPage } from '#/features/challenge/RulesPage.tsx';

export const Route = createFileRoute('/challenges/$challengeId/rules')({
  component: () => (
    <Allowed to={roles.challenges}>
      <RulesPage />
    </Allowed>
  ),
});
