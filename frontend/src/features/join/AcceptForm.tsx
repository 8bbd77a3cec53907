import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { TextField } from '#/ui/Field.tsx';
import s from './Join.module.css';
import type { useAccept } from './queries.ts';

const SHORTEST = 12;
type Fields = { name: string; email: string; password: string };
type P = { invitation: Schemas['OpenInvitation']; token: string; accept: ReturnType<typeof useAccept> };

export function AcceptForm({ invitation, token, accept }: P) {
  const { t } = useLingui();
  const { register, handleSubmit, formState, setError } = useForm<Fields>({
    defaultValues: { name: invitation.name ?? '', email: invitation.email ?? '', password: '' },
  });
  const { errors } = formState;
  const submit = handleSubmit(({ name, email, password }) =>
    accept.mutate(
      { body: { token, name: name.trim(), email: email.trim(), password } },
      {
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path === 'name' || path === 'email' || path === 'password') setError(path, { message });
        },
      },
    ),
  );
  const text = (field: keyof Fields, otherwise: string) =>
    errors[field] ? errors[field].message || otherwise : undefined;
  return (
    <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
      <TextField
        label={<Trans>First and last name</Trans>}
        autoComplete="name"
        error={text('name', t`Fill this in`)}
        {...register('name', { validate: (name) => name.trim() !== '' })}
      />
      <TextField
        label={<Trans>E-mail address</Trans>}
        type="email"
        autoComplete="username"
        readOnly={invitation.email !== null}
        hint={invitation.email ? <Trans>The invitation is for this address.</Trans> : undefined}
        error={text('email', t`This is no e-mail address`)}
        {...register('email', { pattern: /^[^@\s]+@[^@\s]+\.[^@\s]+$/ })}
      />
      <TextField
        label={<Trans>Password</Trans>}
        type="password"
        autoComplete="new-password"
        hint={<Trans>At least 12 characters; a sentence is easy to remember.</Trans>}
        error={text('password', t`Choose at least 12 characters`)}
        {...register('password', { minLength: SHORTEST, required: true })}
      />
      {accept.error ? <PanelFailure error={accept.error} /> : null}
      <div>
        <Button type="submit" kind="primary" disabled={accept.isPending}>
          <Trans>Make my account</Trans>
        </Button>
      </div>
    </form>
  );
}
