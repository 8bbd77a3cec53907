import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { draftChallenge, members, paula, sophie, win } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

const path = '/tv/c-1';
const list = <T,>(...items: T[]) => ({ items, nextCursor: null });

/** Someone looks at a win that names them: the service tells a person's own name to that person. */
function ownWin(consentsToRanking: boolean) {
  const own = { ...members[0]!, userId: sophie.id, name: 'Sophie Arnaud', consentsToRanking };
  const side = { names: ['Sophie Arnaud'], others: 0 };
  server.use(
    http.get('/api/v1/members', ({ response }) => response(200).json(list(own))),
    http.get('/api/v1/challenges/{id}/wins', ({ response }) =>
      response(200).json(list({ ...win, sales: side, marketing: { names: [], others: 0 } })),
    ),
  );
}

describe('the race on a wall', () => {
  behavesLikeEveryPage({
    path,
    as: sophie,
    refused: paula,
    english: 'Joint score',
    french: 'Score commun',
    reads: '/challenges/:id/standings',
  });
  it('is alone on the screen, dark, and left by Escape', async () => {
    const { router } = await renderApp(path);
    await screen.findByRole('heading', { level: 1, name: 'Spring together' });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.documentElement.dataset.theme).toBe('dark');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => router.state.location.pathname).toBe('/challenges/c-1');
    await expect.poll(() => document.documentElement.dataset.theme).toBeUndefined();
  });
  it('counts who looks at it, instead of the name, without consent', async () => {
    ownWin(false);
    await renderApp(path);
    expect(await screen.findByText('1 person')).toBeVisible();
    expect(screen.queryByText('Sophie Arnaud')).toBeNull();
  });
  it('names who consented', async () => {
    ownWin(true);
    await renderApp(path);
    expect(await screen.findByText('Sophie Arnaud')).toBeVisible();
  });
  it('says when nothing was won yet', async () => {
    server.use(http.get('/api/v1/challenges/{id}/wins', ({ response }) => response(200).json(noItems)));
    await renderApp(path);
    expect(await screen.findByText(/No deal won yet/)).toBeVisible();
  });
  it('says when the race begins', async () => {
    server.use(http.get('/api/v1/challenges/{id}', ({ response }) => response(200).json(draftChallenge)));
    signedInAs(sophie);
    await renderApp(path);
    expect(await screen.findByText(/The race begins on/)).toBeVisible();
  });
});
