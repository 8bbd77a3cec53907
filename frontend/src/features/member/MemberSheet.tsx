import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Schemas } from '#/api/types.ts';
import { Sheet } from '#/ui/Sheet.tsx';
import { Departure } from './Departure.tsx';
import { Deputies } from './Deputies.tsx';
import { EditMember } from './EditMember.tsx';
import { Leaves } from './Leaves.tsx';
import s from './Members.module.css';

type Member = Schemas['Member'];
type P = { member: Member; members: readonly Member[]; onClose: () => void };

/** All that an administrator decides about one person. */
export function MemberSheet({ member, members, onClose }: P) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Sheet ref={dialog} title={member.name} kind="side" onClose={onClose}>
      {member.leftAt ? null : (
        <>
          <EditMember member={member} />
          <Leaves member={member} />
          {member.department && member.roles?.includes('manager') ? (
            <section className={s.section}>
              <h3>
                <Trans>Deputies</Trans>
              </h3>
              <p>
                <Trans>On these days the deputy may turn this head's key, and it is written so.</Trans>
              </p>
              <Deputies head={member} members={members} />
            </section>
          ) : null}
        </>
      )}
      <Departure member={member} />
    </Sheet>
  );
}
