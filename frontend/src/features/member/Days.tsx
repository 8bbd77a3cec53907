import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { Button } from '#/ui/Button.tsx';
import { SelectField, TextField } from '#/ui/Field.tsx';
import s from './Members.module.css';

type Days = { who: string; from: string; to: string };
type P = {
  /** Whom the days are about, when it is to be chosen. */
  choice?: { label: ReactNode; people: readonly { id: string; name: string }[] };
  act: ReactNode;
  busy: boolean;
  submit: (days: Days, done: () => void, failed: (error: unknown) => void) => void;
};

/** The first and the last day; what is wrong with them is said at the field. */
export function DaysForm({ choice, act, busy, submit }: P) {
  const { t } = useLingui();
  const { register, handleSubmit, formState, setError, reset } = useForm<Days>({
    defaultValues: { who: '', from: '', to: '' },
  });
  const { errors } = formState;
  const failed = (error: unknown) => {
    for (const { path, message } of fieldErrors(error)) {
      const field = path === 'from' || path === 'to' ? path : 'who';
      setError(field, { message });
    }
  };
  return (
    <form
      noValidate
      className={s.days}
      onSubmit={(e) => void handleSubmit((days) => submit(days, () => reset(), failed))(e)}
    >
      {choice ? (
        <div className={s.wide}>
          <SelectField
            label={choice.label}
            error={errors.who ? errors.who.message || t`Choose a person` : undefined}
            {...register('who', { required: true })}
          >
            <option value="">{t`Choose a person`}</option>
            {choice.people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      <TextField
        label={<Trans>First day</Trans>}
        type="date"
        error={errors.from ? errors.from.message || t`Choose a day` : undefined}
        {...register('from', { required: true })}
      />
      <TextField
        label={<Trans>Last day</Trans>}
        type="date"
        error={errors.to ? errors.to.message || t`Choose a day, not before the first` : undefined}
        {...register('to', { required: true, validate: (to, all) => to >= all.from })}
      />
      <div className={s.wide}>
        <Button type="submit" disabled={busy}>
          {act}
        </Button>
      </div>
    </form>
  );
}
