import { Trans } from '@lingui/react/macro';
import { api } from '#/api/client.ts';
import { SampleOffer } from '#/app/SampleOffer.tsx';
import { useRole } from '#/app/session.ts';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { ResonanceWave } from '#/ui/ResonanceWave.tsx';
import s from './Home.module.css';

/** An organisation without a challenge sees what to do first, and who does it. */
export function FirstSteps() {
  const isAdmin = useRole('admin');
  const isHead = useRole('manager');
  const connections = api.useQuery(
    'get',
    '/api/v1/crm-connections',
    { params: { query: { limit: 1 } } },
    { enabled: isAdmin },
  );
  const isConnected = Boolean(connections.data?.items.length);
  return (
    <Card
      title={<Trans>To your first race</Trans>}
      hint={<Trans>Three steps, shared between an administrator and the two heads.</Trans>}
    >
      <ResonanceWave gap={0.9} height={56} />
      <ol className={s.first}>
        <li data-done={isConnected || undefined}>
          <div>
            <b>
              <Trans>Connect your CRM, or import an export of it</Trans>
            </b>
            <p>
              <Trans>Won deals then reach Diapason within a second.</Trans>
            </p>
          </div>
          {isAdmin ? (
            <div className={s.ways}>
              <ButtonLink to="/settings/connections/new" kind={isConnected ? 'quiet' : 'primary'}>
                <Trans>Connect</Trans>
              </ButtonLink>
              <ButtonLink to="/imports/new">
                <Trans>Import an export</Trans>
              </ButtonLink>
            </div>
          ) : null}
        </li>
        <li>
          <div>
            <b>
              <Trans>Say who is who</Trans>
            </b>
            <p>
              <Trans>Tie the owners of the CRM to people and their department.</Trans>
            </p>
          </div>
          <ButtonLink to="/settings/members">
            <Trans>See the people</Trans>
          </ButtonLink>
        </li>
        <li>
          <div>
            <b>
              <Trans>Create the first challenge</Trans>
            </b>
            <p>
              <Trans>One head writes it, both sign it.</Trans>
            </p>
          </div>
          {isHead ? (
            <ButtonLink to="/challenges/new" kind="primary">
              <Trans>Create</Trans>
            </ButtonLink>
          ) : null}
        </li>
      </ol>
      <SampleOffer />
    </Card>
  );
}
