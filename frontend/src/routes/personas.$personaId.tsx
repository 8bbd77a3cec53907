import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { PersonaPage } from '#/features/persona/PersonaPage.tsx';

export const Route = createFileRoute('/personas/$personaId')({
  component: () => (
    <Allowed to={roles.personas}>
      <PersonaPage />
    </Allowed>
  ),
});
