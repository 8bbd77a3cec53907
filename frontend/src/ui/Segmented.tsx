import { type ReactNode, useId } from 'react';
import s from './Segmented.module.css';

type P<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { id: T; label: ReactNode }[];
};

/** A choice of one among a few, as radio buttons: arrows move, Tab leaves. */
export function Segmented<T extends string>({ label, value, onChange, options }: P<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={s.segmented}>
      {options.map((option) => (
        <label key={option.id} className={s.choice}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
