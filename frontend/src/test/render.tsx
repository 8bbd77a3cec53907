import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { expect } from 'vitest';
import { choose, type Locale } from '#/app/i18n.ts';
import { createQueryClient } from '#/app/queryClient.ts';
import { createAppRouter } from '../router.tsx';

export async function renderApp(path: string, locale: Locale = 'en') {
  await choose(locale);
  const queryClient = createQueryClient(0);
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { router, queryClient };
}

/** The text of the page, with every kind of space as a plain one. */
export const pageText = () => document.body.textContent?.replaceAll(/\s/gu, ' ') ?? '';

export async function expectNoAxeViolation() {
  // Colours are checked in a real browser: jsdom has no layout.
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}
