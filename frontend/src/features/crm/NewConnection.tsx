import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { FieldGroup, TextField, Tile } from '#/ui/Field.tsx';
import { Page } from '#/ui/Page.tsx';
import s from './Crm.module.css';
import { Examples } from './Examples.tsx';
import { Guide } from './Guide.tsx';
import { useCreateConnection } from './queries.ts';
import { type Vendor, vendorHint, vendorName, vendors } from './vendors.tsx';

type Values = { vendor: Vendor; name: string; secret: string; sender: string };

export function NewConnection() {
  const { t } = useLingui();
  const create = useCreateConnection();
  const back = { to: '/settings/connections', label: t`CRM connections` } as const;
  if (create.data) return <Made made={create.data} back={back} />;
  return (
    <Page title={<Trans>Connect a CRM</Trans>} back={back}>
      <Card
        title={<Trans>Which CRM?</Trans>}
        hint={<Trans>It gets an address to send to; what it sends is checked and never changed.</Trans>}
      >
        <ConnectionForm create={create} />
      </Card>
    </Page>
  );
}

function ConnectionForm({ create }: { create: ReturnType<typeof useCreateConnection> }) {
  const { t } = useLingui();
  const [intent] = useState(() => crypto.randomUUID());
  const { register, handleSubmit, formState, setError, watch } = useForm<Values>({
    defaultValues: { vendor: 'standard', name: '', secret: '', sender: '' },
  });
  const vendor = watch('vendor');
  const submit = handleSubmit((values) =>
    create.mutate(
      {
        body: {
          name: values.name.trim(),
          vendor,
          ...(vendor === 'hubspot' ? { secret: values.secret.trim() } : {}),
          ...(vendor === 'salesforce' ? { sender: values.sender.trim() } : {}),
        },
        headers: { 'Idempotency-Key': `${intent}-${vendor}` },
      },
      {
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path === 'name' || path === 'secret' || path === 'sender') setError(path, { message });
        },
      },
    ),
  );
  const errorOf = (field: keyof Values) =>
    formState.errors[field] ? formState.errors[field].message || t`Fill this in` : undefined;
  const needed = { validate: (value: string) => value.trim() !== '' };
  return (
    <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
      <FieldGroup legend={<Trans>CRM</Trans>}>
        <div className={s.tiles}>
          {vendors.map((id) => (
            <Tile
              key={id}
              kind="radio"
              value={id}
              label={vendorName(id)}
              hint={vendorHint(id)}
              {...register('vendor')}
            />
          ))}
        </div>
      </FieldGroup>
      <TextField
        label={<Trans>Name of the connection</Trans>}
        hint={<Trans>How your colleagues will recognise it, for example "HubSpot Europe".</Trans>}
        error={errorOf('name')}
        {...register('name', needed)}
      />
      {vendor === 'hubspot' ? (
        <TextField
          label={<Trans>Client secret of your HubSpot app</Trans>}
          hint={
            <Trans>HubSpot signs with it. In HubSpot: Settings → Integrations → Private apps → Auth.</Trans>
          }
          type="password"
          autoComplete="off"
          error={errorOf('secret')}
          {...register('secret', needed)}
        />
      ) : null}
      {vendor === 'salesforce' ? (
        <TextField
          label={<Trans>Id of your Salesforce organisation</Trans>}
          hint={<Trans>Begins with 00D. In Salesforce: Setup → Company Information.</Trans>}
          autoComplete="off"
          spellCheck={false}
          error={errorOf('sender')}
          {...register('sender', needed)}
        />
      ) : null}
      {create.error ? <PanelFailure error={create.error} /> : null}
      <div>
        <Button type="submit" kind="primary" disabled={create.isPending}>
          <Trans>Create the connection</Trans>
        </Button>
      </div>
    </form>
  );
}

type MadeP = { made: Schemas['CrmConnection']; back: { to: '/settings/connections'; label: string } };

function Made({ made, back }: MadeP) {
  return (
    <Page title={<Trans>{made.name} is connected</Trans>} back={back}>
      <Guide connection={made} />
      {made.vendor === 'standard' ? <Examples url={made.url} /> : null}
      <div>
        <ButtonLink
          kind="primary"
          to="/settings/connections/$connectionId"
          params={{ connectionId: made.id }}
        >
          {made.vendor === 'hubspot' ? (
            <Trans>Done in HubSpot: watch the deliveries</Trans>
          ) : (
            <Trans>I kept the secret: watch the deliveries</Trans>
          )}
        </ButtonLink>
      </div>
    </Page>
  );
}
