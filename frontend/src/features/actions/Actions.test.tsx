import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, campaign, samir, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('the marketing actions', () => {
  behavesLikeEveryPage({
    path: '/settings/actions',
    as: sophie,
    refused: samir,
    english: 'Spring webinar',
    french: /campagne UTM/,
    reads: '/campaigns',
  });
  it('says what an action is when there is none', async () => {
    server.use(http.get('/api/v1/campaigns', ({ response }) => response(200).json(noItems)));
    signedInAs(ada);
    await renderApp('/settings/actions');
    expect(await screen.findByText(/No campaign is known yet/)).toBeVisible();
  });
  it('takes back what was logged here, and only that', async () => {
    const taken: string[] = [];
    server.use(
      http.get('/api/v1/campaigns', ({ response }) =>
        response(200).json({
          items: [campaign, { ...campaign, id: 'x', externalId: 'crm-9' }],
          nextCursor: null,
        }),
      ),
      http.delete('/api/v1/marketing-actions/{id}', ({ params, response }) => {
        taken.push(String(params.id));
        return response(204).empty();
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/actions');
    await userEvent.click(await screen.findByRole('button', { name: 'Take back: Spring webinar' }));
    await expect.poll(() => taken).toEqual(['a-1']);
  });
});

describe('logging an action', () => {
  const path = '/settings/actions/new';
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: samir,
    english: 'Name of the action',
    french: 'Nom de l’action',
  });
  it('tells what it was, what it cost and whom it reached', async () => {
    let sent: unknown;
    server.use(
      http.post('/api/v1/marketing-actions', async ({ request, response }) => {
        sent = await request.json();
        return response(201).json({ campaignId: 'action:a-1', touches: 3 });
      }),
    );
    signedInAs(sophie);
    const { router } = await renderApp(path);
    await userEvent.type(await screen.findByLabelText('Name of the action'), ' Spring webinar ');
    await userEvent.type(screen.getByLabelText('Cost (optional)'), '1 200,5');
    await userEvent.type(screen.getByLabelText(/UTM campaign/), 'spring');
    await userEvent.type(screen.getByLabelText(/Accounts it reached/), 'Cancity{enter} Isdom {enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Log the action' }));
    await expect.poll(() => router.state.location.pathname).toBe('/settings/actions');
    expect(sent).toMatchObject({
      name: 'Spring webinar',
      kind: 'attended',
      endsOn: null,
      spend: { amount: '1200.50', currency: 'EUR' },
      utmCampaign: 'spring',
      accounts: ['Cancity', 'Isdom'],
    });
  });
  it('asks for what is missing, and for an amount that is one', async () => {
    signedInAs(sophie);
    await renderApp(path);
    await userEvent.type(await screen.findByLabelText('Cost (optional)'), 'a lot');
    await userEvent.click(screen.getByRole('button', { name: 'Log the action' }));
    expect(await screen.findByText('Fill this in')).toBeVisible();
    expect(screen.getByText('Enter an amount, such as 1200.50')).toBeVisible();
  });
});
