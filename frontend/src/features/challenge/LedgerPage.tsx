import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { SelectField } from '#/ui/Field.tsx';
import { Page } from '#/ui/Page.tsx';
import tb from '#/ui/table.module.css';
import s from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { useChallenge, useLedger } from './queries.ts';
import { useLedgerFile } from './useLedgerFile.ts';

const route = getRouteApi('/challenges/$challengeId/ledger');

export function LedgerPage() {
  const { t } = useLingui();
  const { challengeId } = route.useParams();
  const filter = route.useSearch();
  const navigate = useNavigate({ from: '/challenges/$challengeId/ledger' });
  const challenge = useChallenge(challengeId);
  const ledger = useLedger(challengeId, filter, 50);
  const file = useLedgerFile(challengeId, filter);
  const set = (patch: Partial<typeof filter>) =>
    void navigate({ search: (old) => ({ ...old, ...patch }), replace: true, resetScroll: false });

  if (challenge.error) return <PageFailure error={challenge.error} retry={() => void challenge.refetch()} />;
  const lines = ledger.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={<Trans>Ledger</Trans>}
      hint={<Trans>Every figure is the sum of lines like these. Nothing is ever rewritten.</Trans>}
      back={{
        to: '/challenges/$challengeId',
        params: { challengeId },
        label: challenge.data?.name ?? t`Challenge`,
      }}
      actions={
        <Button onClick={() => file.mutate()} disabled={file.isPending}>
          <Download size={15} aria-hidden="true" />
          <Trans>Download as CSV</Trans>
        </Button>
      }
    >
      {file.error ? <PanelFailure error={file.error} /> : null}
      <div className={s.filters}>
        <SelectField
          label={<Trans>Department</Trans>}
          value={filter.department ?? ''}
          onChange={(e) => set({ department: (e.target.value || undefined) as typeof filter.department })}
        >
          <option value="">{t`All`}</option>
          <option value="sales">{t`Sales`}</option>
          <option value="marketing">{t`Marketing`}</option>
        </SelectField>
        {challenge.data?.squads.length ? (
          <SelectField
            label={<Trans>Squad</Trans>}
            value={filter.squadId ?? ''}
            onChange={(e) => set({ squadId: e.target.value || undefined })}
          >
            <option value="">{t`All`}</option>
            {challenge.data.squads.map((squad) => (
              <option key={squad.id} value={squad.id}>
                {squad.name}
              </option>
            ))}
          </SelectField>
        ) : null}
      </div>
      <Card title={<Trans>Lines, latest first</Trans>}>
        {ledger.error && !lines ? (
          <PanelFailure error={ledger.error} retry={() => void ledger.refetch()} />
        ) : !lines ? (
          <Loading>
            <Skeleton h={420} />
          </Loading>
        ) : lines.length ? (
          <LedgerTable lines={lines} />
        ) : (
          <p>
            <Trans>No line for this choice.</Trans>
          </p>
        )}
        {ledger.hasNextPage ? (
          <p className={tb.more}>
            <Button onClick={() => void ledger.fetchNextPage()} disabled={ledger.isFetchingNextPage}>
              <Trans>Show more</Trans>
            </Button>
          </p>
        ) : null}
      </Card>
    </Page>
  );
}
