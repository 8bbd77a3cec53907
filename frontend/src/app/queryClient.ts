import { QueryClient } from '@tanstack/react-query';
import { mayRetry, toProblem } from '#/api/problem.ts';

export const createQueryClient = (retries = 2) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < retries && mayRetry(error),
        retryDelay: (count, error) => (toProblem(error).retryAfter ?? 2 ** count) * 1000,
      },
      mutations: { retry: false },
    },
  });
