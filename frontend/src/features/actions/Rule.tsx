import { Trans } from '@lingui/react/macro';

/** The rule as it is applied, in one sentence for each of its steps. */
export const Rule = () => (
  <Trans>
    An action touches the deals that carry its UTM campaign, and the deals of the accounts it reached; each
    deal once. As with every touch, a race counts it when its kind is in the rules and the deal is won within
    the days they look back.
  </Trans>
);
