import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { SelectField, TextArea, TextField } from '#/ui/Field.tsx';
import { Page } from '#/ui/Page.tsx';
import s from './Actions.module.css';
import { useKinds } from './kinds.ts';
import { type Kind, useLog } from './queries.ts';
import { Rule } from './Rule.tsx';

const currencies = ['EUR', 'USD', 'GBP', 'CHF'];
type Draft = {
  name: string;
  kind: Kind;
  startsOn: string;
  endsOn: string;
  spend: string;
  currency: string;
  utmCampaign: string;
  accounts: string;
};
const empty: Draft = {
  name: '',
  kind: 'attended',
  startsOn: new Date().toISOString().slice(0, 10),
  endsOn: '',
  spend: '',
  currency: 'EUR',
  utmCampaign: '',
  accounts: '',
};
const amount = (text: string) => text.replaceAll(/\s/g, '').replace(',', '.');

/** What the service is told: empty fields are left out, and each line is an account. */
const told = (draft: Draft) => ({
  name: draft.name.trim(),
  kind: draft.kind,
  startsOn: draft.startsOn,
  endsOn: draft.endsOn || null,
  spend: draft.spend ? { amount: Number(amount(draft.spend)).toFixed(2), currency: draft.currency } : null,
  utmCampaign: draft.utmCampaign.trim() || null,
  accounts: draft.accounts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});

export function LogAction() {
  const { t } = useLingui();
  const kinds = useKinds();
  const navigate = useNavigate();
  const log = useLog();
  const [intent] = useState(() => crypto.randomUUID());
  const { register, handleSubmit, formState, setError } = useForm<Draft>({ defaultValues: empty });
  const wrong = (field: keyof Draft) =>
    formState.errors[field] ? formState.errors[field].message || t`Fill this in` : undefined;
  const submit = handleSubmit((draft) =>
    log.mutate(
      { body: told(draft), headers: { 'Idempotency-Key': intent } },
      {
        onSuccess: () => void navigate({ to: '/settings/actions' }),
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path in empty) setError(path as keyof Draft, { message });
        },
      },
    ),
  );
  return (
    <Page
      title={<Trans>Log a marketing action</Trans>}
      hint={<Trans>For what no CRM saw: a fair, a dinner, an advertisement, a mailing.</Trans>}
      back={{ to: '/settings/actions', label: t`Marketing actions` }}
    >
      <Card title={<Trans>The action</Trans>}>
        <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
          <TextField
            label={<Trans>Name of the action</Trans>}
            error={wrong('name')}
            {...register('name', { validate: (name) => name.trim() !== '' })}
          />
          <SelectField label={<Trans>What it was for the customer</Trans>} {...register('kind')}>
            {Object.entries(kinds).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className={s.pair}>
            <TextField
              label={<Trans>First day</Trans>}
              type="date"
              error={wrong('startsOn')}
              {...register('startsOn', { required: true })}
            />
            <TextField
              label={<Trans>Last day (optional)</Trans>}
              type="date"
              error={wrong('endsOn')}
              {...register('endsOn')}
            />
          </div>
          <div className={s.pair}>
            <TextField
              label={<Trans>Cost (optional)</Trans>}
              inputMode="decimal"
              error={wrong('spend')}
              {...register('spend', {
                validate: (spend) =>
                  /^\d{0,12}(\.\d{1,2})?$/.test(amount(spend)) || t`Enter an amount, such as 1200.50`,
              })}
            />
            <SelectField label={<Trans>Currency</Trans>} {...register('currency')}>
              {currencies.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </SelectField>
          </div>
          <TextField
            label={<Trans>UTM campaign (optional)</Trans>}
            hint={<Trans>As it stands in the links, after utm_campaign=</Trans>}
            error={wrong('utmCampaign')}
            {...register('utmCampaign')}
          />
          <TextArea
            label={<Trans>Accounts it reached, one a line (optional)</Trans>}
            hint={<Trans>As they are called in the CRM; capitals do not matter.</Trans>}
            rows={5}
            error={wrong('accounts')}
            {...register('accounts')}
          />
          <p className={s.rule}>
            <Rule />
          </p>
          {log.error ? <PanelFailure error={log.error} /> : null}
          <div>
            <Button type="submit" kind="primary" disabled={log.isPending}>
              <Trans>Log the action</Trans>
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}
