import { Trans } from '@lingui/react/macro';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useMe } from '#/app/session.ts';
import { Card } from '#/ui/Card.tsx';
import { Tile } from '#/ui/Field.tsx';
import { useChangeMember } from './queries.ts';

/** Nobody is shown by name in a race without saying so: this is where one says it. */
export function Consent({ members }: { members: readonly Schemas['Member'][] }) {
  const me = useMe();
  const change = useChangeMember();
  const own = members.find((member) => member.userId === me.id);
  if (!own) return null;
  return (
    <Card title={<Trans>You in the races</Trans>}>
      <Tile
        kind="checkbox"
        checked={own.consentsToRanking}
        disabled={change.isPending}
        onChange={(e) =>
          change.mutate({
            params: { path: { id: own.id }, header: ifMatch(own.version) },
            body: { consentsToRanking: e.target.checked },
          })
        }
        label={<Trans>Show my name beside what I helped to win</Trans>}
        hint={
          <Trans>
            Without it, your colleagues see your department only. You can change your mind at any time.
          </Trans>
        }
      />
      {change.error ? <PanelFailure error={change.error} /> : null}
    </Card>
  );
}
