import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Home.module.css';
import { pageOf } from './pageOf.ts';

const kinds: Record<string, ReactNode> = {
  'challenge-signature': <Trans>Rules to sign</Trans>,
  'challenge-settlement': <Trans>Challenge to settle</Trans>,
  'persona-sign-off': <Trans>Persona to sign</Trans>,
  'owners-unmapped': <Trans>CRM owners to map</Trans>,
  'deliveries-failed': <Trans>Deliveries in failure</Trans>,
  'payout-approval': <Trans>Payout to approve</Trans>,
};

type Item = Schemas['InboxItem'];

/** Services name what waits by a title, or by details that fill the words of its kind. */
const titleOf = ({ title, details }: Item) =>
  title ?? details?.name ?? details?.connection ?? (details?.count == null ? null : String(details.count));
const When = ({ at }: { at: string | null }) => (at ? <Time at={at} /> : null);

/** What waits for the person, over all services. */
export function Waiting() {
  const { data, error, refetch } = api.useQuery('get', '/api/v1/inbox', {});
  return (
    <Card title={<Trans>Waiting for you</Trans>}>
      {error && !data ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={120} />
        </Loading>
      )}
      {data?.missing.length ? (
        <p className={s.partial}>
          <Trans>One service did not answer: this list may be incomplete for a moment.</Trans>
        </p>
      ) : null}
      {data && !data.items.length && !data.missing.length ? (
        <p>
          <Trans>Nothing waits for you. Enjoy the race.</Trans>
        </p>
      ) : null}
      <ul className={s.list}>
        {data?.items.map((item) => (
          <li key={`${item.kind}:${item.resource}`}>
            <Link to={pageOf(item.resource)}>
              <b>{titleOf(item) ?? kinds[item.kind]}</b>
              <small>
                {titleOf(item) ? kinds[item.kind] : null}
                {titleOf(item) && item.createdAt ? ' · ' : null}
                <When at={item.createdAt} />
              </small>
              <ArrowRight size={16} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
