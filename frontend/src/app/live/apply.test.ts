import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { standings, usd } from '#/test/data.ts';
import { concerns, patchNow } from './apply.ts';

const key = (path: string, id?: string, query?: object) => ['get', path, { params: { path: { id }, query } }];
const standingsKey = key('/api/v1/challenges/{id}/standings', 'c-1');

describe('news of a resource', () => {
  it.each([
    ['/api/v1/challenges/c-1/standings', key('/api/v1/challenges/{id}/race', 'c-1'), true],
    ['/api/v1/challenges/c-1/standings', key('/api/v1/challenges/{id}/race', 'c-2'), false],
    ['/api/v1/challenges/c-1', key('/api/v1/challenges'), true],
    ['/api/v1/challenges/c-1', key('/api/v1/challenges/{id}', 'c-10'), false],
    ['/api/v1/inbox', key('/api/v1/inbox'), true],
    ['/api/v1/members', key('/api/v1/members/unmapped-owners'), true],
    ['/api/v1/personas/p-1', key('/api/v1/members'), false],
  ])('%s concerns %j: %s', (resource, queryKey, expected) => {
    expect(concerns(resource, queryKey)).toBe(expected);
  });

  const told = (version: number) => ({
    name: 'standings.changed' as const,
    data: {
      resource: '/api/v1/challenges/c-1/standings',
      version,
      at: '2026-11-24T11:00:00Z',
      total: usd('211054.00'),
      unknown: 1,
    },
  });
  it('puts a new total on screen at once', () => {
    const cache = new QueryClient();
    cache.setQueryData(standingsKey, standings);
    patchNow(cache, told(813));
    expect(cache.getQueryData(standingsKey)).toEqual({
      ...standings,
      total: usd('211054.00'),
      asOf: '2026-11-24T11:00:00Z',
      ledgerVersion: 813,
    });
  });
  it('never goes back to an older total', () => {
    const cache = new QueryClient();
    cache.setQueryData(standingsKey, standings);
    patchNow(cache, told(800));
    expect(cache.getQueryData(standingsKey)).toBe(standings);
  });
  it('leaves the standings of a past instant alone', () => {
    const cache = new QueryClient();
    const past = key('/api/v1/challenges/{id}/standings', 'c-1', { at: '2026-10-01T00:00:00Z' });
    cache.setQueryData(past, standings);
    patchNow(cache, told(813));
    expect(cache.getQueryData(past)).toBe(standings);
  });
});
