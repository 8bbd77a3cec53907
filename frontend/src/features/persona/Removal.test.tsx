import { act, fireEvent, screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoFor } from '#/app/undo/Undo.tsx';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { http, server } from '#/test/server.ts';

const removed: (string | null)[] = [];
const isThere = () => screen.queryByText('Fears a long roll-out') !== null;

describe('removing a statement', () => {
  beforeEach(() => {
    removed.length = 0;
    server.use(
      http.delete('/api/v1/personas/{id}/statements/{statementId}', ({ request, response }) => {
        removed.push(request.headers.get('If-Match'));
        return response(204).empty();
      }),
    );
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());
  const remove = async () => {
    await renderApp('/personas/p-1');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove: Fears a long roll-out' }));
    expect(isThere()).toBe(false);
    expect(screen.getByText('Statement removed.')).toBeVisible();
  };
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it('is done when nobody took it back', async () => {
    await remove();
    await expectNoAxeViolation();
    await pass(undoFor - 2_000);
    expect(removed).toEqual([]);
    await pass(2_100);
    await expect.poll(() => removed).toEqual(['"v4"']);
    expect(screen.queryByText('Statement removed.')).toBeNull();
  });
  it('is taken back without a trace', async () => {
    await remove();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(isThere()).toBe(true);
    await pass(2 * undoFor);
    expect(removed).toEqual([]);
  });
  it('waits as long as the toast is read', async () => {
    await remove();
    fireEvent.focus(screen.getByRole('button', { name: 'Undo' }));
    await pass(2 * undoFor);
    expect(removed).toEqual([]);
    fireEvent.blur(screen.getByRole('button', { name: 'Undo' }));
    await pass(undoFor + 100);
    await expect.poll(() => removed).toEqual(['"v4"']);
  });
  it('is done at once when the page is left', async () => {
    await remove();
    fireEvent(window, new Event('pagehide'));
    await expect.poll(() => removed).toEqual(['"v4"']);
  });
  it('comes back, with the reason, when it is refused', async () => {
    server.use(
      http.delete('/api/v1/personas/{id}/statements/{statementId}', ({ response }) =>
        response.untyped(HttpResponse.json({ title: 'Not now', status: 409 }, { status: 409 })),
      ),
    );
    await remove();
    await pass(undoFor + 100);
    await expect.poll(isThere).toBe(true);
    expect(await screen.findByText('Not now')).toBeVisible();
  });
});
