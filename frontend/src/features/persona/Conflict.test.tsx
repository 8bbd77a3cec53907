import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '#/api/types.ts';
import { persona } from '#/test/data.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, server } from '#/test/server.ts';

const stale = () =>
  HttpResponse.json(
    { type: 'urn:diapason:problem:stale-version', title: 'Somebody changed this before you', status: 412 },
    { status: 412, headers: { 'Content-Type': 'application/problem+json' } },
  );
const version: Schemas['PersonaVersion'] = {
  ...persona,
  publishedAt: null,
  editedBy: 'u-maud',
  editedByName: 'Maud Lefèvre',
  editedAt: new Date(Date.now() - 120_000).toISOString(),
};

/** Maud's change is there once this form is open; only a save on her version goes through. */
function maudSaves(theirs: Schemas['Persona']) {
  const saved: { seen: string | null; body: unknown }[] = [];
  let now = persona;
  const take = async (request: Request) => {
    const seen = request.headers.get('If-Match');
    saved.push({ seen, body: await request.json() });
    const isStale = seen !== `"v${theirs.version}"`;
    now = theirs;
    return isStale;
  };
  server.use(
    http.get('/api/v1/personas/{id}', ({ response }) => response(200).json(now)),
    http.get('/api/v1/personas/{id}/versions/{version}', ({ response }) => response(200).json(version)),
    http.patch('/api/v1/personas/{id}', async ({ request, response }) =>
      (await take(request)) ? response.untyped(stale()) : response(200).json(theirs),
    ),
    http.patch('/api/v1/personas/{id}/statements/{statementId}', async ({ request, response }) =>
      (await take(request)) ? response.untyped(stale()) : response(200).json(theirs.statements[0]!),
    ),
  );
  return saved;
}

async function rename(to: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit name and description' }));
  const name = screen.getByLabelText('Name of the persona');
  await userEvent.clear(name);
  await userEvent.type(name, to);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
}
const sheet = () => screen.findByRole('dialog', { name: 'Changed at the same time' });

describe('saving over somebody else’s change', () => {
  const theirs = { ...persona, version: 5, name: 'Clara', description: 'Buys for fifty shops.' };

  it('shows who changed what, and saves the choice on the new version', async () => {
    const saved = maudSaves(theirs);
    await renderApp('/personas/p-1');
    await rename('Claire B.');
    const both = within(await sheet());
    expect(both.getByText(/Maud Lefèvre saved a change/)).toHaveTextContent('2 minutes ago');
    expect(both.getByRole('radio', { name: /^Mine\s?Claire B\./ })).toBeChecked();
    expect(both.getByRole('radio', { name: /^Theirs\s?Buys for fifty shops/ })).toBeChecked();
    await expectNoAxeViolation();
    await userEvent.click(both.getByRole('radio', { name: /^Theirs\s?Clara/ }));
    await userEvent.click(both.getByRole('radio', { name: /^Mine\s?Buys for forty shops/ }));
    await userEvent.click(both.getByRole('button', { name: 'Save this choice' }));
    await expect.poll(() => screen.queryByLabelText('Name of the persona')).toBeNull();
    expect(saved).toEqual([
      { seen: '"v4"', body: { name: 'Claire B.', description: 'Buys for forty shops.' } },
      { seen: '"v5"', body: { name: 'Clara', description: 'Buys for forty shops.' } },
    ]);
  });

  it('keeps what was typed when one would rather go on writing', async () => {
    const saved = maudSaves(theirs);
    await renderApp('/personas/p-1');
    await rename('Claire B.');
    await userEvent.click(within(await sheet()).getByRole('button', { name: 'Keep writing' }));
    expect(screen.getByLabelText('Name of the persona')).toHaveValue('Claire B.');
    expect(screen.getByLabelText('In a few sentences')).toHaveValue('Buys for forty shops.');
    expect(screen.queryByText('Someone changed this in the meantime')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await sheet();
    expect(saved.map(({ seen }) => seen)).toEqual(['"v4"', '"v4"']);
  });

  it('does not ask where nothing of the form differs', async () => {
    const saved = maudSaves({ ...persona, version: 5, name: 'Claire B.' });
    await renderApp('/personas/p-1');
    await rename('Claire B.');
    await expect.poll(() => screen.queryByLabelText('Name of the persona')).toBeNull();
    expect(saved.map(({ seen }) => seen)).toEqual(['"v4"', '"v5"']);
  });

  it('compares statements in words, in French too', async () => {
    const statement = { ...persona.statements[0]!, importance: 1, version: 5 };
    const saved = maudSaves({ ...persona, version: 5, statements: [statement] });
    await renderApp('/personas/p-1', 'fr');
    await userEvent.click(await screen.findByRole('button', { name: /^Modifier\s: Fears a long roll-out/ }));
    await userEvent.selectOptions(screen.getByLabelText('Importance'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const both = within(await screen.findByRole('dialog', { name: 'Modifié en même temps' }));
    expect(both.getByRole('radio', { name: /^Ma version\s?Important/ })).toBeChecked();
    await userEvent.click(both.getByRole('radio', { name: /^L.autre version\s?Bon à savoir/ }));
    await userEvent.click(both.getByRole('button', { name: 'Enregistrer ce choix' }));
    await expect.poll(() => saved.at(-1)).toMatchObject({ seen: '"v5"', body: { importance: 1 } });
  });
});
