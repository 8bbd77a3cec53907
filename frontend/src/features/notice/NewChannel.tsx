import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { SelectField, TextField } from '#/ui/Field.tsx';
import s from './Notice.module.css';
import { useAddChannel } from './queries.ts';

type Form = Pick<Schemas['NewNoticeChannel'], 'vendor' | 'name' | 'url' | 'language'>;
const empty: Form = { vendor: 'slack', name: '', url: '', language: 'fr' };

/** The URL goes to the server once and is never shown again. */
export function NewChannel() {
  const { t } = useLingui();
  const add = useAddChannel();
  const { register, handleSubmit, formState, setError, reset } = useForm<Form>({ defaultValues: empty });
  const { errors } = formState;
  const submit = handleSubmit((body) =>
    add.mutate(
      { body: { ...body, url: body.url.trim() } },
      {
        onSuccess: () => reset(),
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path in empty) setError(path as keyof Form, { message });
        },
      },
    ),
  );
  return (
    <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
      <div className={s.three}>
        <SelectField label={<Trans>Where</Trans>} {...register('vendor')}>
          <option value="slack">Slack</option>
          <option value="teams">Microsoft Teams</option>
        </SelectField>
        <TextField
          label={<Trans>Name of the channel</Trans>}
          error={errors.name ? errors.name.message || t`Give it a name` : undefined}
          {...register('name', { required: true, maxLength: 80 })}
        />
        <SelectField label={<Trans>Language of its messages</Trans>} {...register('language')}>
          <option value="fr">Français</option>
          <option value="en">English</option>
        </SelectField>
      </div>
      <TextField
        label={<Trans>URL of the incoming webhook</Trans>}
        type="url"
        autoComplete="off"
        spellCheck={false}
        hint={<Trans>Whoever holds it can post there: it is kept sealed and not shown again.</Trans>}
        error={errors.url ? errors.url.message || t`Paste the URL from Slack or Teams` : undefined}
        {...register('url', { required: true })}
      />
      <div className={s.save}>
        <Button type="submit" kind="primary" disabled={add.isPending}>
          <Trans>Add the channel</Trans>
        </Button>
        {add.error ? <PanelFailure error={add.error} /> : null}
      </div>
    </form>
  );
}
