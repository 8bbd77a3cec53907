import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, noSample, samir } from '#/test/data.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';

const present = {
  present: true,
  loadable: false,
  loadedAt: '2026-11-27T10:00:00Z',
  loadedBy: 'Ada Nowak',
  challengeId: 'c-1',
  version: 1,
};
/** An organisation that has nothing, whose sample data comes and goes. */
function young() {
  let isThere = false;
  const acts: unknown[] = [];
  server.use(
    http.get('/api/v1/challenges', ({ response }) => response(200).json(noItems)),
    http.get('/api/v1/sample-data', ({ response }) =>
      response(200).json(isThere ? present : { ...noSample, loadable: true }),
    ),
    http.untyped.post('/api/v1/sample-data', () => {
      isThere = true;
      acts.push('loaded');
      return Response.json(present, { status: 201 });
    }),
    http.untyped.delete('/api/v1/sample-data', ({ request }) => {
      isThere = false;
      acts.push(request.headers.get('If-Match'));
      return new Response(null, { status: 204 });
    }),
  );
  return acts;
}

describe('sample data', () => {
  it('is loaded from the empty home, says so, and goes in one click', async () => {
    const acts = young();
    signedInAs(ada);
    await renderApp('/');
    await userEvent.click(await screen.findByRole('button', { name: 'Explore with sample data' }));
    expect(await screen.findByText(/You are looking at sample data/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Explore with sample data' })).toBeNull();
    await expectNoAxeViolation();
    await userEvent.click(screen.getByRole('button', { name: 'Remove the sample data' }));
    expect(await screen.findByRole('button', { name: 'Explore with sample data' })).toBeVisible();
    expect(acts).toEqual(['loaded', '"v1"']);
  });
  it('is named to everyone, and an administrator removes it', async () => {
    server.use(http.get('/api/v1/sample-data', ({ response }) => response(200).json(present)));
    signedInAs(samir);
    await renderApp('/', 'fr');
    expect(await screen.findByText(/Vous regardez des données d’exemple/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Supprimer/ })).toBeNull();
  });
  it('is not offered to others, nor beside own data', async () => {
    young();
    signedInAs(samir);
    await renderApp('/');
    expect(await screen.findByText('To your first race')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Explore with sample data' })).toBeNull();
  });
});
