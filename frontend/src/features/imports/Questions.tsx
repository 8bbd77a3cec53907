import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#/ui/Card.tsx';
import { FieldGroup, SelectField, Tile } from '#/ui/Field.tsx';
import { fieldsOf, withColumn } from './fields.ts';
import s from './Imports.module.css';
import type { Correct, ImportFile } from './queries.ts';
import { useReadings } from './readings.ts';

type P = { file: ImportFile; correction: Correct };

/** What the file does not prove by itself: one answer each, and the check goes on. */
export function Questions({ file, correction }: P) {
  return (
    <Card
      title={<Plural value={file.questions.length} one="One thing to decide" other="# things to decide" />}
      hint={<Trans>The file itself does not say it, and guessing could change figures.</Trans>}
    >
      <div className={s.questions}>
        {file.questions.includes('id-column') ? <IdColumn file={file} correction={correction} /> : null}
        {file.questions.includes('date-order') ? <DateOrder file={file} correction={correction} /> : null}
        {file.questions.includes('decimal-mark') ? <Mark file={file} correction={correction} /> : null}
      </div>
    </Card>
  );
}

function IdColumn({ file, correction }: P) {
  const { t } = useLingui();
  const key = fieldsOf[file.mapping.kind][0]!;
  return (
    <SelectField
      label={<Trans>Which column identifies a line?</Trans>}
      hint={<Trans>The same line of the next export is known again by it.</Trans>}
      value=""
      disabled={correction.isPending}
      onChange={(e) => correction.correct(withColumn(file, key, Number(e.target.value)))}
    >
      <option value="" disabled>
        {t`Choose a column`}
      </option>
      {file.sniffed.columns.map((column) => (
        <option key={column.index} value={column.index}>
          {column.name}
        </option>
      ))}
    </SelectField>
  );
}

function DateOrder({ file, correction }: P) {
  const { dates } = useReadings();
  const { example, mixed, options } = dates(file);
  return (
    <FieldGroup
      legend={<Trans>Which day is {example}?</Trans>}
      hint={
        mixed ? (
          <Trans>
            Line {mixed.dayFirstLine} can only have the day first, line {mixed.monthFirstLine} only the month.
            Dates that do not fit your choice are rejected, never guessed.
          </Trans>
        ) : undefined
      }
    >
      {options.map(({ id, label }) => (
        <Tile
          key={id}
          kind="radio"
          name="date-order"
          label={label}
          checked={file.mapping.dateOrder === id}
          disabled={correction.isPending}
          onChange={() => correction.correct({ dateOrder: id })}
        />
      ))}
    </FieldGroup>
  );
}

function Mark({ file, correction }: P) {
  const { amounts } = useReadings();
  const { example, options } = amounts(file);
  return (
    <FieldGroup legend={<Trans>How much is {example}?</Trans>}>
      {options.map(({ id, label }) => (
        <Tile
          key={id}
          kind="radio"
          name="decimal-mark"
          label={label}
          checked={file.mapping.decimalMark === id}
          disabled={correction.isPending}
          onChange={() => correction.correct({ decimalMark: id })}
        />
      ))}
    </FieldGroup>
  );
}
