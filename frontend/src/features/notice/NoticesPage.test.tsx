import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, channel, feed, noticeMail, paula, preferences, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { expectNoAxeViolation, pageText, renderApp } from '#/test/render.tsx';
import { http, server, signedInAs } from '#/test/server.ts';

const path = '/settings/notices';

describe('the notices page', () => {
  behavesLikeEveryPage({
    path,
    as: sophie,
    english: 'My notices',
    french: 'Mes notifications',
    reads: '/notice-preferences',
  });
  it('saves what a person chose, with the version that was seen', async () => {
    const saved: unknown[] = [];
    server.use(
      http.patch('/api/v1/notice-preferences', async ({ request, response }) => {
        saved.push(request.headers.get('If-Match'), await request.json());
        return response(200).json({ ...preferences, version: 4 });
      }),
    );
    await renderApp(path);
    await userEvent.selectOptions(await screen.findByLabelText('Rules to sign'), 'At once');
    await userEvent.selectOptions(screen.getByLabelText('Daily digest at'), '17:00');
    await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Europe/Paris');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => saved)
      .toEqual([
        '"v3"',
        {
          email: true,
          digestHour: 17,
          quietFrom: '20:00',
          quietTo: '07:30',
          kinds: { 'challenge-signature': 'at-once', 'persona-published': 'off' },
          zone: 'Europe/Paris',
          language: null,
        },
      ]);
  });
  it('is there for a pay analyst, who has no other settings', async () => {
    signedInAs(paula);
    await renderApp('/settings');
    expect(await screen.findByRole('heading', { name: 'My notices' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Slack and Teams' })).toBeNull();
  });
  it('says that there is no mail server, and keeps the choice', async () => {
    server.use(
      http.get('/api/v1/notice-preferences', ({ response }) =>
        response(200).json({ ...preferences, available: false }),
      ),
    );
    await renderApp(path);
    expect(await screen.findByText(/sends no e-mail yet/)).toBeVisible();
  });
});

describe('channels of Slack and Teams', () => {
  it('are an admin’s, tested on the spot, and say what the other server said', async () => {
    signedInAs(ada);
    server.use(
      http.post('/api/v1/notice-channels/{id}/tests', ({ response }) =>
        response(200).json({ delivered: false, answer: '404 no_service' }),
      ),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Test #revenue' }));
    expect(await screen.findByText('404 no_service')).toBeVisible();
    expect(pageText()).toContain('hooks.slack.com/…x4Tq');
    await expectNoAxeViolation();
  });
  it('are added with a URL that leaves the page, and say at the field what is wrong with it', async () => {
    signedInAs(ada);
    const bodies: unknown[] = [];
    server.use(
      http.post('/api/v1/notice-channels', async ({ request, response }) => {
        bodies.push(await request.json());
        return bodies.length > 1
          ? response(201).json(channel)
          : response('default').json(
              {
                type: 'about:blank',
                title: 'This URL cannot be used',
                status: 422,
                code: 'webhook-not-allowed',
                errors: [
                  { pointer: '/url', code: 'inside', detail: 'The host leads into a private network.' },
                ],
              } as never,
              { status: 422 },
            );
      }),
    );
    await renderApp(path);
    const url = await screen.findByLabelText('URL of the incoming webhook');
    await userEvent.type(screen.getByLabelText('Name of the channel'), '#sales');
    await userEvent.type(url, 'https://10.0.0.1/x');
    await userEvent.click(screen.getByRole('button', { name: 'Add the channel' }));
    expect(await screen.findByText('The host leads into a private network.')).toBeVisible();
    await userEvent.clear(url);
    await userEvent.type(url, 'https://hooks.slack.com/services/T/B/x');
    await userEvent.click(screen.getByRole('button', { name: 'Add the channel' }));
    await expect.poll(() => (url as HTMLInputElement).value).toBe('');
    expect(bodies[1]).toEqual({
      vendor: 'slack',
      name: '#sales',
      url: 'https://hooks.slack.com/services/T/B/x',
      language: 'fr',
    });
  });
  it('are removed only after a second word', async () => {
    signedInAs(ada);
    const removed: unknown[] = [];
    server.use(
      http.delete('/api/v1/notice-channels/{id}', ({ request, params, response }) => {
        removed.push(params.id, request.headers.get('If-Match'));
        return response(204).empty();
      }),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove #revenue' }));
    expect(removed).toEqual([]);
    const sheet = screen.getByRole('dialog');
    await userEvent.click(within(sheet).getByRole('button', { name: 'Remove' }));
    await expect.poll(() => removed).toEqual(['n-1', '"v2"']);
  });
});

describe('a calendar of one’s own', () => {
  it('gets an address that is shown once', async () => {
    const url = 'http://localhost:8080/api/v1/calendar-feeds/abc/diapason.ics';
    server.use(
      http.post('/api/v1/calendar-feeds', ({ response }) =>
        response(201).json({ ...feed, exists: true, url, language: 'en' }),
      ),
    );
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Make an address' }));
    expect(await screen.findByText(url)).toBeVisible();
    await expectNoAxeViolation();
  });
});

describe('e-mail of the organisation', () => {
  it('shows the counts, what did not arrive, and the answer to a test letter', async () => {
    signedInAs(ada);
    server.use(
      http.get('/api/v1/notices/mail', ({ response }) => response(200).json(noticeMail)),
      http.post('/api/v1/notices/mail/tests', ({ response }) =>
        response(200).json({ delivered: true, answer: '250 2.0.0 Ok: queued' }),
      ),
    );
    await renderApp(path);
    expect(await screen.findByText(/140 letters sent/)).toBeVisible();
    expect(screen.getByText(noticeMail.refusals[0]?.answer ?? '')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send me a test letter' }));
    expect(await screen.findByText('250 2.0.0 Ok: queued')).toBeVisible();
  });
});
