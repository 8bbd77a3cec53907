import { Trans } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { SelectField, TextField } from '#/ui/Field.tsx';
import type { Draft } from '../draft.ts';
import s from '../NewChallenge.module.css';
import { useFieldText } from '../useFieldText.ts';
import { TemplateChoice } from './TemplateChoice.tsx';

const currencies = ['EUR', 'USD', 'GBP', 'CHF'];

export function ObjectiveStep() {
  const { register, formState } = useFormContext<Draft>();
  const text = useFieldText();
  const { errors } = formState;
  return (
    <>
      <TemplateChoice />
      <TextField
        label={<Trans>Name of the challenge</Trans>}
        error={text(errors.name)}
        {...register('name')}
      />
      <div className={s.pair}>
        <TextField
          label={<Trans>Revenue to win together</Trans>}
          hint={<Trans>More than one department alone would reach.</Trans>}
          inputMode="decimal"
          error={text(errors.target)}
          {...register('target')}
        />
        <SelectField label={<Trans>Currency</Trans>} error={text(errors.currency)} {...register('currency')}>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </SelectField>
      </div>
      <div className={s.pair}>
        <TextField
          label={<Trans>First day</Trans>}
          type="date"
          error={text(errors.startsOn)}
          {...register('startsOn')}
        />
        <TextField
          label={<Trans>Last day</Trans>}
          type="date"
          error={text(errors.endsOn)}
          {...register('endsOn')}
        />
      </div>
    </>
  );
}
