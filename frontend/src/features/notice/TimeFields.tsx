import { Trans, useLingui } from '@lingui/react/macro';
import type { UseFormRegister } from 'react-hook-form';
import { SelectField, TextField } from '#/ui/Field.tsx';

export type Times = { digestHour: number; quietFrom: string; quietTo: string };

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The hour of the digest, and the hours in which nothing comes. */
export function TimeFields({ register }: { register: UseFormRegister<Times> }) {
  const { t } = useLingui();
  return (
    <>
      <SelectField
        label={<Trans>Daily digest at</Trans>}
        {...register('digestHour', { setValueAs: (text) => Number(text) })}
      >
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {`${String(hour).padStart(2, '0')}:00`}
          </option>
        ))}
      </SelectField>
      <TextField
        label={<Trans>Quiet from</Trans>}
        type="time"
        aria-required
        {...register('quietFrom', { required: t`Give a time` })}
      />
      <TextField
        label={<Trans>Quiet until</Trans>}
        type="time"
        aria-required
        hint={<Trans>The same time twice means no quiet hours.</Trans>}
        {...register('quietTo', { required: t`Give a time` })}
      />
    </>
  );
}
