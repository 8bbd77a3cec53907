import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftChallenge, samir } from '#/test/data.ts';
import { renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

describe('a deputy before the rules', () => {
  it('signs in the place of the head, and reads so', async () => {
    let signed = 0;
    server.use(
      http.get('/api/v1/deputies/mine', ({ response }) =>
        response(200).json({
          items: [{ headId: 'm-9', headName: 'Sophie Arnaud', department: 'sales' }],
          nextCursor: null,
        }),
      ),
      http.post('/api/v1/challenges/{id}/signatures', ({ response }) => {
        signed += 1;
        return response(200).json(draftChallenge);
      }),
    );
    signedInAs(samir);
    await renderApp('/challenges/c-2/rules');
    expect(await screen.findByText(/in place of Sophie Arnaud/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Sign for Sales' }));
    await expect.poll(() => signed).toBe(1);
  });
  it('has no key on other days', async () => {
    signedInAs(samir);
    await renderApp('/challenges/c-2/rules');
    expect(await screen.findByText('The two heads of department sign here.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Sign for/ })).toBeNull();
  });
  it('is named beside the head in what was signed', async () => {
    server.use(
      http.get('/api/v1/challenges/{id}', ({ response }) =>
        response(200).json({
          ...draftChallenge,
          signatures: [
            {
              department: 'sales',
              by: { id: 'u-samir', name: 'Samir Haddad' },
              inPlaceOf: { id: 'u-sophie', name: 'Sophie Arnaud' },
              at: '2026-09-20T08:00:00Z',
            },
          ],
        }),
      ),
    );
    signedInAs(samir);
    await renderApp('/challenges/c-2/rules');
    expect(await screen.findByText('signed by Samir Haddad in place of Sophie Arnaud')).toBeVisible();
  });
});
