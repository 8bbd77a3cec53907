import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, sophie, waiting } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

describe('home', () => {
  behavesLikeEveryPage({
    path: '/',
    as: sophie,
    english: 'Spring together',
    french: 'Vous attend',
    reads: '/challenges',
  });
  it('leads to what waits', async () => {
    await renderApp('/');
    expect(await screen.findByRole('link', { name: /Winter together.*Rules to sign/ })).toHaveAttribute(
      'href',
      '/challenges/c-2',
    );
  });
  it('shows an organisation without a challenge what to do first', async () => {
    server.use(http.get('/api/v1/challenges', ({ response }) => response(200).json(noItems)));
    signedInAs(ada);
    await renderApp('/');
    expect(await screen.findByRole('heading', { name: 'To your first race' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Connect' })).toHaveAttribute(
      'href',
      '/settings/connections/new',
    );
  });
  it('words what a service names by details only', async () => {
    const items = [
      {
        id: 'a',
        kind: 'challenge-signature',
        resource: '/api/v1/challenges/c-2',
        details: { name: 'Winter together' },
      },
      {
        id: 'b',
        kind: 'owners-unmapped',
        resource: '/api/v1/members/unmapped-owners',
        details: { count: 3 },
        since: null,
      },
    ];
    server.use(
      http.get('/api/v1/inbox', ({ response }) =>
        response(200).json({ items, nextCursor: null, missing: [] } as never),
      ),
    );
    await renderApp('/');
    expect(await screen.findByRole('link', { name: /Winter together.*Rules to sign/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /3.*CRM owners to map/ })).toBeVisible();
  });
  it('says when the list of what waits is not whole', async () => {
    server.use(
      http.get('/api/v1/inbox', ({ response }) =>
        response(200).json({ items: [waiting], nextCursor: null, missing: ['persona'] }),
      ),
    );
    await renderApp('/');
    expect(await screen.findByText(/this list may be incomplete/)).toBeVisible();
  });
  describe('what waits', () => {
    const second = { ...waiting, id: 'p-1', title: 'Head of operations', kind: 'persona-sign-off' };
    const twoWait = () =>
      server.use(
        http.get('/api/v1/inbox', ({ response }) =>
          response(200).json({ items: [waiting, second], nextCursor: null, missing: [] }),
        ),
      );
    it('is counted in the menu until it was read', async () => {
      twoWait();
      server.use(
        http.get('/api/v1/inbox-marks', ({ response }) =>
          response(200).json({
            items: [{ item: 'c-2', since: '2026-10-03T09:00:00.000Z', state: 'read' }],
            nextCursor: null,
          }),
        ),
      );
      await renderApp('/');
      expect(await screen.findByRole('link', { name: /Home.*1 unread/ })).toBeVisible();
      expect(screen.getByRole('link', { name: /Unread: Head of operations/ })).toBeVisible();
    });
    it('is unread again when the same matter comes anew', async () => {
      server.use(
        http.get('/api/v1/inbox-marks', ({ response }) =>
          response(200).json({
            items: [{ item: 'c-2', since: '2026-09-01T09:00:00Z', state: 'done' }],
            nextCursor: null,
          }),
        ),
      );
      await renderApp('/');
      expect(await screen.findByRole('link', { name: /Unread: Winter together/ })).toBeVisible();
    });
    it('is walked with j and k, put aside with e, and can be put back', async () => {
      twoWait();
      const marks: unknown[] = [];
      server.use(
        http.post('/api/v1/inbox-marks', async ({ request, response }) => {
          marks.push(await request.json());
          return response(204).empty();
        }),
        http.get('/api/v1/inbox-marks', ({ response }) =>
          response(200).json({
            items: marks.length ? [{ item: 'c-2', since: '2026-10-03T09:00:00Z', state: 'done' }] : [],
            nextCursor: null,
          }),
        ),
      );
      await renderApp('/');
      const first = await screen.findByRole('link', { name: /Winter together/ });
      await userEvent.keyboard('j');
      expect(first).toHaveFocus();
      await userEvent.keyboard('j');
      expect(screen.getByRole('link', { name: /Head of operations/ })).toHaveFocus();
      await userEvent.keyboard('ke');
      await expect
        .poll(() => marks)
        .toEqual([{ item: 'c-2', createdAt: '2026-10-03T09:00:00Z', state: 'done' }]);
      expect(screen.getByRole('link', { name: /Head of operations/ })).toHaveFocus();
      await userEvent.click(screen.getByText('1 put aside'));
      await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
      await expect.poll(() => marks.at(-1)).toMatchObject({ item: 'c-2', state: 'read' });
    });
  });
});
