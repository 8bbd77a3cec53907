import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { UseFormRegister } from 'react-hook-form';
import { FieldGroup, SelectField } from '#/ui/Field.tsx';
import { deliveries, deliveryNames, type Kinds, kindNames } from './kinds.tsx';
import s from './Notice.module.css';

type WithKinds = { kinds: Kinds };

/** One choice for each kind of matter. */
export function KindFields({ kinds, register }: { kinds: Kinds; register: UseFormRegister<WithKinds> }) {
  const { _ } = useLingui();
  return (
    <FieldGroup legend={<Trans>What, and when</Trans>}>
      <div className={s.kinds}>
        {Object.keys(kinds).map((kind) => (
          <SelectField
            key={kind}
            label={kindNames[kind] ? _(kindNames[kind]) : kind}
            {...register(`kinds.${kind}`)}
          >
            {deliveries.map((way) => (
              <option key={way} value={way}>
                {_(deliveryNames[way])}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </FieldGroup>
  );
}
