import type { Schemas } from '#/api/types.ts';

export type Challenge = Schemas['Challenge'];
export type Status = Challenge['status'];
export type Standings = Schemas['Standings'];
export type Model = Challenge['attributionModel'];
/** What both heads sign, complete: a draft has it from its form, a challenge from the server. */
export type Agreed = Pick<
  Challenge,
  | 'objective'
  | 'startsOn'
  | 'endsOn'
  | 'attributionModel'
  | 'metrics'
  | 'prizes'
  | 'touchKinds'
  | 'lookbackDays'
  | 'settlingDays'
> & { squads: Omit<Challenge['squads'][number], 'id'>[] };
export type Win = Schemas['Win'];
