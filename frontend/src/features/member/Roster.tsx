import { Trans, useLingui } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { Avatar } from '#/ui/Avatar.tsx';
import { Department } from '#/ui/Department.tsx';
import tb from '#/ui/table.module.css';
import s from './Members.module.css';

export function Roster({ members }: { members: readonly Schemas['Member'][] }) {
  const { t } = useLingui();
  return (
    <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`People`}>
      <table className={tb.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>Department</Trans>
            </th>
            <th scope="col">
              <Trans>Team</Trans>
            </th>
            <th scope="col">
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
                    {member.name}
                    {member.email ? <small>{member.email}</small> : null}
                  </span>
                </span>
              </th>
              <td>{member.department ? <Department of={member.department} /> : <Trans>None</Trans>}</td>
              <td>{member.team}</td>
              <td>
                {member.crmOwnerIds.length ? (
                  <code>{member.crmOwnerIds.join(', ')}</code>
                ) : (
                  <span className={s.none}>
                    <Trans>none yet</Trans>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
