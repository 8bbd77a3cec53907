import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { TextArea, TextField } from '#/ui/Field.tsx';
import s from './Persona.module.css';

export type Head = { name: string; description: string };
type P = {
  start: Head;
  submitLabel: ReactNode;
  isPending: boolean;
  error: unknown;
  onSubmit: (head: { name: string; description: string | null }) => void;
  onCancel?: () => void;
};

/** Name and description of a persona, to create it or to change it. */
export function HeadForm({ start, submitLabel, isPending, error, onSubmit, onCancel }: P) {
  const { t } = useLingui();
  const { register, handleSubmit, formState, setError } = useForm<Head>({ defaultValues: start });
  const { errors } = formState;
  useEffect(() => {
    for (const { path, message } of error ? fieldErrors(error) : [])
      if (path === 'name' || path === 'description') setError(path, { message });
  }, [error, setError]);
  const submit = handleSubmit(({ name, description }) =>
    onSubmit({ name: name.trim(), description: description.trim() || null }),
  );
  return (
    <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
      <TextField
        label={<Trans>Name of the persona</Trans>}
        hint={
          <Trans>A first name and a role are easy to remember, for example "Claire, buyer in retail".</Trans>
        }
        maxLength={120}
        error={errors.name ? errors.name.message || t`Fill this in` : undefined}
        {...register('name', { validate: (name) => name.trim() !== '' })}
      />
      <TextArea
        label={<Trans>In a few sentences</Trans>}
        rows={4}
        maxLength={2000}
        error={errors.description?.message}
        {...register('description')}
      />
      {error ? <PanelFailure error={error} /> : null}
      <div className={s.acts}>
        <Button type="submit" kind="primary" disabled={isPending}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        ) : null}
      </div>
    </form>
  );
}
