import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Schemas } from '#/api/types.ts';

export type Delivery = Schemas['Delivery'];
export type Kinds = Record<string, Delivery>;

/** What can be told of, in words; a kind that a newer service knows shows its own name. */
export const kindNames: Record<string, MessageDescriptor> = {
  'challenge-signature': msg`Rules to sign`,
  'challenge-settlement': msg`Challenge to settle`,
  'persona-sign-off': msg`Persona to sign`,
  'persona-published': msg`Persona published`,
  'payout-approval': msg`Payout to approve`,
  'owners-unmapped': msg`CRM owners to map`,
  'deliveries-failed': msg`Deliveries in failure`,
};

export const deliveryNames: Record<Delivery, MessageDescriptor> = {
  digest: msg`In the daily digest`,
  'at-once': msg`At once`,
  off: msg`Not at all`,
};

export const deliveries = Object.keys(deliveryNames) as Delivery[];
