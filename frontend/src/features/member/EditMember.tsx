import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { ifMatch } from '#/api/client.ts';
import { fieldErrors } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { FieldGroup, SelectField, TextField, Tile } from '#/ui/Field.tsx';
import { useTransfer } from './absences.ts';
import { changeOf, type Edited, editedOf, isMove } from './edit.ts';
import s from './Members.module.css';
import { useChangeMember } from './queries.ts';

/** What the roster says of a person. A change of side asks since when: from now on, or a mistake put right. */
export function EditMember({ member }: { member: Schemas['Member'] }) {
  const { t } = useLingui();
  const change = useChangeMember();
  const transfer = useTransfer();
  const { register, handleSubmit, formState, setError, watch } = useForm<Edited>({
    values: editedOf(member),
  });
  const { errors } = formState;
  const moves = isMove(member, watch('department'));
  const params = { path: { id: member.id }, header: ifMatch(member.version) };
  const failed = (error: unknown) => {
    for (const { path, message } of fieldErrors(error))
      if (path === 'name' || path === 'email' || path === 'department' || path === 'roles')
        setError(path, { message });
  };
  const submit = handleSubmit(async (edited) => {
    const { facts, move } = changeOf(member, edited);
    try {
      let header = params.header;
      if (move) {
        const moved = await transfer.mutateAsync({ params, body: move });
        header = ifMatch(moved.version);
      }
      if (facts) await change.mutateAsync({ params: { ...params, header }, body: facts });
    } catch (error) {
      failed(error);
    }
  });
  const busy = change.isPending || transfer.isPending;
  const error = transfer.error ?? change.error;
  return (
    <form noValidate className={s.section} onSubmit={(e) => void submit(e)}>
      <TextField
        label={<Trans>Name</Trans>}
        error={errors.name ? errors.name.message || t`A person has a name` : undefined}
        {...register('name', { required: true })}
      />
      <TextField
        label={<Trans>E-mail address (optional)</Trans>}
        type="email"
        error={errors.email ? errors.email.message || t`This is no e-mail address` : undefined}
        {...register('email', { pattern: /^\s*$|^[^@\s]+@[^@\s]+\.[^@\s]+$/ })}
      />
      <TextField label={<Trans>Team</Trans>} {...register('team')} />
      <SelectField
        label={<Trans>Department</Trans>}
        error={errors.department?.message}
        {...register('department')}
      >
        <option value="sales">{t`Sales`}</option>
        <option value="marketing">{t`Marketing`}</option>
        <option value="none">{t`None`}</option>
      </SelectField>
      {moves ? (
        <FieldGroup legend={<Trans>Since when?</Trans>}>
          <Tile
            kind="radio"
            value="now"
            {...register('since')}
            label={<Trans>From now on</Trans>}
            hint={<Trans>What was credited before stays with the old department.</Trans>}
          />
          <Tile
            kind="radio"
            value="always"
            {...register('since')}
            label={<Trans>It was always so</Trans>}
            hint={<Trans>Running races are counted again with the new department.</Trans>}
          />
        </FieldGroup>
      ) : null}
      {member.userId ? (
        <FieldGroup
          legend={<Trans>May do</Trans>}
          hint={member.roles ? null : <Trans>Not known yet; it shows once the person has signed in.</Trans>}
          error={errors.roles?.message}
        >
          <Tile
            kind="checkbox"
            value="manager"
            {...register('roles')}
            label={<Trans>Head of the department</Trans>}
            hint={<Trans>Designs challenges and turns the department's key.</Trans>}
          />
          <Tile
            kind="checkbox"
            value="pay-analyst"
            {...register('roles')}
            label={<Trans>Pay analyst</Trans>}
          />
          <Tile
            kind="checkbox"
            value="admin"
            {...register('roles')}
            label={<Trans>Administrator</Trans>}
            hint={<Trans>People, connections, imports.</Trans>}
          />
        </FieldGroup>
      ) : (
        <p className={s.none}>
          <Trans>No account yet: invite this person by the e-mail address above.</Trans>
        </p>
      )}
      <div className={s.acts}>
        <Button type="submit" kind="primary" disabled={busy}>
          <Trans>Save</Trans>
        </Button>
        <span role="status">
          {!busy && !error && (change.isSuccess || transfer.isSuccess) ? (
            <Trans>Saved. A change of role counts from the next sign-in.</Trans>
          ) : null}
        </span>
      </div>
      {error ? <PanelFailure error={error} /> : null}
    </form>
  );
}
