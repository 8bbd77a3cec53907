import type { components, paths } from './schema.d.ts';

export type { paths };
export type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Dept = Schemas['Department'];
