import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ada, paula } from '#/test/data.ts';
import { failing } from '#/test/problems.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { signedInAs } from '#/test/server.ts';

const menu = async () =>
  within(await screen.findByRole('navigation', { name: 'Main' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('coming in', () => {
  it('shows the way to sign in, with the address to come back to', async () => {
    failing('/me', 401);
    await renderApp('/');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login?return=%2F');
    await expectNoAxeViolation();
  });
  it('says when the service is away, instead of asking to sign in', async () => {
    failing('/me', 503);
    await renderApp('/');
    expect(await screen.findByRole('heading', { name: 'The service did not answer' })).toBeVisible();
  });
  it('shows a head what a head may use', async () => {
    await renderApp('/');
    expect(await menu()).toEqual(['Home', 'Personas', 'Challenges', 'Pay', 'Settings']);
  });
  it('shows a pay analyst home, pay and the own settings', async () => {
    signedInAs(paula);
    await renderApp('/');
    expect(await menu()).toEqual(['Home', 'Pay', 'Settings']);
  });
  it('shows an administrator no pay', async () => {
    signedInAs(ada);
    await renderApp('/');
    expect(await menu()).toEqual(['Home', 'Personas', 'Challenges', 'Settings']);
  });
  it('keeps the page under the notice when the session ends', async () => {
    const { queryClient } = await renderApp('/');
    await screen.findByRole('heading', { name: 'Hello Sophie' });
    failing('/me', 401);
    failing('/challenges', 401);
    await queryClient.invalidateQueries();
    expect(await screen.findByRole('dialog', { name: 'Your session has ended' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Hello Sophie', hidden: true })).toBeInTheDocument();
  });
});
