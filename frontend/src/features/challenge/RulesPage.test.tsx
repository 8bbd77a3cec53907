import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftChallenge, paula, samir, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/challenges/c-2/rules';

describe('signing the rules', () => {
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: paula,
    english: 'The rules in plain words',
    french: 'Les règles en clair',
    reads: '/challenges/:id',
  });
  it('signs exactly the rules that were read', async () => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/challenges/{id}/signatures', async ({ request, response }) => {
        sent = { body: await request.json(), proof: request.headers.get('X-CSRF-Token') };
        return response(200).json(draftChallenge);
      }),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Sign for Sales' }));
    await expect.poll(() => sent).toEqual({ body: { rulesHash: 'sha256:abc' }, proof: 'proof' });
  });
  it('offers no key to a member', async () => {
    signedInAs(samir);
    await renderApp(path);
    expect(await screen.findByText('The two heads of department sign here.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign for/ })).toBeNull();
  });
});
