import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import tb from '#/ui/table.module.css';
import s from './Explanation.module.css';
import { TouchKind } from './names.tsx';
import { useExplanation } from './queries.ts';
import { useFigureName } from './useFigureName.ts';

type P = {
  challengeId: string;
  figure: string;
  squads: readonly { id: string; name: string }[];
  onClose: () => void;
};

/** From a figure down to the events that made it. */
export function Explanation({ challengeId, figure, squads, onClose }: P) {
  const { t } = useLingui();
  const f = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const name = useFigureName(figure, squads);
  const { data: pages, error, refetch, ...more } = useExplanation(challengeId, figure);
  const data = pages?.pages[0];
  const deals = pages?.pages.flatMap((page) => page.deals) ?? [];
  return (
    <Sheet ref={dialog} title={t`Where "${name}" comes from`} kind="side" onClose={onClose}>
      {error ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={48} />
          <Skeleton h={320} />
        </Loading>
      )}
      {data ? (
        <>
          <p className={`${s.value} num`}>{f.exact(data.value)}</p>
          <p className={s.formula}>
            <Trans>
              Computed with <code>{data.formula}</code>, as of {f.instant(data.asOf)}.
            </Trans>
          </p>
          {deals.length ? null : (
            <p>
              <Trans>No entry of the ledger counts into this figure yet.</Trans>
            </p>
          )}
          <ol className={s.deals}>
            {deals.map(({ deal, amount, entries, inputs }) => (
              <li key={deal.id}>
                <p className={s.deal}>
                  <b>{deal.name}</b>
                  <span className="num">{f.signedExact(amount)}</span>
                </p>
                <ul className={s.inputs}>
                  {inputs.map((touch) => (
                    <li key={touch.touchId}>
                      <span>
                        <Department of={touch.department} /> <TouchKind kind={touch.kind} />,{' '}
                        {f.day(touch.occurredAt)}
                      </span>
                      <span className="num">{f.signedExact(touch.credit)}</span>
                    </li>
                  ))}
                  {entries.map((line) => (
                    <li key={line.id}>
                      <span>
                        <Trans>
                          Ledger line {line.seq}, {f.instant(line.at)}
                        </Trans>
                      </span>
                      <span className="num">{f.signedExact(line.amount)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          {more.hasNextPage ? (
            <p className={tb.more}>
              <Button onClick={() => void more.fetchNextPage()} disabled={more.isFetchingNextPage}>
                <Trans>Show more</Trans>
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </Sheet>
  );
}
