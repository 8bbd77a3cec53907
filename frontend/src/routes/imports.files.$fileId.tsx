import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { FilePage } from '#/features/imports/FilePage.tsx';

export const Route = createFileRoute('/imports/files/$fileId')({
  loader: () => loadWords('imports'),
  component: () => (
    <Allowed to={roles.imports}>
      <FilePage />
    </Allowed>
  ),
});
