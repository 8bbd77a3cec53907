import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Pill, type Tone } from '#/ui/Pill.tsx';
import type { State } from './queries.ts';

const deliveries: Record<State, { tone: Tone; label: ReactNode; plain: ReactNode }> = {
  applied: { tone: 'good', label: <Trans>Applied</Trans>, plain: <Trans>It counts.</Trans> },
  ignored: {
    tone: 'plain',
    label: <Trans>Ignored</Trans>,
    plain: <Trans>It changes nothing: already known, older, or of a type that Diapason does not use.</Trans>,
  },
  'set-aside': {
    tone: 'warn',
    label: <Trans>Set aside</Trans>,
    plain: <Trans>It waits for something: complete it in the CRM or here, then replay it.</Trans>,
  },
  failed: {
    tone: 'bad',
    label: <Trans>Failed</Trans>,
    plain: <Trans>It could not be read. Correct the cause, then replay it.</Trans>,
  },
};
export const deliveryStates = Object.keys(deliveries) as State[];
export const stateName = (state: State) => deliveries[state].label;
export const stateMeaning = (state: State) => deliveries[state].plain;

export const DeliveryState = ({ state }: { state: State }) => (
  <Pill tone={deliveries[state].tone}>{deliveries[state].label}</Pill>
);
export const ConnectionState = ({ state }: { state: 'active' | 'paused' }) =>
  state === 'active' ? (
    <Pill tone="good">
      <Trans>Active</Trans>
    </Pill>
  ) : (
    <Pill tone="warn">
      <Trans>Paused</Trans>
    </Pill>
  );
