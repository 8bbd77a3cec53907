import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Pill, type Tone } from '#/ui/Pill.tsx';
import type { Model, Status } from './types.ts';

const statuses: Record<Status, { tone: Tone; label: ReactNode }> = {
  draft: { tone: 'plain', label: <Trans>To be signed</Trans> },
  signed: { tone: 'plain', label: <Trans>Signed, not started</Trans> },
  running: { tone: 'good', label: <Trans>Running</Trans> },
  settling: { tone: 'warn', label: <Trans>Settling</Trans> },
  review: { tone: 'warn', label: <Trans>Under review</Trans> },
  settled: { tone: 'ink', label: <Trans>Settled</Trans> },
  cancelled: { tone: 'bad', label: <Trans>Cancelled</Trans> },
};
export const StatusPill = ({ status }: { status: Status }) => (
  <Pill tone={statuses[status].tone}>{statuses[status].label}</Pill>
);

export const models: Record<Model, { name: ReactNode; plain: ReactNode }> = {
  first: {
    name: <Trans>First touch</Trans>,
    plain: <Trans>The whole amount of a won deal goes to the first touch that counts.</Trans>,
  },
  last: {
    name: <Trans>Last touch</Trans>,
    plain: <Trans>The whole amount of a won deal goes to the last touch before the win.</Trans>,
  },
  linear: {
    name: <Trans>Equal shares</Trans>,
    plain: <Trans>The amount of a won deal is shared equally between all touches that count.</Trans>,
  },
};
export const modelIds: readonly Model[] = ['linear', 'first', 'last'];

/** The kinds of touch that may count; what was only sent or opened never does. */
export const touchKinds: Record<string, ReactNode> = {
  reply: <Trans>Reply</Trans>,
  meeting: <Trans>Meeting</Trans>,
  form: <Trans>Form filled in</Trans>,
  attended: <Trans>Event attended</Trans>,
  demo: <Trans>Demonstration</Trans>,
  call: <Trans>Call</Trans>,
};
export const defaultTouchKinds = ['reply', 'meeting', 'form', 'attended', 'demo'];
export const TouchKind = ({ kind }: { kind: string }) => touchKinds[kind] ?? kind;
