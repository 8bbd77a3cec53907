import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ChartLine, Table2 } from 'lucide-react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { RaceChart } from '#/charts/RaceChart.tsx';
import { RaceTable } from '#/charts/RaceTable.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import s from './ChallengePage.module.css';
import { useRace } from './queries.ts';
import type { Challenge } from './types.ts';

const route = getRouteApi('/challenges/$challengeId/');

export function Race({ challenge }: { challenge: Challenge }) {
  const { t } = useLingui();
  const { table } = route.useSearch();
  const navigate = useNavigate({ from: '/challenges/$challengeId/' });
  const { data, error, refetch } = useRace(challenge.id, true);
  const points = data?.points ?? [];
  return (
    <Card
      area="race"
      title={<Trans>The race</Trans>}
      hint={<Trans>Won together, against the pace that reaches the objective in time.</Trans>}
      actions={
        <Button
          aria-label={table ? t`Show as a chart` : t`Show as a table`}
          onClick={() =>
            void navigate({ search: (old) => ({ ...old, table: !table }), replace: true, resetScroll: false })
          }
        >
          {table ? <ChartLine size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />}
        </Button>
      }
    >
      {error ? (
        <PanelFailure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton h={320} />
        </Loading>
      ) : !points.length ? (
        <p>
          <Trans>The first day of the challenge has not ended yet: the line begins tomorrow.</Trans>
        </p>
      ) : table ? (
        <RaceTable points={points} />
      ) : (
        <>
          <RaceChart points={points} target={challenge.objective.target} endsOn={challenge.endsOn} />
          <ul className={s.legend}>
            <li>
              <i />
              <Trans>Won together</Trans>
            </li>
            <li>
              <i className={s.keyPace} />
              <Trans>Expected pace</Trans>
            </li>
          </ul>
        </>
      )}
    </Card>
  );
}
