import type { Schemas } from '#/api/types.ts';
import type { Draft } from './draft.ts';

type Proposal = Schemas['ChallengeProposal'];

const metric = ({ baseline, target }: Proposal) => ({
  baseline: baseline?.amount ?? '0',
  target: target?.amount ?? '',
});

/** The draft with the template's days, and its figures where history tells any. A name typed before is kept. */
export function fromTemplate(template: Schemas['ChallengeTemplate'], name: string, draft: Draft): Draft {
  return {
    ...draft,
    name: draft.name.trim() === '' ? name : draft.name,
    currency: template.currency,
    startsOn: template.startsOn,
    endsOn: template.endsOn,
    target: template.objective.target?.amount ?? '',
    sales: metric(template.sales),
    marketing: metric(template.marketing),
  };
}
