import { Trans, useLingui } from '@lingui/react/macro';
import { CircleDot } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { TextField } from '#/ui/Field.tsx';
import s from './AsOf.module.css';
import { hour, localMinute, periodOf } from './asOf.ts';
import type { Challenge } from './types.ts';

type P = { challenge: Challenge; at: string | undefined; onChange: (at: string | undefined) => void };

/** Takes the page back to any instant of the challenge, and to now: to the hour by slider, to the minute by field. */
export function AsOf({ challenge, at, onChange }: P) {
  const { t } = useLingui();
  const f = useFormat();
  const [now] = useState(Date.now);
  const { from, to } = periodOf(challenge, now);
  const [moving, setMoving] = useState<number>();
  useEffect(() => {
    if (moving === undefined) return;
    // what is passed over on the way is not asked for
    const timer = setTimeout(() => {
      onChange(moving >= to ? undefined : new Date(moving).toISOString());
      setMoving(undefined);
    }, 250);
    return () => clearTimeout(timer);
  }, [moving, to, onChange]);
  if (to <= from) return null;
  const shown = moving ?? (at ? Math.min(to, Math.max(from, Date.parse(at))) : to);
  const isLive = shown >= to;
  const moment = f.moment(new Date(shown).toISOString());
  return (
    <section
      className={s.bar}
      data-card
      data-past={isLive ? undefined : true}
      data-noprint
      aria-label={t`Standings as of`}
    >
      <p className={s.told} role="status">
        {isLive ? (
          <Trans>
            Standings as of <b>now</b>
          </Trans>
        ) : (
          <Trans>
            Standings as of <b>{moment}</b>
          </Trans>
        )}
      </p>
      <input
        type="range"
        className={s.slider}
        aria-label={t`Standings as of`}
        aria-valuetext={isLive ? t`now` : moment}
        min={from}
        max={to}
        step={hour}
        value={shown}
        onChange={(e) => setMoving(Number(e.target.value))}
      />
      <div className={s.exact}>
        <TextField
          type="datetime-local"
          label={<Trans>Date and time</Trans>}
          min={localMinute(from)}
          max={localMinute(to)}
          value={localMinute(shown)}
          onChange={(e) => {
            const chosen = new Date(e.target.value).getTime();
            if (chosen >= from) setMoving(Math.min(to, chosen));
          }}
        />
        <Button disabled={isLive} onClick={() => setMoving(to)}>
          <CircleDot size={15} aria-hidden="true" />
          <Trans>Back to now</Trans>
        </Button>
      </div>
      {isLive ? null : (
        <p className={s.hint}>
          <Trans>What the ledger knew at that moment: a deal counts from when Diapason heard of it.</Trans>
        </p>
      )}
    </section>
  );
}
