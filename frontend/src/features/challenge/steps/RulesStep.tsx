import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '#/ui/Button.tsx';
import { FieldGroup, TextField, Tile } from '#/ui/Field.tsx';
import type { Draft } from '../draft.ts';
import s from '../NewChallenge.module.css';
import { modelIds, models, touchKinds } from '../names.tsx';
import { useFieldText } from '../useFieldText.ts';

export function RulesStep() {
  const { register, formState } = useFormContext<Draft>();
  const text = useFieldText();
  const { errors } = formState;
  return (
    <>
      <FieldGroup legend={<Trans>How the credit of a won deal is shared</Trans>}>
        {modelIds.map((id) => (
          <Tile
            key={id}
            kind="radio"
            value={id}
            label={models[id].name}
            hint={models[id].plain}
            {...register('attributionModel')}
          />
        ))}
      </FieldGroup>
      <FieldGroup
        legend={<Trans>What counts as a touch</Trans>}
        hint={<Trans>What was only sent or opened never counts, and owning a deal is not a touch.</Trans>}
        error={text(errors.touchKinds as { message?: string } | undefined)}
      >
        <div className={s.tiles}>
          {Object.entries(touchKinds).map(([kind, label]) => (
            <Tile key={kind} kind="checkbox" value={kind} label={label} {...register('touchKinds')} />
          ))}
        </div>
      </FieldGroup>
      <div className={s.pair}>
        <TextField
          label={<Trans>Days a touch counts before the win</Trans>}
          hint={<Trans>At most 730.</Trans>}
          inputMode="numeric"
          error={text(errors.lookbackDays)}
          {...register('lookbackDays')}
        />
        <TextField
          label={<Trans>Days for late events after the end</Trans>}
          hint={<Trans>At most 90.</Trans>}
          inputMode="numeric"
          error={text(errors.settlingDays)}
          {...register('settlingDays')}
        />
      </div>
      <Prizes />
    </>
  );
}

function Prizes() {
  const { t } = useLingui();
  const { control, register, watch, formState } = useFormContext<Draft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'prizes' });
  const text = useFieldText();
  return (
    <FieldGroup
      legend={<Trans>Prizes by rank of squad</Trans>}
      hint={<Trans>Paid only if the objective is reached and both departments carried their part.</Trans>}
    >
      {fields.map((field, i) => (
        <div key={field.id} className={s.line}>
          <TextField
            label={<Trans>Prize for rank {i + 1}</Trans>}
            inputMode="decimal"
            suffix={watch('currency')}
            error={text(formState.errors.prizes?.[i]?.amount)}
            {...register(`prizes.${i}.amount`)}
          />
          <Button aria-label={t`Remove the prize for rank ${i + 1}`} onClick={() => remove(i)}>
            <Trash2 size={16} aria-hidden="true" />
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => append({ amount: '' })}>
          <Plus size={16} aria-hidden="true" />
          <Trans>Add a prize</Trans>
        </Button>
      </div>
    </FieldGroup>
  );
}
