import type { ReactNode } from 'react';
import s from './Meter.module.css';

/** A bar with its value in words beside it; the bar alone is decoration. */
export const Meter = ({
  value,
  text,
  department,
}: {
  value: number;
  text: ReactNode;
  department?: 'sales' | 'marketing';
}) => (
  <span className={s.meter}>
    <span className={s.track} aria-hidden="true">
      <i data-dept={department} style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }} />
    </span>
    <span className={s.text}>{text}</span>
  </span>
);
