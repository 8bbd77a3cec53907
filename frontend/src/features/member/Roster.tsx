import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Schemas } from '#/api/types.ts';
import { useRole } from '#/app/session.ts';
import { Avatar } from '#/ui/Avatar.tsx';
import { Department } from '#/ui/Department.tsx';
import tb from '#/ui/table.module.css';
import { MemberSheet } from './MemberSheet.tsx';
import s from './Members.module.css';
import { Standing } from './Standing.tsx';

export function Roster({ members }: { members: readonly Schemas['Member'][] }) {
  const { t } = useLingui();
  const isAdmin = useRole('admin');
  const [chosen, choose] = useState<string | null>(null);
  const open = members.find((member) => member.id === chosen);
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`People`}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col" className={tb.wide}>
              <Trans>Department</Trans>
            </th>
            <th scope="col" className={tb.wide}>
              <Trans>Team</Trans>
            </th>
            <th scope="col" className={tb.wide}>
              <Trans>CRM owner</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <span className={s.person}>
                  <Avatar name={member.name} department={member.department} size={30} />
                  <span>
                    {isAdmin ? (
                      <button type="button" className={s.open} onClick={() => choose(member.id)}>
                        {member.name}
                      </button>
                    ) : (
                      member.name
                    )}
                    {member.email ? <small>{member.email}</small> : null}
                    <Standing member={member} />
                    <span className={tb.fold}>
                      {member.department ? <Department of={member.department} /> : null}
                      <Owners ids={member.crmOwnerIds} />
                    </span>
                  </span>
                </span>
              </th>
              <td className={tb.wide}>
                {member.department ? <Department of={member.department} /> : <Trans>None</Trans>}
              </td>
              <td className={tb.wide}>{member.team}</td>
              <td className={tb.wide}>
                <Owners ids={member.crmOwnerIds} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open ? <MemberSheet member={open} members={members} onClose={() => choose(null)} /> : null}
    </div>
  );
}

const Owners = ({ ids }: { ids: readonly string[] }) =>
  ids.length ? (
    <code>{ids.join(', ')}</code>
  ) : (
    <span className={s.none}>
      <Trans>no CRM owner yet</Trans>
    </span>
  );
