import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, connection, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('the list of connections', () => {
  behavesLikeEveryPage({
    path: '/settings/connections',
    as: ada,
    refused: sophie,
    english: 'HubSpot EU',
    french: 'Connexions CRM',
    reads: '/crm-connections',
  });
  it('says what a connection is for when there is none', async () => {
    server.use(http.get('/api/v1/crm-connections', ({ response }) => response(200).json(noItems)));
    signedInAs(ada);
    await renderApp('/settings/connections');
    expect(await screen.findByText(/No CRM is connected yet/)).toBeVisible();
  });
});

describe('connecting a CRM', () => {
  behavesLikeEveryPage({
    path: '/settings/connections/new',
    as: ada,
    refused: sophie,
    english: 'Name of the connection',
    french: 'Nom de la connexion',
  });
  it('shows the secret once, with a program to try', async () => {
    server.use(
      http.post('/api/v1/crm-connections', ({ response }) =>
        response(201).json({ ...connection, secret: 'whsec_c2VjcmV0' }),
      ),
    );
    signedInAs(ada);
    await renderApp('/settings/connections/new');
    await userEvent.type(await screen.findByLabelText('Name of the connection'), 'HubSpot EU');
    await userEvent.click(screen.getByRole('button', { name: 'Create the connection' }));
    expect(await screen.findByText('whsec_c2VjcmV0')).toBeVisible();
    expect(screen.getByText(/npm install standardwebhooks/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'curl' }));
    expect(screen.getByText(/openssl dgst -sha256/)).toBeVisible();
  });
});

describe('one connection', () => {
  const path = '/settings/connections/k-1';
  behavesLikeEveryPage({
    path,
    as: ada,
    refused: sophie,
    english: 'unknown currency',
    french: 'Envois',
    reads: '/crm-connections/:id',
  });
  it('shows a delivery as it came in, and replays it', async () => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/crm-connections/{id}/replays', async ({ request, response }) => {
        sent = await request.json();
        return response(202).json({ replayed: 1 });
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: '1C1I7A6R' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Delivery' }));
    expect(await sheet.findByText(/"type": "deal.updated"/)).toBeVisible();
    await userEvent.click(sheet.getByRole('button', { name: 'Replay this delivery' }));
    await expect.poll(() => sent).toEqual({ deliveryIds: ['msg_1'] });
  });
  it('keeps the state looked at in the address', async () => {
    signedInAs(ada);
    const { router } = await renderApp(path);
    await userEvent.click(await screen.findByRole('radio', { name: 'Failed' }));
    expect(router.state.location.search).toEqual({ state: 'failed' });
    expect(await screen.findByRole('button', { name: 'Replay all of these' })).toBeVisible();
  });
});
