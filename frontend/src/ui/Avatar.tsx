import type { Dept } from '#/api/types.ts';
import s from './Avatar.module.css';

export const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Round for sales, square for marketing, as everywhere. Decorative: the name stands beside it. */
export const Avatar = ({
  name,
  department,
  size = 32,
}: {
  name: string;
  department: Dept | null;
  size?: number;
}) => (
  <span
    className={s.avatar}
    data-dept={department ?? 'none'}
    style={{ width: size, height: size, fontSize: size / 2.9 }}
    data-initials={initials(name)}
    aria-hidden="true"
  />
);
