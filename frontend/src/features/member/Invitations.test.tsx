import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, invitation } from '#/test/data.ts';
import { expectNoAxeViolation, pageText, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const link = 'http://localhost:8080/join/invitation/abc';

describe('inviting people', () => {
  it('makes a link for a head, and shows it once', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post('/api/v1/invitations', async ({ request, response }) => {
        bodies.push(await request.json());
        return response(201).json({ ...invitation, email: null, letter: null, link });
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/members');
    await userEvent.selectOptions(await screen.findByLabelText('Department'), 'marketing');
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'manager');
    await userEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
    expect(await screen.findByText(link)).toBeVisible();
    expect(bodies).toEqual([{ email: null, department: 'marketing', roles: ['manager'], language: 'en' }]);
    await expectNoAxeViolation();
  });
  it('says at the field what is wrong with an address, and sends nothing', async () => {
    signedInAs(ada);
    await renderApp('/settings/members');
    await userEvent.type(await screen.findByLabelText(/E-mail address/), 'nina');
    await userEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
    expect(await screen.findByText('This is no e-mail address')).toBeVisible();
  });
  it('sends a list as CSV and names the lines that were not taken', async () => {
    const sent: unknown[] = [];
    server.use(
      http.untyped.post('/api/v1/invitations/imports', async ({ request }) => {
        sent.push([request.headers.get('Content-Type'), await request.text()]);
        return Response.json({
          accepted: 1,
          rejected: [{ line: 3, column: 'email', reason: 'not-an-email' }],
          invitations: [{ ...invitation, link }],
        });
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/members');
    await userEvent.click(await screen.findByRole('radio', { name: 'A list' }));
    await userEvent.type(screen.getByLabelText(/one a line/), 'nina@acme.example,Nina,sales,');
    await userEvent.click(screen.getByRole('button', { name: 'Invite them all' }));
    expect(await screen.findByText('1 person invited')).toBeVisible();
    expect(pageText()).toContain('Line 3: email is no e-mail address');
    expect(sent).toEqual([
      ['text/csv', 'email,name,department,role,language\nnina@acme.example,Nina,sales,'],
    ]);
    await expectNoAxeViolation();
  });
  it('takes an open invitation back', async () => {
    const taken: unknown[] = [];
    server.use(
      http.post('/api/v1/invitations/{id}/revocations', ({ params, response }) => {
        taken.push(params.id);
        return response(200).json({ ...invitation, state: 'revoked' });
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/members');
    await userEvent.click(await screen.findByRole('button', { name: 'Take back: nina@acme.example' }));
    await expect.poll(() => taken).toEqual(['i-1']);
  });
  it('says that the letter is on its way, and why one did not arrive', async () => {
    const answer = '550 5.1.1 nobody of this name';
    server.use(
      http.get('/api/v1/invitations', ({ response }) =>
        response(200).json({
          items: [{ ...invitation, letter: { state: 'failed', answer, at: invitation.createdAt } }],
          nextCursor: null,
        }),
      ),
      http.post('/api/v1/invitations', ({ response }) =>
        response(201).json({
          ...invitation,
          letter: { state: 'waiting', answer: null, at: invitation.createdAt },
          link,
        }),
      ),
    );
    signedInAs(ada);
    await renderApp('/settings/members');
    expect(await screen.findByText('Not delivered')).toBeVisible();
    expect(pageText()).toContain(answer);
    await userEvent.type(screen.getByLabelText(/E-mail address/), 'nina@acme.example');
    await userEvent.click(screen.getByRole('button', { name: 'Make the invitation' }));
    expect(await screen.findByText(/on its way to nina@acme.example/)).toBeVisible();
    await expectNoAxeViolation();
  });
  it('sends a letter again', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('/api/v1/invitations/{id}/letters', ({ params, response }) => {
        sent.push(params.id);
        return response(202).json(invitation);
      }),
    );
    signedInAs(ada);
    await renderApp('/settings/members');
    await userEvent.click(await screen.findByRole('button', { name: 'Send again: nina@acme.example' }));
    await expect.poll(() => sent).toEqual(['i-1']);
  });
});
