import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { samir } from '#/test/data.ts';
import { failing } from '#/test/problems.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/join/invitation/abc';
const open = {
  organisation: 'Acme',
  invitedBy: 'Ada Nowak',
  email: null,
  name: null,
  department: 'sales',
  expiresAt: '2026-11-27T08:00:00Z',
  language: null,
} as const;

const refusing = (address: string, status: number, title: string) =>
  server.use(
    http.untyped.post(`${location.origin}${address}`, () =>
      HttpResponse.json({ title, detail: 'Ask for a new one.', status }, { status }),
    ),
  );

describe('opening an invitation', () => {
  beforeEach(() => {
    failing('/me', 401);
    server.use(http.post('/api/v1/invitations/lookups', ({ response }) => response(200).json(open)));
  });
  it('says who invites to what, without an axe violation', async () => {
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: 'Join Acme' })).toBeVisible();
    expect(screen.getByText(/Ada Nowak invites you to/)).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
    await expectNoAxeViolation();
  });
  it('speaks French', async () => {
    await renderApp(path, 'fr');
    expect(await screen.findByRole('heading', { name: 'Rejoindre Acme' })).toBeVisible();
  });
  it('makes the account and leads to signing in', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post('/api/v1/invitations/acceptances', async ({ request, response }) => {
        bodies.push(await request.json());
        return response(201).json({ organisation: 'Acme', ready: true });
      }),
    );
    await renderApp(path);
    await userEvent.type(await screen.findByLabelText('First and last name'), 'Nina Ng');
    await userEvent.type(screen.getByLabelText('E-mail address'), 'nina@acme.example');
    await userEvent.type(screen.getByLabelText('Password'), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Make my account' }));
    expect(await screen.findByText('Choose at least 12 characters')).toBeVisible();
    expect(bodies).toEqual([]);

    await userEvent.type(screen.getByLabelText('Password'), ' but now long');
    await userEvent.click(screen.getByRole('button', { name: 'Make my account' }));
    expect(await screen.findByRole('heading', { name: 'Welcome to Acme' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login?return=%2F');
    expect(bodies).toEqual([
      { token: 'abc', name: 'Nina Ng', email: 'nina@acme.example', password: 'short but now long' },
    ]);
    await expectNoAxeViolation();
  });
  it('keeps to the address it was sent to', async () => {
    server.use(
      http.post('/api/v1/invitations/lookups', ({ response }) =>
        response(200).json({ ...open, email: 'nina@acme.example' }),
      ),
    );
    await renderApp(path);
    const address = await screen.findByLabelText('E-mail address');
    expect(address).toHaveValue('nina@acme.example');
    expect(address).toHaveAttribute('readonly');
  });
  it('says plainly why an invitation is no good', async () => {
    refusing('/api/v1/invitations/lookups', 410, 'This invitation was already used');
    await renderApp(path);
    expect(await screen.findByText('This invitation was already used')).toBeVisible();
    expect(screen.getByText('Ask for a new one.')).toBeVisible();
    await expectNoAxeViolation();
  });
  it('says so when the address cannot have an account', async () => {
    refusing('/api/v1/invitations/acceptances', 409, 'No account can be made with this address');
    await renderApp(path);
    await userEvent.type(await screen.findByLabelText('First and last name'), 'Nina Ng');
    await userEvent.type(screen.getByLabelText('E-mail address'), 'nina@acme.example');
    await userEvent.type(screen.getByLabelText('Password'), 'a sentence to remember');
    await userEvent.click(screen.getByRole('button', { name: 'Make my account' }));
    expect(await screen.findByText('No account can be made with this address')).toBeVisible();
  });
  it('tells who is signed in that this is for somebody else', async () => {
    signedInAs(samir);
    await renderApp(path);
    expect(await screen.findByText('You are signed in as Samir Haddad')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sign out' })).toHaveAttribute('href', '/logout');
    expect(screen.queryByLabelText('Password')).toBeNull();
    await expectNoAxeViolation();
  });
});
