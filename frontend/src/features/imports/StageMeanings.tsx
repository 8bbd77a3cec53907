import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#/ui/Card.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { Segmented } from '#/ui/Segmented.tsx';
import { columnOf } from './fields.ts';
import s from './Imports.module.css';
import type { Correct, ImportFile } from './queries.ts';

/** What each stage of the pipeline means: only a won deal counts, so a guess is shown as one. */
export function StageMeanings({ file, correction }: { file: ImportFile; correction: Correct }) {
  const { t } = useLingui();
  const { mapping, sniffed } = file;
  const column = columnOf(mapping, 'stage');
  if (mapping.kind !== 'deals' || column === undefined) return null;
  const values = sniffed.columns[column]?.values ?? [];
  const meaning = (value: string) => mapping.stages.find((one) => one.value === value)?.stage;
  return (
    <Card
      title={<Trans>Stages</Trans>}
      hint={<Trans>Only won deals count in a race: please look at this once.</Trans>}
    >
      {values.length ? null : (
        <p>
          <Trans>This column has too many different values to be a stage. Choose another one above.</Trans>
        </p>
      )}
      <ul className={s.stages}>
        {values.map(({ value, lines, sure }) => (
          <li key={value}>
            <p className={s.field}>
              {value}
              <small>
                <Plural value={lines} one="# line" other="# lines" />
              </small>
              {sure || file.remembered ? null : (
                <Pill tone="warn">
                  <Trans>To check</Trans>
                </Pill>
              )}
            </p>
            <Segmented
              label={t`Meaning of ${value}`}
              value={meaning(value) ?? ('' as 'open')}
              onChange={(stage) =>
                correction.correct({
                  stages: [...mapping.stages.filter((one) => one.value !== value), { value, stage }],
                })
              }
              options={[
                { id: 'open', label: <Trans>Open</Trans> },
                { id: 'won', label: <Trans>Won</Trans> },
                { id: 'lost', label: <Trans>Lost</Trans> },
              ]}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
