import { Trans } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { Department } from '#/ui/Department.tsx';
import { TextField } from '#/ui/Field.tsx';
import type { Draft } from '../draft.ts';
import s from '../NewChallenge.module.css';
import { useFieldText } from '../useFieldText.ts';

/** Two equal columns: each department races against its own start and target. */
export function TargetsStep() {
  const { register, watch, formState } = useFormContext<Draft>();
  const text = useFieldText();
  const currency = watch('currency');
  return (
    <>
      <p>
        <Trans>
          The credit each department should reach. The joint score is the average of the two, so both must
          move.
        </Trans>
      </p>
      <div className={s.pair}>
        {(['sales', 'marketing'] as const).map((department) => (
          <div key={department} className={s.side} role="group" aria-labelledby={`side-${department}`}>
            <p id={`side-${department}`}>
              <Department of={department} />
            </p>
            <TextField
              label={<Trans>Starting point</Trans>}
              hint={<Trans>What a usual period of this length brings.</Trans>}
              inputMode="decimal"
              suffix={currency}
              error={text(formState.errors[department]?.baseline)}
              {...register(`${department}.baseline`)}
            />
            <TextField
              label={<Trans>Target</Trans>}
              inputMode="decimal"
              suffix={currency}
              error={text(formState.errors[department]?.target)}
              {...register(`${department}.target`)}
            />
          </div>
        ))}
      </div>
    </>
  );
}
