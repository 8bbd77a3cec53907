import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { NewPersona } from '#/features/persona/NewPersona.tsx';

export const Route = createFileRoute('/personas/new')({
  component: () => (
    <Allowed to={roles.personas}>
      <NewPersona />
    </Allowed>
  ),
});
