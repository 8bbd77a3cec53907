import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import tb from '#/ui/table.module.css';
import { columnOf, fieldsOf } from './fields.ts';
import s from './Imports.module.css';
import { useNames, useReasons } from './names.ts';
import { type Field, type ImportFile, usePreview } from './queries.ts';

type PreviewLine = Schemas['ImportPreviewLine'];
const code = (field: Field) => field.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The first lines as they would be read: what one sees here is what would be counted. */
export function Preview({ file }: { file: ImportFile }) {
  const { t } = useLingui();
  const names = useNames();
  const { data, error, refetch } = usePreview(file.id);
  const fields = fieldsOf[file.mapping.kind].filter(
    (field) => field !== 'currency' && columnOf(file.mapping, field) !== undefined,
  );
  return (
    <Card
      title={<Trans>The first lines, as they are read</Trans>}
      hint={<Trans>Compare them with the file: dates and amounts above all.</Trans>}
    >
      {error && !data ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={320} />
        </Loading>
      )}
      {data ? (
        <div
          className={tb.scroll}
          role="group"
          tabIndex={0}
          aria-label={t`The first lines, as they are read`}
        >
          <table className={`${tb.table} ${s.preview}`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Line</Trans>
                </th>
                {fields.map((field) => (
                  <th key={field} scope="col" className={isAmount(field) ? tb.right : undefined}>
                    {names.field[field]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.lines.map((line) => (
                <Line key={line.line} line={line} fields={fields} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Card>
  );
}

const isAmount = (field: Field) => field === 'amount' || field === 'spend';

function Line({ line, fields }: { line: PreviewLine; fields: readonly Field[] }) {
  const words = useReasons();
  const show = useShown();
  return (
    <tr data-tone={line.reason ? 'bad' : undefined}>
      <th scope="row" className="num">
        {line.line}
      </th>
      {line.reason ? (
        <td colSpan={fields.length}>
          <b>
            {line.column ? (
              <Trans>
                {line.column}: {words(line.reason)}
              </Trans>
            ) : (
              words(line.reason)
            )}
          </b>
          <code className={s.original}>{line.cells.join(' · ')}</code>
        </td>
      ) : (
        fields.map((field) => (
          <td key={field} className={isAmount(field) ? tb.right : undefined}>
            {show(field, line)}
          </td>
        ))
      )}
    </tr>
  );
}

function useShown() {
  const { t } = useLingui();
  const f = useFormat();
  const stages: Record<string, string> = { open: t`Open`, won: t`Won`, lost: t`Lost` };
  return (field: Field, { values }: PreviewLine) => {
    const value = values?.[code(field)];
    if (!value) return '–';
    if (field === 'stage') return stages[value] ?? value;
    if (isAmount(field))
      return values.currency
        ? f.exact({ amount: value, currency: values.currency })
        : f.number(Number(value));
    if (/-on$/.test(field)) return f.date(value);
    if (/-at$/.test(field)) return f.instant(value);
    return value;
  };
}
