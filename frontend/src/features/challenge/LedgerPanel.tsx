import { Trans } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { useLedger } from './queries.ts';

/** The latest lines, with the way to all of them. */
export function LedgerPanel({ challengeId }: { challengeId: string }) {
  const { data, error, refetch } = useLedger(challengeId, {}, 8);
  const lines = data?.pages[0]?.items;
  return (
    <Card
      area="ledger"
      title={<Trans>Ledger</Trans>}
      hint={<Trans>Every figure is the sum of lines like these. Nothing is ever rewritten.</Trans>}
      actions={
        <ButtonLink to="/challenges/$challengeId/ledger" params={{ challengeId }}>
          <Trans>Open the ledger</Trans>
        </ButtonLink>
      }
    >
      {error && !lines ? (
        <PanelFailure error={error} retry={() => void refetch()} />
      ) : !lines ? (
        <Loading>
          <Skeleton h={280} />
        </Loading>
      ) : lines.length ? (
        <LedgerTable lines={lines} isShort />
      ) : (
        <p>
          <Trans>No line yet: the first won deal writes it.</Trans>
        </p>
      )}
    </Card>
  );
}
