import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftChallenge, samir, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, server } from '#/test/server.ts';

const path = '/challenges/new';
const next = async () => userEvent.click(screen.getByRole('button', { name: 'Next' }));

async function fillObjective() {
  await userEvent.type(await screen.findByLabelText('Name of the challenge'), 'Winter together');
  await userEvent.type(screen.getByLabelText('Revenue to win together'), '500 000');
  await userEvent.type(screen.getByLabelText('Last day'), '2099-03-31');
  await next();
}

describe('creating a challenge', () => {
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: samir,
    english: 'Name of the challenge',
    french: 'Nom du challenge',
  });
  it('stays on a step that is not filled in, and says what is missing', async () => {
    await renderApp(path);
    await screen.findByLabelText('Name of the challenge');
    await next();
    expect(await screen.findByText('Enter an amount, for example 500 000')).toBeVisible();
    expect(screen.getByLabelText('Name of the challenge')).toHaveAttribute('aria-invalid', 'true');
  });
  it('leads through five steps to the rules to sign', async () => {
    let sent: Record<string, unknown> = {};
    server.use(
      http.post('/api/v1/challenges', async ({ request, response }) => {
        sent = (await request.json()) as Record<string, unknown>;
        return response(201).json(draftChallenge);
      }),
    );
    const { router } = await renderApp(path);
    await fillObjective();
    const targets = await screen.findAllByLabelText('Target');
    await userEvent.type(targets[0]!, '300000');
    await userEvent.type(targets[1]!, '200000');
    await next();
    expect(await screen.findByRole('button', { name: 'Add a squad' })).toBeVisible();
    await next();
    expect(await screen.findByLabelText(/Equal shares/)).toBeChecked();
    await next();
    expect(await screen.findByText(/Win €500,000 together/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Create, then sign' }));
    await expect.poll(() => router.state.location.pathname).toBe('/challenges/c-2/rules');
    expect(sent).toMatchObject({
      name: 'Winter together',
      objective: { metric: 'won-revenue', target: { amount: '500000.00', currency: 'EUR' } },
      attributionModel: 'linear',
    });
  });
  it('keeps what was typed over a reload', async () => {
    await renderApp(path);
    await userEvent.type(await screen.findByLabelText('Name of the challenge'), 'Half');
    expect(sessionStorage.getItem('draft:challenge')).toContain('Half');
  });
});
