import type { components } from './schema.d.ts';

export type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Dept = 'sales' | 'marketing';
