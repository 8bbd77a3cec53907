import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, connection, hubspot, sophie } from '#/test/data.ts';
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
  it.each([
    ['HubSpot', 'Client secret of your HubSpot app', { vendor: 'hubspot', secret: '12345678' }],
    ['Salesforce', 'Id of your Salesforce organisation', { vendor: 'salesforce', sender: '12345678' }],
  ])('asks %s for what it needs', async (vendor, field, asked) => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/crm-connections', async ({ request, response }) => {
        sent = await request.json();
        return response(201).json(hubspot);
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/connections/new');
    await userEvent.click(await screen.findByRole('radio', { name: new RegExp(vendor) }));
    await userEvent.type(screen.getByLabelText('Name of the connection'), 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Create the connection' }));
    expect(await screen.findByText('Fill this in')).toBeVisible();
    await userEvent.type(screen.getByLabelText(field), '12345678');
    await userEvent.click(screen.getByRole('button', { name: 'Create the connection' }));
    await expect.poll(() => sent).toEqual({ name: 'Mine', ...asked });
    expect(await screen.findByRole('group', { name: 'Address' })).toHaveTextContent(hubspot.url);
  });
});

describe('the guide of a vendor', () => {
  behavesLikeEveryPage({
    path: '/settings/connections/k-2/guide',
    as: ada,
    refused: sophie,
    english: /Set up HubSpot, step by step/,
    french: /Configurer HubSpot, étape par étape/,
    reads: '/crm-connections/:id',
  });
  it.each([
    ['pipedrive', /HTTP Auth user name/],
    ['salesforce', /record-triggered flow/],
  ] as const)('leads through %s', async (vendor, step) => {
    server.use(
      http.get('/api/v1/crm-connections/{id}', ({ response }) => response(200).json({ ...hubspot, vendor })),
    );
    signedInAs(ada);
    await renderApp('/settings/connections/k-2/guide');
    expect(
      await screen.findByText((_, node) => node?.tagName === 'LI' && step.test(node.textContent)),
    ).toBeVisible();
    expect(screen.getByRole('group', { name: 'Address' })).toHaveTextContent(hubspot.url);
  });
});

describe('what the words of a CRM mean', () => {
  const path = '/settings/connections/k-2';
  behavesLikeEveryPage({
    path,
    as: ada,
    english: "What your CRM's words mean",
    french: 'Ce que signifient les mots de votre CRM',
    reads: '/crm-connections/:id/lint',
  });
  it('is looked over, and shows what is not known', async () => {
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByText(/Nobody has said what these stages mean/)).toBeVisible();
    const deals = within(await screen.findByRole('group', { name: 'Incomplete deals' }));
    expect(deals.getByText('Changes missed')).toBeVisible();
    expect(deals.getByText('–')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rotate the secret' })).toBeNull();
  });
  it('is completed by a token that is given and never shown', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put('/api/v1/crm-connections/{id}/read-token', async ({ request, response }) => {
        sent.push(await request.json());
        return response(204).empty();
      }),
      http.delete('/api/v1/crm-connections/{id}/read-token', ({ response }) => {
        sent.push('forgotten');
        return response(204).empty();
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByText('The CRM refuses this token. Replace it.')).toBeVisible();
    const field = screen.getByLabelText('New read-only token');
    expect(field).toHaveAttribute('type', 'password');
    await userEvent.type(field, 'pat-1');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the token' }));
    await expect.poll(() => sent).toEqual([{ token: 'pat-1' }]);
    await expect.poll(() => field).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Forget the token' }));
    await expect.poll(() => sent).toHaveLength(2);
  });
  it('is said stage by stage, for currency and zone, and can be taken back', async () => {
    const sent: unknown[] = [];
    server.use(
      http.patch('/api/v1/crm-connections/{id}', async ({ request, response }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return response(200).json(hubspot);
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    const unknown = within(await screen.findByRole('radiogroup', { name: 'Meaning of 8f1c' }));
    await userEvent.click(unknown.getByRole('radio', { name: 'Refunded' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take back what signed means' }));
    await userEvent.selectOptions(screen.getByLabelText('Currency'), 'CHF');
    await userEvent.type(screen.getByLabelText('Another stage that means won'), 'Live');
    await userEvent.click(screen.getByRole('button', { name: 'Add the stage' }));
    await expect
      .poll(() => sent)
      .toEqual([
        ['"v1"', { mapping: { stages: { '8f1c': 'refunded' } } }],
        ['"v1"', { mapping: { stages: { signed: null } } }],
        ['"v1"', { mapping: { currency: 'CHF' } }],
        ['"v1"', { mapping: { stages: { Live: 'won' } } }],
      ]);
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
