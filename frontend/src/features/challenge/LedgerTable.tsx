import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { useFormat } from '#/app/format.ts';
import { Department } from '#/ui/Department.tsx';
import { Pill } from '#/ui/Pill.tsx';
import tb from '#/ui/table.module.css';
import s from './Ledger.module.css';

type Line = Schemas['LedgerEntry'];

/** What is written is never changed: a correction is a line of its own, with its cause. */
export function LedgerTable({ lines, isShort }: { lines: readonly Line[]; isShort?: boolean }) {
  const { t } = useLingui();
  const f = useFormat();
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Ledger`}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Deal</Trans>
            </th>
            <th scope="col">
              <Trans>Credited to</Trans>
            </th>
            {isShort ? null : (
              <th scope="col" className={s.wide}>
                <Trans>Cause</Trans>
              </th>
            )}
            <th scope="col" className={tb.right}>
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className={s.when}>
                <time dateTime={line.at} title={f.instant(line.at)}>
                  {isShort ? (
                    f.day(line.at)
                  ) : (
                    <>
                      <span className={s.wide}>{f.instant(line.at)}</span>
                      <span className={s.narrow}>{f.day(line.at)}</span>
                    </>
                  )}
                </time>
              </td>
              <th scope="row">
                {line.deal.name}{' '}
                {line.kind === 'reversal' ? (
                  <Pill tone="bad">
                    <Trans>reversal</Trans>
                  </Pill>
                ) : null}
              </th>
              <td>
                {line.department ? <Department of={line.department} /> : <Trans>No touch recorded</Trans>}
              </td>
              {isShort ? null : (
                <td className={s.wide}>
                  <Cause cause={line.cause} />
                </td>
              )}
              <td className={tb.right}>{f.signedExact(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Cause = ({ cause }: { cause: Line['cause'] }) => (
  <span className={s.cause}>
    <code>{cause.kind}</code>
    {cause.deliveryId ? <code title={cause.deliveryId}>{cause.deliveryId}</code> : null}
  </span>
);
