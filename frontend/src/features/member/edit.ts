import type { Dept, Schemas } from '#/api/types.ts';

type Member = Schemas['Member'];
type Role = Schemas['AccountRole'];
export type Edited = {
  name: string;
  email: string;
  team: string;
  department: Dept | 'none';
  since: 'now' | 'always';
  roles: Role[];
};

export const editedOf = (member: Member): Edited => ({
  name: member.name,
  email: member.email ?? '',
  team: member.team ?? '',
  department: member.department ?? 'none',
  since: 'now',
  roles: [...(member.roles ?? [])],
});

/** From one side to the other: something a person does on a day. Given a side at last, or none, is a correction. */
export const isMove = (member: Member, department: Edited['department']) =>
  member.department !== null && department !== 'none' && department !== member.department;

const rolesOf = (member: Member, { roles, department }: Edited): Role[] | null => {
  if (!member.userId) return null;
  const chosen = roles.filter((role) => role !== 'member');
  if (member.roles === null && !chosen.length) return null;
  return department === 'none' ? chosen : ['member', ...chosen];
};

/** What is to be sent: a transfer from now on, the other facts, or both; nothing for what stays. */
export function changeOf(member: Member, edited: Edited) {
  const department = edited.department === 'none' ? null : edited.department;
  const roles = rolesOf(member, edited);
  const moves = isMove(member, edited.department) && edited.since === 'now';
  const same = [...(roles ?? [])].sort().join() === [...(member.roles ?? [])].sort().join();
  const changed = {
    ...(edited.name.trim() !== member.name ? { name: edited.name.trim() } : {}),
    ...((edited.email.trim() || null) !== member.email ? { email: edited.email.trim() || null } : {}),
    ...((edited.team.trim() || null) !== member.team ? { team: edited.team.trim() || null } : {}),
    ...(department !== member.department && !moves ? { department } : {}),
    ...(roles && !same && !moves ? { roles } : {}),
  };
  return {
    facts: Object.keys(changed).length ? changed : null,
    move: moves && department ? { department, ...(roles && !same ? { roles } : {}) } : null,
  };
}
