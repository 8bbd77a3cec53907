import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { PersonaList } from '#/features/persona/PersonaList.tsx';

export const Route = createFileRoute('/personas/')({
  component: () => (
    <Allowed to={roles.personas}>
      <PersonaList />
    </Allowed>
  ),
});
