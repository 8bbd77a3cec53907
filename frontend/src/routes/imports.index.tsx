import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { loadWords } from '#/app/i18n.ts';
import { roles } from '#/app/session.ts';
import { ImportList } from '#/features/imports/ImportList.tsx';

export const Route = createFileRoute('/imports/')({
  loader: () => loadWords('imports'),
  component: () => (
    <Allowed to={roles.imports}>
      <ImportList />
    </Allowed>
  ),
});
