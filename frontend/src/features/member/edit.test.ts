import { describe, expect, it } from 'vitest';
import { members } from '#/test/data.ts';
import { changeOf, editedOf } from './edit.ts';

const samir = members[0]!;

describe('what an edited person sends', () => {
  it('is nothing when nothing changed', () => {
    expect(changeOf(samir, editedOf(samir))).toEqual({ facts: null, move: null });
  });
  it('is a transfer for a change of side from now on, and a fact for a mistake put right', () => {
    const moved = { ...editedOf(samir), department: 'marketing' as const };
    expect(changeOf(samir, moved)).toEqual({ facts: null, move: { department: 'marketing' } });
    expect(changeOf(samir, { ...moved, since: 'always' })).toEqual({
      facts: { department: 'marketing' },
      move: null,
    });
  });
  it('takes the new roles along, and the membership with the department', () => {
    const head = { ...editedOf(samir), department: 'marketing' as const, roles: ['manager' as const] };
    expect(changeOf(samir, head).move).toEqual({ department: 'marketing', roles: ['member', 'manager'] });
    expect(
      changeOf(samir, { ...editedOf(samir), department: 'none', roles: ['member', 'admin'] }).facts,
    ).toEqual({
      department: null,
      roles: ['admin'],
    });
  });
  it('says nothing of roles that nobody knows, or of a person without an account', () => {
    const unknown = { ...samir, roles: null };
    expect(changeOf(unknown, { ...editedOf(unknown), team: 'East' }).facts).toEqual({ team: 'East' });
    const stranger = { ...samir, userId: null };
    expect(changeOf(stranger, { ...editedOf(stranger), roles: ['admin'] }).facts).toBeNull();
  });
});
