import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { NewImport } from '#/features/imports/NewImport.tsx';

export const Route = createFileRoute('/imports/new')({
  loader: () => loadWords('imports'),
  component: () => (
    <Allowed to={roles.imports}>
      <NewImport />
    </Allowed>
  ),
});
