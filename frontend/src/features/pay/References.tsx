import { Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { useFormat } from '#/app/format.ts';
import tb from '#/ui/table.module.css';
import { extent, type Figure, sign } from './figure.ts';
import s from './Pay.module.css';

type P = { references: readonly Schemas['PublishedReference'][]; label: string; withSource?: boolean };
const top = 0.5;

/** Published figures as a table with bars; where a study gives a bound, the bar stays open. */
export function References({ references, label, withSource }: P) {
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={label}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Role, as the study names it</Trans>
            </th>
            <th scope="col" className={s.bars}>
              <Trans>Share of total pay</Trans>
            </th>
            <th scope="col" className={tb.wide}>
              {withSource ? <Trans>Source</Trans> : <Trans>Country</Trans>}
            </th>
          </tr>
        </thead>
        <tbody>
          {references.map((reference) => (
            <tr key={`${reference.study}:${reference.role}:${reference.label}:${reference.measure}`}>
              <th scope="row">
                {reference.label}
                {reference.note ? <small className={s.small}>{reference.note}</small> : null}
                <span className={tb.fold}>
                  {withSource ? `${reference.source}, ${reference.country}` : reference.country}
                </span>
              </th>
              <td className={s.bars}>
                <Share reference={reference} />
              </td>
              <td className={tb.wide}>
                {withSource ? `${reference.source}, ${reference.country}` : reference.country}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ reference }: { reference: Schemas['PublishedReference'] }) {
  const figure = reference.variableShare;
  if (!figure) return <PublishedFigure figure={reference.published} />;
  const { from, to, isOpen } = extent(figure, top);
  return (
    <span className={s.share}>
      <span className={s.track} aria-hidden="true">
        <i
          data-open={isOpen ? figure.op : undefined}
          style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
        />
      </span>
      <b className="num">
        <FigureText figure={figure} />
      </b>
    </span>
  );
}

function FigureText({ figure }: { figure: Figure }) {
  const f = useFormat();
  return figure.op === 'range'
    ? `${f.finePercent(figure.low ?? 0)} – ${f.finePercent(figure.high ?? 0)}`
    : sign(figure) + f.finePercent(figure.value ?? 0);
}

/** A figure of another kind, such as an amount: shown as published, not converted. */
function PublishedFigure({ figure }: { figure: Schemas['PublishedReference']['published'] }) {
  const f = useFormat();
  if (!figure.currency) return <FigureText figure={figure.figure} />;
  const code = figure.currency;
  const { op, value, low, high } = figure.figure;
  return op === 'range'
    ? `${f.amount(low ?? 0, code)} – ${f.amount(high ?? 0, code)}`
    : sign(figure.figure) + f.amount(value ?? 0, code);
}
