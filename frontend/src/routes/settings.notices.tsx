import { createFileRoute } from '@tanstack/react-router';
import { loadWords } from '#/app/i18n.ts';
import { NoticesPage } from '#/features/notice/NoticesPage.tsx';

export const Route = createFileRoute('/settings/notices')({
  component: NoticesPage,
  loader: () => loadWords('notices'),
});
