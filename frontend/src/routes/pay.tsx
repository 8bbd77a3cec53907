import { createFileRoute } from '@tanstack/react-router';
import { Allowed } from '#/app/failure/Allowed.tsx';
import { roles } from '#/app/session.ts';
import { PayPage } from '#/features/pay/PayPage.tsx';

export const Route = createFileRoute('/pay')({
  component: () => (
    <Allowed to={roles.pay}>
      <PayPage />
    </Allowed>
  ),
});
