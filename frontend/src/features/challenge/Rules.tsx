import { Plural, Trans } from '@lingui/react/macro';
import { useFormat } from '#/app/format.ts';
import { Department } from '#/ui/Department.tsx';
import { models, TouchKind } from './names.tsx';
import s from './Rules.module.css';
import type { Agreed } from './types.ts';

/** The rules as sentences: what is signed, and what the last step of the form shows. */
export function Rules({ challenge: c }: { challenge: Agreed }) {
  const f = useFormat();
  const { target } = c.objective;
  const money = (amount: string) => f.money({ amount, currency: target.currency });
  return (
    <dl className={s.rules}>
      <dt>
        <Trans>Objective</Trans>
      </dt>
      <dd>
        <Trans>
          Win {f.money(target)} together, with deals closed from {f.fullDay(c.startsOn)} to{' '}
          {f.fullDay(c.endsOn)}.
        </Trans>
      </dd>
      <dt>
        <Trans>Each department's own measure</Trans>
      </dt>
      <dd>
        <ul>
          {c.metrics.map((metric) => (
            <li key={metric.department + metric.metric}>
              <Department of={metric.department} />{' '}
              <Trans>
                credit from {money(metric.baseline)} to {money(metric.target)}
              </Trans>
            </li>
          ))}
        </ul>
      </dd>
      <dt>
        <Trans>Who gets credit</Trans>
      </dt>
      <dd>
        {models[c.attributionModel].plain}{' '}
        <Plural
          value={c.lookbackDays}
          one="Only touches of the # day before the win count, of these kinds:"
          other="Only touches of the # days before the win count, of these kinds:"
        />{' '}
        {c.touchKinds.map((kind, i) => (
          <span key={kind}>
            {i ? ', ' : ''}
            <TouchKind kind={kind} />
          </span>
        ))}
        .
      </dd>
      <dt>
        <Trans>Squads</Trans>
      </dt>
      <dd>
        {c.squads.length ? (
          <ul>
            {c.squads.map((squad) => (
              <li key={squad.name}>
                <b>{squad.name}</b>: <Plural value={squad.memberIds.length} one="# person" other="# people" />
                , <Trans>{f.finePercent(squad.share)} of the objective</Trans>
              </li>
            ))}
          </ul>
        ) : (
          <Trans>No squads: everyone races together.</Trans>
        )}
      </dd>
      <dt>
        <Trans>Prizes</Trans>
      </dt>
      <dd>
        {c.prizes.length ? (
          <>
            <ul>
              {c.prizes.map((prize) => (
                <li key={prize.rank}>
                  <Trans>
                    Rank {prize.rank}: {f.money(prize.amount)}
                  </Trans>
                </li>
              ))}
            </ul>
            <Trans>
              Prizes are paid only if the objective is reached and both departments are at 60 % of their own
              targets or more.
            </Trans>
          </>
        ) : (
          <Trans>No prize.</Trans>
        )}
      </dd>
      <dt>
        <Trans>After the end</Trans>
      </dt>
      <dd>
        <Plural
          value={c.settlingDays}
          one="Late events still count for # day. Then both heads settle, and nothing moves any more."
          other="Late events still count for # days. Then both heads settle, and nothing moves any more."
        />
      </dd>
    </dl>
  );
}
