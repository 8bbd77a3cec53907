import { Trans, useLingui } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './Notice.module.css';
import { useEndFeed, useFeed, useMakeFeed } from './queries.ts';

/** The address at which the person's own calendar fetches the days of challenges; shown once. */
export function CalendarFeed() {
  const { t } = useLingui();
  const { data: feed, error, refetch } = useFeed();
  const make = useMakeFeed();
  const end = useEndFeed();
  const failed = make.error ?? end.error;
  return (
    <Card
      title={<Trans>In my calendar</Trans>}
      hint={<Trans>First day, last day and settlement of the signed challenges, kept up to date.</Trans>}
    >
      {error && !feed ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {feed?.exists ? (
        <p>
          {feed.readAt ? (
            <Trans>
              A calendar last read it <Time at={feed.readAt} />.
            </Trans>
          ) : (
            <Trans>No calendar has read it yet.</Trans>
          )}
        </p>
      ) : null}
      <div className={s.save}>
        <Button disabled={make.isPending} onClick={() => make.mutate({})}>
          {feed?.exists ? <Trans>Make a new address</Trans> : <Trans>Make an address</Trans>}
        </Button>
        {feed?.exists ? (
          <Button disabled={end.isPending} onClick={() => end.mutate({}, { onSuccess: () => make.reset() })}>
            <Trans>End the present one</Trans>
          </Button>
        ) : null}
      </div>
      {failed ? <PanelFailure error={failed} /> : null}
      {make.data?.url ? (
        <div role="status">
          <p>
            <Trans>
              Add this address to your calendar as a subscription. It is shown this once; one before it leads
              nowhere any more.
            </Trans>
          </p>
          <CopyBox text={make.data.url} what={t`Calendar address`} />
        </div>
      ) : null}
    </Card>
  );
}
