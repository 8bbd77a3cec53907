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
            <th scope="col" className={tb.wide}>
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Deal</Trans>
            </th>
            <th scope="col" className={tb.wide}>
              <Trans>Credited to</Trans>
            </th>
            {isShort ? null : (
              <th scope="col" className={tb.wide}>
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
              <td className={`${s.when} ${tb.wide}`}>
                <time dateTime={line.at} title={f.instant(line.at)}>
                  {isShort ? f.day(line.at) : f.instant(line.at)}
                </time>
              </td>
              <th scope="row">
                {line.deal.name}{' '}
                {line.kind === 'reversal' ? (
                  <Pill tone="bad">
                    <Trans>reversal</Trans>
                  </Pill>
                ) : null}
                <span className={tb.fold}>
                  <time dateTime={line.at}>{f.day(line.at)}</time>
                  <Credited to={line.department} />
                </span>
              </th>
              <td className={tb.wide}>
                <Credited to={line.department} />
              </td>
              {isShort ? null : (
                <td className={tb.wide}>
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

const Credited = ({ to }: { to: Line['department'] }) =>
  to ? <Department of={to} /> : <Trans>No touch recorded</Trans>;

const Cause = ({ cause }: { cause: Line['cause'] }) => (
  <span className={s.cause}>
    <code>{cause.kind}</code>
    {cause.deliveryId ? <code title={cause.deliveryId}>{cause.deliveryId}</code> : null}
  </span>
);
