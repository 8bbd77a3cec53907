import type { Schemas } from '#/api/types.ts';

export type Challenge = Schemas['Challenge'];
export type Status = Challenge['status'];
export type Standings = Schemas['Standings'];
export type Model = Challenge['attributionModel'];
export type Win = Schemas['Win'];
