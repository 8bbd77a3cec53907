import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '#/api/types.ts';
import { ada, members, samir, sophie } from '#/test/data.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/settings/members';
const head: Schemas['Member'] = {
  ...members[0]!,
  id: 'm-9',
  name: 'Sophie Arnaud',
  userId: 'u-sophie',
  roles: ['member', 'manager'],
};
const withHead = () =>
  server.use(
    http.get('/api/v1/members', ({ response }) =>
      response(200).json({ items: [head, ...members], nextCursor: null }),
    ),
  );
const open = async (name: string) => {
  signedInAs(ada);
  await renderApp(path);
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
const record = () => {
  const sent: unknown[] = [];
  const note = async (request: Request, what: string) =>
    sent.push([what, request.headers.get('If-Match'), await request.json().catch(() => null)]);
  return { sent, note };
};

describe('one person, for an administrator', () => {
  it('is moved to the other side from now on, with the version that was seen', async () => {
    const { sent, note } = record();
    server.use(
      http.post('/api/v1/members/{id}/transfers', async ({ request, response }) => {
        await note(request, 'transfer');
        return response(200).json({ ...members[0]!, department: 'marketing', version: 4 });
      }),
    );
    const sheet = await open('Samir Haddad');
    await userEvent.selectOptions(sheet.getByLabelText('Department'), 'marketing');
    expect(sheet.getByRole('radio', { name: /From now on/ })).toBeChecked();
    await userEvent.click(sheet.getByRole('checkbox', { name: /Head of the department/ }));
    await userEvent.click(sheet.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => sent)
      .toEqual([['transfer', '"v3"', { department: 'marketing', roles: ['member', 'manager'] }]]);
    await expectNoAxeViolation();
  });
  it('shows a refusal in the words of the service', async () => {
    server.use(
      http.untyped.patch('/api/v1/members/:id', () =>
        Response.json({ code: 'last-admin', title: 'This is the last administrator' }, { status: 409 }),
      ),
    );
    const sheet = await open('Samir Haddad');
    await userEvent.click(sheet.getByRole('checkbox', { name: /Administrator/ }));
    await userEvent.click(sheet.getByRole('button', { name: 'Save' }));
    expect(await sheet.findByText('This is the last administrator')).toBeVisible();
  });
  it('gets a deputy for some days, and says at the field why not', async () => {
    withHead();
    const { sent, note } = record();
    server.use(
      http.untyped.post('/api/v1/deputies', async ({ request }) => {
        await note(request, 'deputy');
        return Response.json(
          { code: 'deputy-is-away', title: 'Away', errors: [{ pointer: '/deputyId', detail: 'is away' }] },
          { status: 422 },
        );
      }),
    );
    const sheet = await open('Sophie Arnaud');
    await userEvent.click(sheet.getByRole('button', { name: 'Name the deputy' }));
    expect(sheet.getAllByText('Choose a person').length).toBeGreaterThan(1);
    await userEvent.selectOptions(sheet.getByLabelText('Deputy'), 'Samir Haddad');
    expect(within(sheet.getByLabelText('Deputy')).queryByText('Marc Vidal')).toBeNull();
    await userEvent.type(sheet.getAllByLabelText('First day').at(-1)!, '2027-03-05');
    await userEvent.type(sheet.getAllByLabelText('Last day').at(-1)!, '2027-03-01');
    await userEvent.click(sheet.getByRole('button', { name: 'Name the deputy' }));
    expect(await sheet.findByText('Choose a day, not before the first')).toBeVisible();
    await userEvent.clear(sheet.getAllByLabelText('Last day').at(-1)!);
    await userEvent.type(sheet.getAllByLabelText('Last day').at(-1)!, '2027-03-09');
    await userEvent.click(sheet.getByRole('button', { name: 'Name the deputy' }));
    expect(await sheet.findByText('is away')).toBeVisible();
    expect(sent).toEqual([
      ['deputy', null, { headId: 'm-9', deputyId: 'm-1', from: '2027-03-05', to: '2027-03-09' }],
    ]);
  });
  it('leaves only after a second word', async () => {
    const { sent, note } = record();
    server.use(
      http.post('/api/v1/members/{id}/departures', async ({ request, response }) => {
        await note(request, 'left');
        return response(200).json({ ...members[0]!, leftAt: '2026-11-27T10:00:00Z', version: 4 });
      }),
    );
    const sheet = await open('Samir Haddad');
    await userEvent.click(sheet.getByRole('button', { name: 'Samir Haddad leaves' }));
    expect(sent).toEqual([]);
    await userEvent.click(sheet.getByRole('button', { name: 'Yes, Samir Haddad has left' }));
    await expect.poll(() => sent).toEqual([['left', '"v3"', null]]);
  });
  it('cannot be opened by others, and a head names the own deputy', async () => {
    withHead();
    signedInAs(samir);
    await renderApp(path);
    expect(await screen.findAllByText('Samir Haddad')).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Samir Haddad' })).toBeNull();
    expect(screen.queryByText('Your deputy')).toBeNull();
  });
  it('offers a head the own deputy', async () => {
    withHead();
    signedInAs(sophie);
    await renderApp(path, 'fr');
    expect(await screen.findByText('Votre suppléant')).toBeVisible();
    await expectNoAxeViolation();
  });
});
