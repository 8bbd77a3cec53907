import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, useLocation } from '@tanstack/react-router';
import { Gate } from '#/app/Gate.tsx';

/** Invitations are opened by people who have no account yet; all else is behind the gate. */
function Root() {
  const isOpen = useLocation({ select: ({ pathname }) => pathname.startsWith('/join/') });
  return isOpen ? (
    <Outlet />
  ) : (
    <Gate>
      <Outlet />
    </Gate>
  );
}

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });
