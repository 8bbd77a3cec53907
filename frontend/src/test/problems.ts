import { HttpResponse, http } from 'msw';
import { server } from './server.ts';

/** The service refuses a read, as the contract says it does. */
export const failing = (path: string, status: number) =>
  server.use(
    http.get(`${location.origin}/api/v1${path}`, () =>
      HttpResponse.json(
        { type: 'about:blank', title: 'Refused', status, traceId: '4bf92f3577b34da6' },
        { status, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
