import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { paths } from './types.ts';

let csrfToken: string | null = null;
let onSessionEnd = () => {};

/** The proof that state-changing calls carry; it comes with the answer of /me. */
export const rememberCsrfToken = (token: string | null) => {
  csrfToken = token;
};
export const whenSessionEnds = (listener: () => void) => {
  onSessionEnd = listener;
};

const conventions: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'fr');
    if (request.method === 'GET') return request;
    if (csrfToken) request.headers.set('X-CSRF-Token', csrfToken);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json');
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    if (response.status === 401 && !request.url.endsWith('/api/v1/me')) onSessionEnd();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    const body = isJson ? await response.json().catch(() => ({})) : {};
    const wait = Number(response.headers.get('Retry-After'));
    const problem = {
      title: '',
      ...body,
      status: response.status,
      ...(wait > 0 ? { retryAfter: wait } : {}),
    };
    return new Response(JSON.stringify(problem), {
      status: response.status,
      headers: { 'Content-Type': 'application/problem+json' },
    });
  },
};

export const client = createFetchClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that tests can stand in for the network.
  // A removal goes through even when it is settled by leaving the page.
  fetch: (request) => globalThis.fetch(request, { keepalive: request.method === 'DELETE' }),
});
client.use(conventions);
export const api = createQueryClient(client);

/** Header of a change that must not overwrite a newer version. */
export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });
