import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Pill } from '#/ui/Pill.tsx';
import type { Facet, Persona } from './queries.ts';

export const facetNames: Record<Facet, { name: ReactNode; question: ReactNode }> = {
  brakes: { name: <Trans>Brakes</Trans>, question: <Trans>What keeps them from buying?</Trans> },
  motivations: { name: <Trans>Motivations</Trans>, question: <Trans>What makes them move?</Trans> },
  needs: { name: <Trans>Needs</Trans>, question: <Trans>What must be solved for them?</Trans> },
  knowledge: { name: <Trans>Knowledge</Trans>, question: <Trans>What do they know already?</Trans> },
  look: { name: <Trans>Look</Trans>, question: <Trans>Who are they, and where do we meet them?</Trans> },
};
export const PersonaState = ({ state }: { state: Persona['state'] }) =>
  state === 'published' ? (
    <Pill tone="good">
      <Trans>Published</Trans>
    </Pill>
  ) : (
    <Pill>
      <Trans>Draft</Trans>
    </Pill>
  );
