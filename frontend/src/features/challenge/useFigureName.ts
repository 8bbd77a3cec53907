import { useLingui } from '@lingui/react/macro';

export function useFigureName(figure: string, squads: readonly { id: string; name: string }[]) {
  const { t } = useLingui();
  const names: Record<string, string> = {
    total: t`Won together`,
    'department:sales': t`Sales`,
    'department:marketing': t`Marketing`,
    'split:both': t`Both took part`,
  };
  return names[figure] ?? squads.find((squad) => figure === `squad:${squad.id}`)?.name ?? figure;
}
