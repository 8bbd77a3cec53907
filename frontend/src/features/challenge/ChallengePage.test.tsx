import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { challenge, paula, standings, usd } from '#/test/data.ts';
import { failing } from '#/test/problems.ts';
import { expectNoAxeViolation, pageText, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/challenges/c-1';

describe('the live page of a challenge', () => {
  it('shows the shared total and how much both took part in', async () => {
    await renderApp(path);
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring together' })).toBeVisible();
    expect(
      screen.getByRole('img', { name: /42% of the objective; both took part in 48% of it/ }),
    ).toBeVisible();
    expect(await screen.findByText('Cancity – GTX Plus Basic', { selector: 'b' })).toBeVisible();
  });
  it('ranks squads and names only those who consented', async () => {
    await renderApp(path);
    const squads = within(await screen.findByRole('group', { name: 'Squad standings' }));
    expect(squads.getByRole('row', { name: /1 Mistral 40% of its share/ })).toBeVisible();
    expect(screen.getByText('12 people who are not shown by name')).toBeVisible();
  });
  it('reads the race with the arrow keys', async () => {
    await renderApp(path);
    const slider = await screen.findByRole('slider', { name: 'Revenue race, day cursor' });
    slider.focus();
    await userEvent.keyboard('{Home}');
    expect(slider).toHaveAttribute('aria-valuetext', '1 Oct: $0 won, expected pace $5,000');
  });
  it('keeps the table in the address', async () => {
    const { router } = await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Show as a table' }));
    expect(router.state.location.search).toEqual({ table: true });
    expect(await screen.findByRole('group', { name: 'Race by week' })).toBeVisible();
  });
  it('explains a figure down to its ledger lines', async () => {
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: /210,000\s*explain this figure/ }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Where "Won together" comes from' }));
    expect(await sheet.findByText('linear@1')).toBeVisible();
    expect(sheet.getByText(/Ledger line 812/)).toBeVisible();
  });
  it('is settled by both heads once it is over', async () => {
    let sent: unknown;
    server.use(
      http.get('/api/v1/challenges/{id}', ({ response }) =>
        response(200).json({ ...challenge, endsOn: '2026-10-31' }),
      ),
      http.post('/api/v1/challenges/{id}/transitions', async ({ request, response }) => {
        sent = await request.json();
        return response(200).json(challenge);
      }),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Settle for my department' }));
    await expect.poll(() => sent).toEqual({ to: 'settled' });
  });
  describe('at a past instant', () => {
    const asked: (string | null)[] = [];
    beforeEach(() => {
      asked.length = 0;
      server.use(
        http.get('/api/v1/challenges/{id}/standings', ({ request, response }) => {
          const at = new URL(request.url).searchParams.get('at');
          asked.push(at);
          return response(200).json(at ? { ...standings, total: usd('90000.00'), asOf: at } : standings);
        }),
        http.get('/api/v1/challenges/{id}', ({ response }) =>
          response(200).json({ ...challenge, startsOn: '2026-10-01', endsOn: '2026-10-31' }),
        ),
      );
    });
    const first = new Date('2026-10-01T00:00').toISOString();

    it('shows the standings of then by the keyboard, keeps it in the address, and comes back to now', async () => {
      const { router } = await renderApp(path);
      const slider = await screen.findByRole('slider', { name: 'Standings as of' });
      expect(slider).toHaveAttribute('aria-valuetext', 'now');
      fireEvent.change(slider, { target: { value: String(Date.parse(first)) } });
      expect(slider).toHaveAttribute('aria-valuetext', '1 Oct 2026, 00:00');
      expect(await screen.findByText(/^\$90,000/)).toBeVisible();
      expect(asked).toContain(first);
      expect(router.state.location.search).toEqual({ at: first });
      expect(screen.queryByRole('button', { name: /explain this figure/ })).toBeNull();
      await expectNoAxeViolation();
      await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
      expect(await screen.findByRole('button', { name: /210,000\s*explain this figure/ })).toBeVisible();
      expect(router.state.location.search).toEqual({});
    });
    it('asks only for where the slider came to rest', async () => {
      await renderApp(path);
      const slider = await screen.findByRole('slider', { name: 'Standings as of' });
      for (const hours of [1, 2, 3])
        fireEvent.change(slider, { target: { value: String(Date.parse(first) + hours * 3_600_000) } });
      await screen.findByText(/^\$90,000/);
      expect(asked.filter(Boolean)).toEqual([new Date(Date.parse(first) + 3 * 3_600_000).toISOString()]);
    });
    it('takes a date and time to the minute', async () => {
      const { router } = await renderApp(path);
      fireEvent.change(await screen.findByLabelText('Date and time'), {
        target: { value: '2026-10-12T14:20' },
      });
      await expect
        .poll(() => router.state.location.search)
        .toEqual({ at: new Date('2026-10-12T14:20').toISOString() });
    });
    it('opens from a link, in French', async () => {
      await renderApp(`${path}?at=${first}`, 'fr');
      expect(await screen.findByText(/^90\s000\s\$/)).toBeVisible();
      expect(pageText()).toMatch(/Classement au 1 oct\. 2026/);
    });
    it('says what failed, and the way back to now stays', async () => {
      server.use(
        http.get('/api/v1/challenges/{id}/standings', ({ request, response }) =>
          new URL(request.url).searchParams.has('at')
            ? response.untyped(HttpResponse.json({ title: '', status: 503 }, { status: 503 }))
            : response(200).json(standings),
        ),
      );
      await renderApp(`${path}?at=${first}`);
      expect(
        await screen.findByRole('heading', { level: 1, name: 'The service did not answer' }),
      ).toBeVisible();
      expect(screen.getByRole('button', { name: 'Back to now' })).toBeEnabled();
    });
  });
  it('speaks French', async () => {
    await renderApp(path, 'fr');
    expect(await screen.findByText('Gagné ensemble', { selector: 'p' })).toBeVisible();
    expect(pageText()).toContain('210 000 $');
  });
  it('says what failed and offers to try again', async () => {
    failing('/challenges/:id/standings', 503);
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: 'The service did not answer' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
  it('says that an unknown challenge is not there', async () => {
    failing('/challenges/:id', 404);
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible();
  });
  it('is not open to a pay analyst', async () => {
    signedInAs(paula);
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: 'This page is not open to your role' })).toBeVisible();
  });
  it('has no axe violation', async () => {
    await renderApp(path);
    await screen.findByRole('group', { name: 'Ledger' });
    await expectNoAxeViolation();
  });
});
