import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { routeTree } from './routeTree.gen.ts';

export const createAppRouter = (queryClient: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context: { queryClient },
    history,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 150,
    defaultNotFoundComponent: () => <PageFailure error={{ status: 404 }} />,
    defaultErrorComponent: ({ reset }) => <PageFailure error={{ status: 500 }} retry={reset} />,
  });

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page is alone on the screen, without menu and bar. */
    isBare?: boolean;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
