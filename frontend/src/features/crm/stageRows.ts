import type { Schemas } from '#/api/types.ts';

type Meaning = Schemas['CrmStageMeaning'];
export type Row = { stage: string; meaning: Meaning | null; mapped: boolean; deals: number };

/** The stages that deals are in, unknown ones first, and after them those that were only mapped. */
export function stageRows(
  told: readonly Schemas['CrmToldStage'][],
  mapped: Readonly<Record<string, Meaning | null>>,
): Row[] {
  const seen = told.map(({ stage, meaning, deals }) => {
    const chosen = mapped[stage] ?? null;
    return { stage, meaning: chosen ?? meaning ?? null, mapped: chosen !== null, deals };
  });
  const others = Object.entries(mapped)
    .filter(([stage, meaning]) => meaning !== null && !told.some((one) => one.stage === stage))
    .map(([stage, meaning]) => ({ stage, meaning, mapped: true, deals: 0 }));
  return [...seen.filter((row) => !row.meaning), ...seen.filter((row) => row.meaning), ...others];
}
