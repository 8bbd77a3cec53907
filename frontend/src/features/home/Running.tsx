import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { api } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { Meter } from '#/ui/Meter.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import s from './Home.module.css';

/** The races that are on; without any challenge at all, the way to the first one. */
export function Running() {
  const { data, error, refetch } = api.useQuery('get', '/api/v1/challenges', {
    params: { query: { limit: 200 } },
  });
  const running = data?.items.filter((challenge) => challenge.status === 'running');
  if (data && !data.items.length) return <FirstSteps />;
  return (
    <Card
      title={<Trans>Running now</Trans>}
      actions={
        <ButtonLink to="/challenges">
          <Trans>All challenges</Trans>
        </ButtonLink>
      }
    >
      {error && !data ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={180} />
        </Loading>
      )}
      {running?.length === 0 ? (
        <p>
          <Trans>No challenge runs at the moment.</Trans>
        </p>
      ) : null}
      {running?.map((challenge) => (
        <Race key={challenge.id} challenge={challenge} />
      ))}
    </Card>
  );
}

function Race({ challenge }: { challenge: Schemas['Challenge'] }) {
  const f = useFormat();
  const { data } = api.useQuery('get', '/api/v1/challenges/{id}/standings', {
    params: { path: { id: challenge.id } },
  });
  return (
    <article className={s.race}>
      <Link className={s.name} to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
        {challenge.name}
      </Link>
      {data ? (
        <>
          <p className={`${s.total} num`}>
            {f.money(data.total)}{' '}
            <span>
              <Trans>of {f.money(data.target)}</Trans>
            </span>
          </p>
          <Meter
            value={data.attainment}
            text={
              <Trans>
                {f.percent(data.attainment)} of the objective; the pace asks for {f.money(data.pace)} today
              </Trans>
            }
          />
          <div className={s.sides}>
            {data.departments.map(({ department, credit, attainment }) => (
              <div key={department} className={s.side}>
                <Department of={department} />
                {attainment == null ? (
                  <span className="num">{f.money(credit)}</span>
                ) : (
                  <Meter
                    value={attainment}
                    department={department}
                    text={<Trans>{f.percent(attainment)} of its own target</Trans>}
                  />
                )}
              </div>
            ))}
          </div>
        </>
      ) : (
        <Skeleton h={96} />
      )}
    </article>
  );
}
