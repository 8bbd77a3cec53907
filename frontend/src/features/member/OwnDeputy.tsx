import { Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { useMe, useRole } from '#/app/session.ts';
import { Card } from '#/ui/Card.tsx';
import { Deputies } from './Deputies.tsx';

/** A head names who signs while the head is away. */
export function OwnDeputy({ members }: { members: readonly Schemas['Member'][] }) {
  const me = useMe();
  const isHead = useRole('manager');
  const own = members.find((member) => member.userId === me.id);
  if (!isHead || !own?.department || !own.roles?.includes('manager')) return null;
  return (
    <Card
      title={<Trans>Your deputy</Trans>}
      hint={<Trans>On these days this colleague may turn your department's key, and it is written so.</Trans>}
    >
      <Deputies head={own} members={members} />
    </Card>
  );
}
