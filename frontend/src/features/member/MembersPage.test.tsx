import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, members, paula, samir } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

const path = '/settings/members';

describe('the people', () => {
  behavesLikeEveryPage({
    path,
    as: ada,
    refused: paula,
    english: 'Owners to map',
    french: 'Propriétaires à rattacher',
    reads: '/members',
  });
  const recordChange = () => {
    const changes: unknown[] = [];
    server.use(
      http.patch('/api/v1/members/{id}', async ({ request, params, response }) => {
        changes.push({ id: params.id, ifMatch: request.headers.get('If-Match'), body: await request.json() });
        return response(200).json(members[0]!);
      }),
    );
    return changes;
  };
  it('maps an owner to the person suggested', async () => {
    const changes = recordChange();
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Map' }));
    await expect
      .poll(() => changes)
      .toEqual([{ id: 'm-1', ifMatch: '"v3"', body: { crmOwnerIds: ['m-1.owner', 'moses.frase'] } }]);
  });
  it('lets a person say that the own name may be shown', async () => {
    const changes = recordChange();
    signedInAs(samir);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('checkbox', { name: /Show my name/ }));
    await expect
      .poll(() => changes)
      .toEqual([{ id: 'm-1', ifMatch: '"v3"', body: { consentsToRanking: true } }]);
  });
  it('says where people come from when there is nobody', async () => {
    server.use(http.get('/api/v1/members', ({ response }) => response(200).json(noItems)));
    signedInAs(samir);
    await renderApp(path);
    expect(await screen.findByText(/Nobody yet/)).toBeVisible();
  });
});
