import { Plural, Trans } from '@lingui/react/macro';
import { useFormat } from '#/app/format.ts';
import { Meter } from '#/ui/Meter.tsx';

type P = { accepted: number; rejected: number; total: number | null };

/** How far a run is; the count stands in words beside the bar. */
export function Progress({ accepted, rejected, total }: P) {
  const f = useFormat();
  const read = accepted + rejected;
  return (
    <div role="status">
      <Meter
        value={total ? read / total : 0}
        text={
          <>
            {total ? (
              <Trans>
                {f.whole(read)} of {f.whole(total)} lines read
              </Trans>
            ) : (
              <Plural value={read} one="# line read" other="# lines read" />
            )}
            {rejected ? (
              <>
                {', '}
                <Plural value={rejected} one="# rejected" other="# rejected" />
              </>
            ) : null}
          </>
        }
      />
    </div>
  );
}
