import { Plural, Trans } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { DeptMark, DeptName } from '#/ui/Department.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './LiveFeed.module.css';
import { useWins } from './queries.ts';
import type { Win } from './types.ts';
import { useArrivals } from './useArrivals.ts';

const departments = ['sales', 'marketing'] as const;

/** Names of those who agreed to be named; the others are counted, so that no side is left out. */
function People({ of: { names, others } }: { of: Win['sales'] }) {
  const f = useFormat();
  if (!names.length && !others) return <Trans>no touch</Trans>;
  return (
    <>
      {f.list(names)}
      {names.length && others ? ' + ' : null}
      {others ? <Plural value={others} one="# person" other="# people" /> : null}
    </>
  );
}

export function LiveFeed({ challengeId }: { challengeId: string }) {
  const f = useFormat();
  const { data, error, refetch } = useWins(challengeId, true);
  const isNew = useArrivals(data?.items.map((win) => win.dealId));
  return (
    <Card area="feed" title={<Trans>Just won</Trans>} hint={<Trans>Every win names both sides.</Trans>}>
      {error ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data ? null : error ? null : (
        <Loading>
          <Skeleton h={280} />
        </Loading>
      )}
      {data && !data.items.length ? (
        <p>
          <Trans>No deal won yet. The first one shows here within a second.</Trans>
        </p>
      ) : null}
      <ol className={s.feed} aria-live="polite" aria-relevant="additions">
        {data?.items.map((win) => (
          <li key={win.dealId} className={s.item} data-new={isNew(win.dealId) || undefined}>
            <div className={s.row}>
              <b title={win.name ?? undefined}>{win.name ?? win.account}</b>
              <span className={`${s.amount} num`}>+{f.money(win.amount)}</span>
            </div>
            <div className={s.people}>
              {departments.map((department) => (
                <span key={department}>
                  <DeptMark of={department} />
                  <span className="sr">
                    <DeptName of={department} />:
                  </span>
                  <People of={win[department]} />
                </span>
              ))}
              <span className={s.squad}>{win.squads.length ? f.list(win.squads) : <Time at={win.at} />}</span>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
