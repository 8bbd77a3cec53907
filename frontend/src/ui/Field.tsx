import { type ComponentProps, type ReactNode, useId } from 'react';
import s from './Field.module.css';

type Shared = { label: ReactNode; hint?: ReactNode; error?: string };

const described = (id: string, { hint, error }: Omit<Shared, 'label'>) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby':
    [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
});

const Frame = ({ id, label, hint, error, children }: Shared & { id: string; children: ReactNode }) => (
  <div className={s.field}>
    <label htmlFor={id}>{label}</label>
    {children}
    {hint ? (
      <p id={`${id}-hint`} className={s.hint}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p id={`${id}-error`} className={s.error}>
        {error}
      </p>
    ) : null}
  </div>
);

export function TextField({
  label,
  hint,
  error,
  suffix,
  ...input
}: Shared & ComponentProps<'input'> & { suffix?: ReactNode }) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <span className={s.line}>
        <input className={s.input} {...input} {...described(id, { hint, error })} />
        {suffix ? <span className={s.suffix}>{suffix}</span> : null}
      </span>
    </Frame>
  );
}

export function TextArea({ label, hint, error, ...area }: Shared & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea className={s.input} rows={3} {...area} {...described(id, { hint, error })} />
    </Frame>
  );
}

export function SelectField({ label, hint, error, children, ...select }: Shared & ComponentProps<'select'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select className={s.input} {...select} {...described(id, { hint, error })}>
        {children}
      </select>
    </Frame>
  );
}

type CheckP = { label: ReactNode; hint?: ReactNode } & Omit<ComponentProps<'input'>, 'type'>;
/** A check box or, with a shared name, one of several radio buttons: the whole tile is the target. */
export const Tile = ({ label, hint, kind, ...input }: CheckP & { kind: 'checkbox' | 'radio' }) => (
  <label className={s.tile}>
    <input type={kind} {...input} />
    <span>
      <span className={s.tileLabel}>{label}</span>
      {hint ? <span className={s.hint}>{hint}</span> : null}
    </span>
  </label>
);

export const FieldGroup = ({
  legend,
  hint,
  error,
  children,
}: Omit<Shared, 'label'> & { legend: ReactNode; children: ReactNode }) => (
  <fieldset className={s.group}>
    <legend>{legend}</legend>
    {hint ? <p className={s.hint}>{hint}</p> : null}
    {children}
    {error ? (
      <p className={s.error} role="alert">
        {error}
      </p>
    ) : null}
  </fieldset>
);
