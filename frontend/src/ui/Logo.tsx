import s from './Logo.module.css';

export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={s.logo}>
    <path d="M9 4v9a7 7 0 0 0 7 7" className={s.sales} />
    <path d="M23 4v9a7 7 0 0 1-7 7" className={s.marketing} />
    <path d="M16 20v8" className={s.stem} />
  </svg>
);
