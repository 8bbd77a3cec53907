import { useState } from 'react';
import { toProblem } from '#/api/problem.ts';
import { type Difference, differences, settled, type Values } from './differences.ts';

/** What is there now, who left it so, and when. */
export type Latest<V extends Values> = { values: V; version: number; by: string | null; at: string };
export type Open = { by: string | null; at: string; differences: Difference[] };

type P<V extends Values> = {
  /** What the form began with. */
  base: V;
  read: () => Promise<Latest<V>>;
  save: (values: V, version: number) => void;
  /** Even where no field differs: for changes that show in no field. */
  isAlwaysAsked?: boolean;
};

/** A form that meets somebody else's change (412): both are shown, and nothing typed is lost. */
export function useConflict<V extends Values>({ base, read, save, isAlwaysAsked = false }: P<V>) {
  const [met, setMet] = useState<{ mine: V; latest: Latest<V>; differences: Difference[] }>();
  return {
    open: met && { by: met.latest.by, at: met.latest.at, differences: met.differences },
    /** Call it with what a save failed with. A change elsewhere in the same thing is no conflict: it is saved again. */
    meet: async (error: unknown, mine: V) => {
      if (toProblem(error).status !== 412) return;
      const latest = await read();
      const found = differences(base, mine, latest.values);
      if (found.length || isAlwaysAsked) setMet({ mine, latest, differences: found });
      else save(mine, latest.version);
    },
    take: (taken: readonly Difference[]) => {
      if (met) save(settled(met.mine, taken), met.latest.version);
    },
    close: () => setMet(undefined),
  };
}

/** A 412 is told by the sheet; everything else beside the form. */
export const besideTheForm = (error: unknown) => (error && toProblem(error).status !== 412 ? error : null);
