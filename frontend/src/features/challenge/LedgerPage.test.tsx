import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { paula, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server } from '#/test/server.ts';

const path = '/challenges/c-1/ledger';

describe('the ledger', () => {
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: paula,
    english: 'deal-won',
    french: 'Lignes, les plus récentes d’abord',
    reads: '/challenges/:id/ledger',
  });
  it('keeps the filter in the address', async () => {
    const { router } = await renderApp(path);
    await userEvent.selectOptions(await screen.findByLabelText('Department'), 'Marketing');
    expect(router.state.location.search).toEqual({ department: 'marketing' });
  });
  it('says when a choice has no line', async () => {
    server.use(http.get('/api/v1/challenges/{id}/ledger', ({ response }) => response(200).json(noItems)));
    await renderApp(path);
    expect(await screen.findByText('No line for this choice.')).toBeVisible();
  });
});
