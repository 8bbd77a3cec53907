import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { ImportPage } from '#/features/imports/ImportPage.tsx';

export const Route = createFileRoute('/imports/$importId')({
  loader: () => loadWords('imports'),
  component: () => (
    <Allowed to={roles.imports}>
      <ImportPage />
    </Allowed>
  ),
});
