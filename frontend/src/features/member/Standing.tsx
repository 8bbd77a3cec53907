import { Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { useFormat } from '#/app/format.ts';
import { useRole } from '#/app/session.ts';
import { Pill } from '#/ui/Pill.tsx';
import { useDeputies, useLeaves } from './absences.ts';
import s from './Members.module.css';

/** What a person is and whether the person is there, in words. */
export function Standing({ member }: { member: Schemas['Member'] }) {
  const f = useFormat();
  const leaves = useLeaves(useRole('admin', 'manager'));
  const deputies = useDeputies();
  const away = leaves.data?.items.find((one) => one.memberId === member.id && one.now);
  const deputy = deputies.data?.items.find((one) => one.deputyId === member.id && one.now);
  const roles = member.roles ?? [];
  if (member.leftAt)
    return (
      <span className={s.pills}>
        <Pill>
          <Trans>has left</Trans>
        </Pill>
      </span>
    );
  return (
    <span className={s.pills}>
      {roles.includes('manager') ? (
        <Pill tone="ink">
          <Trans>Head</Trans>
        </Pill>
      ) : null}
      {roles.includes('admin') ? (
        <Pill>
          <Trans>Administrator</Trans>
        </Pill>
      ) : null}
      {roles.includes('pay-analyst') ? (
        <Pill>
          <Trans>Pay analyst</Trans>
        </Pill>
      ) : null}
      {deputy ? (
        <Pill tone="good">
          <Trans>Deputy until {f.day(deputy.to)}</Trans>
        </Pill>
      ) : null}
      {away ? (
        <Pill tone="warn">
          <Trans>Away until {f.day(away.to)}</Trans>
        </Pill>
      ) : null}
    </span>
  );
}
