import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paula, samir, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('the list of challenges', () => {
  behavesLikeEveryPage({
    path: '/challenges',
    as: sophie,
    refused: paula,
    english: 'Under way',
    french: 'Avant le départ',
    reads: '/challenges',
  });
  it('lets a head create the first one', async () => {
    server.use(http.get('/api/v1/challenges', ({ response }) => response(200).json(noItems)));
    await renderApp('/challenges');
    expect(await screen.findByRole('heading', { name: 'No joint challenge yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Create a challenge' })).toBeVisible();
  });
  it('tells a member who creates the first one', async () => {
    server.use(http.get('/api/v1/challenges', ({ response }) => response(200).json(noItems)));
    signedInAs(samir);
    await renderApp('/challenges');
    expect(await screen.findByText(/A head of department creates the first one/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Create a challenge' })).toBeNull();
  });
});
