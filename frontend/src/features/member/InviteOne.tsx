import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { SelectField, TextField } from '#/ui/Field.tsx';
import { useInvite, useMail } from './invitations.ts';
import s from './Members.module.css';

type Place = 'sales' | 'marketing' | 'none';
type Language = 'en' | 'fr';
type Role = 'member' | 'manager' | 'pay-analyst' | 'admin';

/** With an address the invitation goes by e-mail; its link is shown this once either way. */
export function InviteOne() {
  const { t, i18n } = useLingui();
  const invite = useInvite();
  const mail = useMail();
  const { register, handleSubmit, formState, setError, reset } = useForm<{
    email: string;
    department: Place;
    role: Role;
    language: Language;
  }>({
    defaultValues: {
      email: '',
      department: 'sales',
      role: 'member',
      language: i18n.locale === 'fr' ? 'fr' : 'en',
    },
  });
  const { errors } = formState;
  const submit = handleSubmit(({ email, department, role, language }) =>
    invite.mutate(
      {
        body: {
          email: email.trim() || null,
          department: department === 'none' ? null : department,
          roles: [role],
          language,
        },
      },
      {
        onSuccess: () => reset(),
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path === 'email' || path === 'department') setError(path, { message });
        },
      },
    ),
  );
  return (
    <form noValidate className={s.invite} onSubmit={(e) => void submit(e)}>
      <TextField
        label={<Trans>E-mail address (optional)</Trans>}
        type="email"
        autoComplete="off"
        hint={
          mail.data?.available ? (
            <Trans>The invitation goes to that address, and only that address can accept.</Trans>
          ) : (
            <Trans>With an address, only that address can accept.</Trans>
          )
        }
        error={errors.email ? errors.email.message || t`This is no e-mail address` : undefined}
        {...register('email', { pattern: /^\s*$|^[^@\s]+@[^@\s]+\.[^@\s]+$/ })}
      />
      <SelectField
        label={<Trans>Department</Trans>}
        error={errors.department?.message}
        {...register('department')}
      >
        <option value="sales">{t`Sales`}</option>
        <option value="marketing">{t`Marketing`}</option>
        <option value="none">{t`None`}</option>
      </SelectField>
      <SelectField label={<Trans>Role</Trans>} {...register('role')}>
        <option value="member">{t`Member`}</option>
        <option value="manager">{t`Head of the department`}</option>
        <option value="pay-analyst">{t`Pay analyst`}</option>
        <option value="admin">{t`Administrator`}</option>
      </SelectField>
      <SelectField label={<Trans>Language of the invitation</Trans>} {...register('language')}>
        <option value="fr" lang="fr">
          Français
        </option>
        <option value="en" lang="en">
          English
        </option>
      </SelectField>
      <div className={s.wide}>
        <Button type="submit" kind="primary" disabled={invite.isPending}>
          <Trans>Make the invitation</Trans>
        </Button>
      </div>
      {invite.error ? (
        <div className={s.wide}>
          <PanelFailure error={invite.error} />
        </div>
      ) : null}
      {invite.data?.link ? (
        <div className={s.wide} role="status">
          <p>
            {invite.data.letter ? (
              <Trans>
                The invitation is on its way to {invite.data.email}. You can also pass this link on; it is
                shown this once.
              </Trans>
            ) : (
              <Trans>Pass this link on to the person. It is shown this once.</Trans>
            )}
          </p>
          <CopyBox text={invite.data.link} what={t`Invitation link`} />
        </div>
      ) : null}
    </form>
  );
}
