import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ada, sophie, waiting } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('home', () => {
  behavesLikeEveryPage({
    path: '/',
    as: sophie,
    english: 'Spring together',
    french: 'Vous attend',
    reads: '/challenges',
  });
  it('leads to what waits', async () => {
    await renderApp('/');
    expect(await screen.findByRole('link', { name: /Winter together.*Rules to sign/ })).toHaveAttribute(
      'href',
      '/challenges/c-2',
    );
  });
  it('shows an organisation without a challenge what to do first', async () => {
    server.use(http.get('/api/v1/challenges', ({ response }) => response(200).json(noItems)));
    signedInAs(ada);
    await renderApp('/');
    expect(await screen.findByRole('heading', { name: 'To your first race' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Connect' })).toHaveAttribute(
      'href',
      '/settings/connections/new',
    );
  });
  it('words what a service names by details only', async () => {
    const items = [
      {
        kind: 'challenge-signature',
        resource: '/api/v1/challenges/c-2',
        details: { name: 'Winter together' },
      },
      {
        kind: 'owners-unmapped',
        resource: '/api/v1/members/unmapped-owners',
        details: { count: 3 },
        since: null,
      },
    ];
    server.use(
      http.get('/api/v1/inbox', ({ response }) =>
        response(200).json({ items, nextCursor: null, missing: [] } as never),
      ),
    );
    await renderApp('/');
    expect(await screen.findByRole('link', { name: /Winter together.*Rules to sign/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /3.*CRM owners to map/ })).toBeVisible();
  });
  it('says when the list of what waits is not whole', async () => {
    server.use(
      http.get('/api/v1/inbox', ({ response }) =>
        response(200).json({ items: [waiting], nextCursor: null, missing: ['persona'] }),
      ),
    );
    await renderApp('/');
    expect(await screen.findByText(/this list may be incomplete/)).toBeVisible();
  });
});
