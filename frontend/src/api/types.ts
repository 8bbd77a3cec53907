import type { components, paths as described } from './schema.d.ts';

const ledger = '/api/v1/challenges/{id}/ledger';
type Ledger = described[typeof ledger];
type Answers = Ledger['get']['responses'];

/** The ledger is also told as CSV; the app reads that as a file, and all else as JSON. */
type JsonLedger = Omit<Ledger, 'get'> & {
  get: Omit<Ledger['get'], 'responses'> & {
    responses: Omit<Answers, 200> & {
      200: Omit<Answers[200], 'content'> & { content: Pick<Answers[200]['content'], 'application/json'> };
    };
  };
};

export type paths = Omit<described, typeof ledger> & Record<typeof ledger, JsonLedger>;
export type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Dept = Schemas['Department'];
