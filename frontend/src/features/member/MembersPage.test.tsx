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
  it('maps an owner to the person suggested, says why, and undoes it', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('/api/v1/owner-mappings', async ({ request, response }) => {
        const body = (await request.json()) as { mappings: { ownerId: string; memberId: string }[] };
        sent.push(body);
        return response(201).json({
          id: 'om-1',
          at: '2026-11-27T10:00:00Z',
          by: 'Ada Nowak',
          mappings: body.mappings,
          undone: false,
          version: 1,
        });
      }),
      http.untyped.delete('/api/v1/owner-mappings/:id', ({ request, params }) => {
        sent.push([params.id, request.headers.get('If-Match')]);
        return new Response(null, { status: 204 });
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByText('Suggested: the same name')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Map moses.frase' }));
    expect(await screen.findByText('1 owner is mapped.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect
      .poll(() => sent)
      .toEqual([{ mappings: [{ ownerId: 'moses.frase', memberId: 'm-1' }] }, ['om-1', '"v1"']]);
  });
  it('maps all that have a person at once', async () => {
    const sent: unknown[] = [];
    const owner = (ownerId: string, memberId: string | null) => ({
      ownerId,
      deals: 1,
      suggestions: memberId ? [memberId] : [],
      proposals: memberId ? [{ memberId, reason: 'near-name' as const }] : [],
    });
    server.use(
      http.get('/api/v1/members/unmapped-owners', ({ response }) =>
        response(200).json({
          items: [owner('s.haddad', 'm-1'), owner('m.vidal', 'm-2'), owner('who', null)],
          nextCursor: null,
        }),
      ),
      http.untyped.post('/api/v1/owner-mappings', async ({ request }) => {
        sent.push(await request.json());
        return Response.json({ code: 'owner-mapped-already', title: 'm.vidal is taken' }, { status: 409 });
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Map all 2 with a person' }));
    expect(await screen.findByText('m.vidal is taken')).toBeVisible();
    expect(sent).toEqual([
      {
        mappings: [
          { ownerId: 's.haddad', memberId: 'm-1' },
          { ownerId: 'm.vidal', memberId: 'm-2' },
        ],
      },
    ]);
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
