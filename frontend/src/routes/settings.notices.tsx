import { createFileRoute } from '@tanstack/react-router';
import { NoticesPage } from '#/features/notice/NoticesPage.tsx';

export const Route = createFileRoute('/settings/notices')({ component: NoticesPage });
