import type { ReactNode } from 'react';
import s from './Pill.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'ink';
/** A state in words; the colour only helps. */
export const Pill = ({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <span className={s.pill} data-tone={tone}>
    {icon}
    {children}
  </span>
);
