import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Pill, type Tone } from '#/ui/Pill.tsx';
import type { Import } from './queries.ts';

const states: Record<Import['status'], { tone: Tone; label: ReactNode }> = {
  running: { tone: 'plain', label: <Trans>Running</Trans> },
  done: { tone: 'good', label: <Trans>Imported</Trans> },
  failed: { tone: 'bad', label: <Trans>Stopped</Trans> },
  undoing: { tone: 'plain', label: <Trans>Being undone</Trans> },
  undone: { tone: 'warn', label: <Trans>Undone</Trans> },
};
export const ImportState = ({ of }: { of: Import['status'] }) => (
  <Pill tone={states[of].tone}>{states[of].label}</Pill>
);
