import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { TextField } from '#/ui/Field.tsx';
import { Page } from '#/ui/Page.tsx';
import s from './Crm.module.css';
import { Examples } from './Examples.tsx';
import { useCreateConnection } from './queries.ts';
import { Secret } from './Secret.tsx';

export function NewConnection() {
  const { t } = useLingui();
  const create = useCreateConnection();
  const [intent] = useState(() => crypto.randomUUID());
  const { register, handleSubmit, formState, setError } = useForm({ defaultValues: { name: '' } });
  const submit = handleSubmit(({ name }) =>
    create.mutate(
      { body: { name: name.trim(), vendor: 'standard' }, headers: { 'Idempotency-Key': intent } },
      {
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path === 'name') setError('name', { message });
        },
      },
    ),
  );
  const back = { to: '/settings/connections', label: t`CRM connections` } as const;
  if (create.data) {
    const made = create.data;
    return (
      <Page title={<Trans>{made.name} is connected</Trans>} back={back}>
        <Card title={<Trans>Enter these two in your CRM</Trans>}>
          <p className={s.label}>
            <Trans>Address</Trans>
          </p>
          <CopyBox text={made.url} what={t`Address`} />
          {made.secret ? <Secret secret={made.secret} /> : null}
        </Card>
        <Examples url={made.url} />
        <div>
          <ButtonLink
            kind="primary"
            to="/settings/connections/$connectionId"
            params={{ connectionId: made.id }}
          >
            <Trans>I kept the secret: watch the deliveries</Trans>
          </ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={<Trans>Connect a CRM</Trans>} back={back}>
      <Card
        title={<Trans>Standard Webhooks</Trans>}
        hint={<Trans>For any CRM or tool that can send a signed webhook.</Trans>}
      >
        <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
          <TextField
            label={<Trans>Name of the connection</Trans>}
            hint={<Trans>How your colleagues will recognise it, for example "HubSpot Europe".</Trans>}
            error={formState.errors.name ? formState.errors.name.message || t`Fill this in` : undefined}
            {...register('name', { validate: (name) => name.trim() !== '' })}
          />
          {create.error ? <PanelFailure error={create.error} /> : null}
          <div>
            <Button type="submit" kind="primary" disabled={create.isPending}>
              <Trans>Create the connection</Trans>
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}
