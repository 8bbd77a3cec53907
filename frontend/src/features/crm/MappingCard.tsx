import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { SelectField, TextField } from '#/ui/Field.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { Segmented } from '#/ui/Segmented.tsx';
import s from './Crm.module.css';
import { useChangeConnection, useLint } from './queries.ts';
import { type Row, stageRows } from './stageRows.ts';

type Connection = Schemas['CrmConnection'];
type Meaning = Schemas['CrmStageMeaning'];
const currencies = Intl.supportedValuesOf('currency');
const zones = Intl.supportedValuesOf('timeZone');

/** What the CRM's words mean. Each choice holds at once, for what came before too. */
export function MappingCard({ connection }: { connection: Connection }) {
  const { t } = useLingui();
  const change = useChangeConnection(connection);
  const { mapping } = connection;
  return (
    <Card
      title={<Trans>What your CRM's words mean</Trans>}
      hint={
        <Trans>
          A change also holds for all that came before: deals and running races follow within moments.
        </Trans>
      }
    >
      <Stages connection={connection} />
      <div className={s.pair}>
        <SelectField
          label={<Trans>Currency</Trans>}
          hint={<Trans>Of amounts that name none.</Trans>}
          value={mapping.currency ?? ''}
          disabled={change.isPending}
          onChange={(e) => change.to({ currency: e.target.value || null })}
        >
          <option value="">{t`As your organisation`}</option>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>Time zone</Trans>}
          hint={<Trans>Where the day of a win begins and ends.</Trans>}
          value={mapping.zone ?? ''}
          disabled={change.isPending}
          onChange={(e) => change.to({ zone: e.target.value || null })}
        >
          <option value="">{t`As your organisation`}</option>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
      </div>
      {change.error ? <PanelFailure error={change.error} /> : null}
    </Card>
  );
}

function Stages({ connection }: { connection: Connection }) {
  const { data } = useLint(connection.id);
  const change = useChangeConnection(connection);
  const rows = stageRows(data?.stages ?? [], connection.mapping.stages ?? {});
  return (
    <>
      <p className={s.label}>
        <Trans>Stages</Trans>
      </p>
      {rows.length ? (
        <ul className={s.stages}>
          {rows.map((row) => (
            <StageRow
              key={row.stage}
              row={row}
              isPending={change.isPending}
              choose={(meaning) => change.to({ stages: { [row.stage]: meaning } })}
            />
          ))}
        </ul>
      ) : (
        <p className={s.reason}>
          <Trans>
            The stages of your deals appear here as soon as one has come. You can also add them now.
          </Trans>
        </p>
      )}
      <NewStage add={(stage) => change.to({ stages: { [stage]: 'won' } })} />
      {change.error ? <PanelFailure error={change.error} /> : null}
    </>
  );
}

type RowP = { row: Row; isPending: boolean; choose: (meaning: Meaning | null) => void };

function StageRow({ row, isPending, choose }: RowP) {
  const { t } = useLingui();
  return (
    <li>
      <p>
        <b>{row.stage}</b>{' '}
        <small>
          <Plural value={row.deals} one="# deal" other="# deals" />
        </small>{' '}
        {row.meaning ? null : (
          <Pill tone="bad">
            <Trans>Unknown</Trans>
          </Pill>
        )}
      </p>
      <Segmented
        label={t`Meaning of ${row.stage}`}
        value={row.meaning ?? ('' as Meaning)}
        onChange={choose}
        options={[
          { id: 'open', label: <Trans>Open</Trans> },
          { id: 'won', label: <Trans>Won</Trans> },
          { id: 'lost', label: <Trans>Lost</Trans> },
          { id: 'refunded', label: <Trans>Refunded</Trans> },
        ]}
      />
      {row.mapped ? (
        <Button
          disabled={isPending}
          onClick={() => choose(null)}
          aria-label={t`Take back what ${row.stage} means`}
        >
          <Trans>As usual</Trans>
        </Button>
      ) : null}
    </li>
  );
}

function NewStage({ add }: { add: (stage: string) => void }) {
  const [stage, setStage] = useState('');
  return (
    <form
      className={s.add}
      onSubmit={(e) => {
        e.preventDefault();
        if (!stage.trim()) return;
        add(stage.trim());
        setStage('');
      }}
    >
      <TextField
        label={<Trans>Another stage that means won</Trans>}
        hint={<Trans>Its name or id, as your CRM sends it.</Trans>}
        value={stage}
        maxLength={500}
        onChange={(e) => setStage(e.target.value)}
      />
      <Button type="submit" disabled={!stage.trim()}>
        <Plus size={15} aria-hidden="true" />
        <Trans>Add the stage</Trans>
      </Button>
    </form>
  );
}
