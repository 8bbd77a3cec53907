import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#/ui/Card.tsx';
import { SelectField, TextField } from '#/ui/Field.tsx';
import { datesOf, hasAmounts, kinds, marksOf } from './fields.ts';
import s from './Imports.module.css';
import { useNames } from './names.ts';
import type { Correct, ImportFile, Kind } from './queries.ts';
import { useReadings } from './readings.ts';

type P = { file: ImportFile; correction: Correct };
const currencies = Intl.supportedValuesOf('currency');
const zones = Intl.supportedValuesOf('timeZone');

/** What the file was taken for, and the few things about it that a person may know better. */
export function Recognised({ file, correction }: P) {
  const names = useNames();
  const { sniffed } = file;
  return (
    <Card title={<Trans>What was recognised</Trans>} hint={<Trans>A change holds at once.</Trans>}>
      <dl className={s.facts}>
        <div>
          <dt>
            <Trans>Comes from</Trans>
          </dt>
          <dd>{names.vendor[sniffed.vendor]}</dd>
        </div>
        <div>
          <dt>
            <Trans>Encoding</Trans>
          </dt>
          <dd>{names.encoding[sniffed.encoding]}</dd>
        </div>
        <div>
          <dt>
            <Trans>Separator</Trans>
          </dt>
          <dd>{names.separator[sniffed.delimiter] ?? sniffed.delimiter}</dd>
        </div>
        <div>
          <dt>
            <Trans>Header</Trans>
          </dt>
          <dd>{sniffed.headerLine ? <Trans>on line {sniffed.headerLine}</Trans> : <Trans>none</Trans>}</dd>
        </div>
        {sniffed.brokenLines ? (
          <div>
            <dt>
              <Trans>Broken</Trans>
            </dt>
            <dd data-tone="bad">
              <Plural value={sniffed.brokenLines} one="# line" other="# lines" />
            </dd>
          </div>
        ) : null}
      </dl>
      <div className={s.corrections}>
        <Lists file={file} correction={correction} />
        <Notation file={file} correction={correction} />
      </div>
      <More file={file} correction={correction} />
    </Card>
  );
}

function Lists({ file, correction }: P) {
  const names = useNames();
  return (
    <SelectField
      label={<Trans>Each line is</Trans>}
      value={file.mapping.kind}
      disabled={correction.isPending}
      onChange={(e) => correction.list(e.target.value as Kind)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {names.line[kind]}
        </option>
      ))}
    </SelectField>
  );
}

function Notation({ file, correction }: P) {
  const { t } = useLingui();
  const { mapping } = file;
  const { correct, isPending } = correction;
  const read = useReadings();
  return (
    <>
      {datesOf(file).length && mapping.dateOrder ? (
        <SelectField
          label={<Trans>Dates such as {read.dates(file).example}</Trans>}
          value={mapping.dateOrder}
          disabled={isPending}
          onChange={(e) => correct({ dateOrder: e.target.value as 'day-first' })}
        >
          {read.dates(file).options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : null}
      {marksOf(file).length && mapping.decimalMark ? (
        <SelectField
          label={<Trans>Amounts such as {read.amounts(file).example}</Trans>}
          value={mapping.decimalMark}
          disabled={isPending}
          onChange={(e) => correct({ decimalMark: e.target.value as 'comma' })}
        >
          {read.amounts(file).options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      ) : null}
      {hasAmounts(mapping.kind) ? (
        <SelectField
          label={<Trans>Currency</Trans>}
          hint={<Trans>Where a line names none.</Trans>}
          value={mapping.currency ?? ''}
          disabled={isPending}
          onChange={(e) => correct({ currency: e.target.value || null })}
        >
          <option value="">{t`Your organisation's`}</option>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
      ) : null}
    </>
  );
}

/** Seldom needed: where the export's clock stood, and when it was made. */
function More({ file, correction }: P) {
  const { t } = useLingui();
  const { mapping } = file;
  if (mapping.kind === 'owners') return null;
  return (
    <details className={s.more}>
      <summary>
        <Trans>Time zone and moment of the export</Trans>
      </summary>
      <div className={s.corrections}>
        <SelectField
          label={<Trans>Time zone of the export</Trans>}
          value={mapping.zone ?? ''}
          disabled={correction.isPending}
          onChange={(e) => correction.correct({ zone: e.target.value || null })}
        >
          <option value="">{t`Your organisation's`}</option>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
        <TextField
          label={<Trans>Exported at</Trans>}
          hint={<Trans>What came from your CRM later than this stands. Empty: just now.</Trans>}
          type="datetime-local"
          defaultValue={mapping.exportedAt ? localTime(mapping.exportedAt) : ''}
          onBlur={(e) => {
            const at = e.target.value ? new Date(e.target.value).toISOString() : null;
            if (at !== mapping.exportedAt) correction.correct({ exportedAt: at });
          }}
        />
      </div>
    </details>
  );
}

/** An instant as the browser's field wants it: the wall clock, without a zone. */
const localTime = (at: string) => {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
