import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '#/api/types.ts';
import { draftChallenge, samir, usd } from '#/test/data.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/challenges/c-2/edit';
const theirs: Schemas['Challenge'] = {
  ...draftChallenge,
  version: 5,
  endsOn: '2099-11-30',
  objective: { metric: 'won-revenue', target: usd('600000.00') },
  updatedAt: new Date(Date.now() - 120_000).toISOString(),
};
const saved: { seen: string | null; body: unknown }[] = [];

/** Maud has changed the draft once the first save comes. */
function maudSaves() {
  let now = draftChallenge;
  server.use(
    http.get('/api/v1/challenges/{id}', ({ response }) => response(200).json(now)),
    http.patch('/api/v1/challenges/{id}', async ({ request, response }) => {
      const seen = request.headers.get('If-Match');
      saved.push({ seen, body: await request.json() });
      now = theirs;
      return seen === '"v5"'
        ? response(200).json(theirs)
        : response.untyped(HttpResponse.json({ title: 'Stale', status: 412 }, { status: 412 }));
    }),
  );
}

async function saveWithTarget(amount: string) {
  const target = await screen.findByLabelText('Revenue to win together');
  await userEvent.clear(target);
  await userEvent.type(target, amount);
  for (let step = 0; step < 4; step++) await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save the rules' }));
}

describe('changing the rules of a draft', () => {
  beforeEach(() => {
    saved.length = 0;
    sessionStorage.clear();
  });
  it('is offered to heads on the page of the rules', async () => {
    await renderApp('/challenges/c-2/rules');
    expect(await screen.findByRole('link', { name: 'Change the rules' })).toHaveAttribute('href', path);
  });
  it('is not open to members', async () => {
    signedInAs(samir);
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: 'This page is not open to your role' })).toBeVisible();
  });
  it('meets somebody else’s change field by field, and saves the choice on top of it', async () => {
    maudSaves();
    const { router } = await renderApp(path);
    await saveWithTarget('550 000');
    const both = within(await screen.findByRole('dialog', { name: 'Changed at the same time' }));
    expect(both.getByText(/Maud Lefèvre saved a change/)).toBeVisible();
    expect(both.getByRole('radio', { name: /^Mine\s?550000\.00/ })).toBeChecked();
    expect(both.getByRole('radio', { name: /^Theirs\s?2099-11-30/ })).toBeChecked();
    expect(both.queryByRole('group', { name: 'Prizes' })).toBeNull();
    await expectNoAxeViolation();
    await userEvent.click(both.getByRole('button', { name: 'Save this choice' }));
    await expect.poll(() => router.state.location.pathname).toBe('/challenges/c-2/rules');
    expect(saved.map(({ seen }) => seen)).toEqual(['"v4"', '"v5"']);
    expect(saved[1]?.body).toMatchObject({
      objective: { target: usd('550000.00') },
      endsOn: '2099-11-30',
      squads: [{ name: 'Mistral', memberIds: ['m-1', 'm-2'], share: 1 }],
    });
  });
});
