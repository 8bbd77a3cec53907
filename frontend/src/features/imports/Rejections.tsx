import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import tb from '#/ui/table.module.css';
import s from './Imports.module.css';
import { useReasons } from './names.ts';
import { type Import, useRejectionsFile } from './queries.ts';

/** Which lines are not taken and why: counted by reason, the first ones in full, all of them as a file. */
export function Rejections({ job }: { job: Import }) {
  const { t } = useLingui();
  const words = useReasons();
  const file = useRejectionsFile(job);
  if (!job.rejectedCount) return null;
  return (
    <>
      <ul className={s.reasons}>
        {job.reasons.map(({ reason, column, lines }) => (
          <li key={`${reason} ${column}`}>
            <span>
              {words(reason)}
              {column ? <small>{column}</small> : null}
            </span>
            <span className="num">
              <Plural value={lines} one="# line" other="# lines" />
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button disabled={file.isPending} onClick={() => file.mutate()}>
          <Download size={15} aria-hidden="true" />
          <Trans>Download the rejected lines</Trans>
        </Button>
      </div>
      {file.error ? <PanelFailure error={file.error} /> : null}
      <details className={s.more}>
        <summary>
          <Plural
            value={Math.min(job.rejected.length, job.rejectedCount)}
            one="See the rejected line"
            other="See the first # rejected lines"
          />
        </summary>
        <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Rejected lines`}>
          <table className={tb.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Line</Trans>
                </th>
                <th scope="col">
                  <Trans>Reason</Trans>
                </th>
                <th scope="col">
                  <Trans>Text of the line</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {job.rejected.map((one) => (
                <tr key={one.line}>
                  <th scope="row" className="num">
                    {one.line}
                  </th>
                  <td>
                    {words(one.reason)}
                    {one.column ? <small className={s.column}>{one.column}</small> : null}
                  </td>
                  <td>
                    <code className={s.original}>{one.original ?? '–'}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
