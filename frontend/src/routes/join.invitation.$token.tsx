import { createFileRoute } from '@tanstack/react-router';
import { JoinPage } from '#/features/join/JoinPage.tsx';

const Join = () => <JoinPage token={Route.useParams().token} />;
export const Route = createFileRoute('/join/invitation/$token')({ component: Join });
