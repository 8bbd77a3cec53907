import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, paula, persona, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('the list of personas', () => {
  behavesLikeEveryPage({
    path: '/personas',
    as: sophie,
    refused: paula,
    english: 'Claire, buyer in retail',
    french: 'Brouillon',
    reads: '/personas',
  });
  it('says what a persona is when there is none', async () => {
    server.use(http.get('/api/v1/personas', ({ response }) => response(200).json(noItems)));
    await renderApp('/personas');
    expect(await screen.findByRole('heading', { name: 'No persona yet' })).toBeVisible();
  });
});

describe('a new persona', () => {
  behavesLikeEveryPage({
    path: '/personas/new',
    as: sophie,
    refused: paula,
    english: 'Name of the persona',
    french: 'Nom du persona',
  });
  it('is created and opened', async () => {
    server.use(http.post('/api/v1/personas', ({ response }) => response(201).json(persona)));
    const { router } = await renderApp('/personas/new');
    await userEvent.type(await screen.findByLabelText('Name of the persona'), 'Claire');
    await userEvent.click(screen.getByRole('button', { name: 'Create the persona' }));
    await expect.poll(() => router.state.location.pathname).toBe('/personas/p-1');
  });
});

describe('a persona', () => {
  const path = '/personas/p-1';
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: paula,
    english: 'Fears a long roll-out',
    french: 'Freins',
    reads: '/personas/:id',
  });
  it('is signed in the version that was read', async () => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/personas/{id}/sign-offs', async ({ request, response }) => {
        sent = await request.json();
        return response(200).json(persona);
      }),
    );
    await renderApp(path);
    expect(await screen.findByText('signed by Maud Lefèvre')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sign for Sales' }));
    await expect.poll(() => sent).toEqual({ version: 4 });
  });
  it('takes a new statement into its facet', async () => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/personas/{id}/statements', async ({ request, response }) => {
        sent = await request.json();
        return response(201).json(persona.statements[0]!);
      }),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Add: Needs' }));
    const form = within(screen.getByRole('form', { name: 'New statement' }));
    await userEvent.type(form.getByLabelText('Statement'), 'A pilot in three shops');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => sent)
      .toMatchObject({ facet: 'needs', text: 'A pilot in three shops', importance: 2 });
  });
  it('is only read by an administrator', async () => {
    signedInAs(ada);
    await renderApp(path);
    await screen.findByText('Fears a long roll-out');
    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
  });
});
