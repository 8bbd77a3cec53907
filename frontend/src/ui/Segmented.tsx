import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import s from './Segmented.module.css';

type Choice<T extends string> = {
  label: string;
  value: T;
  onChange: (v: T) => void;
  options: readonly { id: T; label: ReactNode }[];
};
export function Segmented<T extends string>({ label, value, onChange, options }: Choice<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={s.segmented!}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = [...keys];
        if (chosen) onChange(chosen as T);
      }}
    >
      {options.map((o) => (
        <ToggleButton key={o.id} id={o.id} className={s.seg!}>
          {o.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
