import type { components, paths as described } from './schema.d.ts';

/** These lists are also told as CSV; the app reads that as a file, and all else as JSON. */
type Listed = '/api/v1/challenges/{id}/ledger' | '/api/v1/deals';

type JsonOnly<Path extends Listed> = Omit<described[Path], 'get'> & {
  get: Omit<described[Path]['get'], 'responses'> & {
    responses: Omit<described[Path]['get']['responses'], 200> & {
      200: Omit<described[Path]['get']['responses'][200], 'content'> & {
        content: Pick<described[Path]['get']['responses'][200]['content'], 'application/json'>;
      };
    };
  };
};

export type paths = Omit<described, Listed> & { [Path in Listed]: JsonOnly<Path> };
export type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Dept = Schemas['Department'];
