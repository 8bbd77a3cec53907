import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paula, samir } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';
import { extent, sign } from './figure.ts';

describe('published pay studies', () => {
  behavesLikeEveryPage({
    path: '/pay',
    as: paula,
    refused: samir,
    english: 'Variable pay in sales and marketing',
    french: 'Part variable par métier',
    reads: '/benchmark-studies',
  });
  it('keeps a bound a bound', async () => {
    signedInAs(paula);
    await renderApp('/pay');
    expect((await screen.findAllByText('> 19%'))[0]).toBeVisible();
    expect(screen.getAllByText('16%')[0]).toBeVisible();
  });
  it('says when no study is loaded', async () => {
    server.use(http.get('/api/v1/benchmark-studies', ({ response }) => response(200).json(noItems)));
    signedInAs(paula);
    await renderApp('/pay');
    expect(await screen.findByText(/No published study is loaded/)).toBeVisible();
  });
});

it('draws an open bound open', () => {
  const above = { op: 'gt', value: 0.25, low: null, high: null, inclusive: true } as const;
  expect(sign(above)).toBe('≥ ');
  expect(extent(above, 0.5)).toEqual({ from: 0.5, to: 1, isOpen: true });
  expect(extent({ ...above, op: 'range', value: null, low: 0.1, high: 0.2 }, 0.5)).toEqual({
    from: 0.2,
    to: 0.4,
    isOpen: false,
  });
});
