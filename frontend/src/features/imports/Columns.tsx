import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#/ui/Card.tsx';
import { SelectField } from '#/ui/Field.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { columnOf, fieldsOf, isRequired, withColumn } from './fields.ts';
import s from './Imports.module.css';
import { useNames } from './names.ts';
import type { Correct, Field, ImportFile } from './queries.ts';

type P = { file: ImportFile; correction: Correct };
/** Below this a guess is shown as one. */
const SURE = 0.7;

/** Which column of the file is which of our fields: what was found first, what is not there folded away. */
export function Columns({ file, correction }: P) {
  const all = fieldsOf[file.mapping.kind];
  const isShown = (field: Field) =>
    columnOf(file.mapping, field) !== undefined || isRequired(file.mapping.kind, field);
  const others = all.filter((field) => !isShown(field));
  return (
    <Card
      title={<Trans>Columns</Trans>}
      hint={
        <Trans>Which column of the file stands for what. Columns that are not named here are left out.</Trans>
      }
    >
      <ul className={s.columns}>
        {all.filter(isShown).map((field) => (
          <Line key={field} field={field} file={file} correction={correction} />
        ))}
      </ul>
      {others.length ? (
        <details className={s.more}>
          <summary>
            <Plural value={others.length} one="# field without a column" other="# fields without a column" />
          </summary>
          <ul className={s.columns}>
            {others.map((field) => (
              <Line key={field} field={field} file={file} correction={correction} />
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

function Line({ field, file, correction }: P & { field: Field }) {
  const { t } = useLingui();
  const names = useNames();
  const { sniffed, mapping } = file;
  const column = columnOf(mapping, field);
  const guess = sniffed.proposals
    .find(({ kind }) => kind === mapping.kind)
    ?.columns.find((one) => one.field === field && one.column === column);
  const isDoubtful = !file.remembered && guess && guess.confidence < SURE;
  return (
    <li>
      <p className={s.field}>
        {names.field[field]}
        {isDoubtful ? (
          <Pill tone="warn">
            <Trans>To check</Trans>
          </Pill>
        ) : null}
      </p>
      <SelectField
        label={<span className="sr">{t`Column for ${names.field[field]}`}</span>}
        value={column ?? ''}
        disabled={correction.isPending}
        onChange={(e) =>
          correction.correct(
            withColumn(file, field, e.target.value === '' ? undefined : Number(e.target.value)),
          )
        }
      >
        <option value="" disabled={isRequired(mapping.kind, field)}>
          {t`No column`}
        </option>
        {sniffed.columns.map(({ index, name }) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </SelectField>
      <p className={s.examples}>
        {column === undefined ? null : sniffed.columns[column]?.examples.join(' · ')}
      </p>
    </li>
  );
}
