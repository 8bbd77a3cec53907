import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftChallenge, samir, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { failing } from '#/test/problems.ts';
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
  it('starts from a template with figures from history', async () => {
    await renderApp(path);
    const choice = await screen.findByRole('button', { name: /Four weeks together/ });
    expect(choice).toHaveTextContent(/Proposed target \$120,000: about 40% likely, from your 8 last periods/);
    expect(screen.getByRole('button', { name: /One quarter together/ })).toHaveTextContent(
      /Too little history/,
    );
    await userEvent.click(choice);
    expect(choice).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByLabelText('Name of the challenge')).toHaveValue('Four weeks together');
    expect(screen.getByLabelText('Last day')).toHaveValue('2026-12-27');
    await next();
    expect((await screen.findAllByLabelText('Target'))[1]).toHaveValue('50000.00');
  });
  it('can be filled in by hand when history cannot be read', async () => {
    failing('/challenge-templates', 503);
    await renderApp(path);
    expect(await screen.findByText('The service did not answer')).toBeVisible();
    await fillObjective();
    expect((await screen.findAllByLabelText('Target'))[0]).toBeVisible();
  });
  it('keeps what was typed over a reload', async () => {
    await renderApp(path);
    await userEvent.type(await screen.findByLabelText('Name of the challenge'), 'Half');
    expect(sessionStorage.getItem('draft:challenge')).toContain('Half');
  });
});
