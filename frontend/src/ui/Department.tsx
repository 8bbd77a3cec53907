import { Trans } from '@lingui/react/macro';
import type { Dept } from '#/api/types.ts';
import s from './Department.module.css';
/** Circle for sales, diamond for marketing: colour is never the only sign. */
export const DeptMark = ({ of, size = 10 }: { of: Dept | 'joint'; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" className={s[of]}>
    {of === 'sales' ? (
      <circle cx="5" cy="5" r="4.5" />
    ) : of === 'marketing' ? (
      <path d="M5 0 10 5 5 10 0 5Z" />
    ) : (
      <g>
        <path d="M5 .5a4.5 4.5 0 0 0 0 9Z" className={s.sales} />
        <path d="M5 0 10 5 5 10Z" className={s.marketing} />
      </g>
    )}
  </svg>
);
export const DeptName = ({ of }: { of: Dept }) =>
  of === 'sales' ? <Trans>Sales</Trans> : <Trans>Marketing</Trans>;
export const Department = ({ of }: { of: Dept }) => (
  <span className={`${s.tag} ${s[`${of}Text`]}`}>
    <DeptMark of={of} />
    <DeptName of={of} />
  </span>
);
