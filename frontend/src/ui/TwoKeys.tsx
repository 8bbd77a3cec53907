import { Trans } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import type { Dept } from '#/api/types.ts';
import { DeptMark, DeptName } from './Department.tsx';
import s from './TwoKeys.module.css';

export type Key = { department: Dept; by: string; inPlaceOf?: string };
const departments = ['sales', 'marketing'] as const;

/** What both departments must turn: always both named, always in the same order. */
export const TwoKeys = ({ turned }: { turned: readonly Key[] }) => (
  <ul className={s.keys}>
    {departments.map((department) => {
      const key = turned.find((k) => k.department === department);
      return (
        <li key={department} data-turned={Boolean(key) || undefined}>
          <DeptMark of={department} size={12} />
          <DeptName of={department} />
          <span className={s.state}>
            {key ? (
              <>
                <Check size={14} aria-hidden="true" />
                {key.inPlaceOf ? (
                  <Trans>
                    signed by {key.by} in place of {key.inPlaceOf}
                  </Trans>
                ) : (
                  <Trans>signed by {key.by}</Trans>
                )}
              </>
            ) : (
              <Trans>not signed yet</Trans>
            )}
          </span>
        </li>
      );
    })}
  </ul>
);
