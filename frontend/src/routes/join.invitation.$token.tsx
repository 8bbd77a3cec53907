import { createFileRoute } from '@tanstack/react-router';
import { loadWords } from '#/app/i18n.ts';
import { JoinPage } from '#/features/join/JoinPage.tsx';

const Join = () => <JoinPage token={Route.useParams().token} />;
export const Route = createFileRoute('/join/invitation/$token')({
  loader: () => loadWords('people'),
  component: Join,
});
