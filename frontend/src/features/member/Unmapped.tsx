import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { SelectField } from '#/ui/Field.tsx';
import s from './Members.module.css';
import { useMapOwners, useUndoMapping, useUnmapped } from './queries.ts';
import { useReason } from './useReason.ts';

type Member = Schemas['Member'];
type Owner = Schemas['UnmappedOwner'];

/** Owners of the CRM that are nobody yet: their deals count for the total, but for no person. */
export function Unmapped({ members }: { members: readonly Member[] }) {
  const { data, error, refetch } = useUnmapped(true);
  const [choices, choose] = useState<Record<string, string>>({});
  const map = useMapOwners();
  if (error && !data) return <PanelFailure error={error} retry={() => void refetch()} />;
  const owners = data?.items ?? [];
  if (!owners.length && !map.data) return null;
  const chosen = (owner: Owner) => choices[owner.ownerId] ?? owner.proposals[0]?.memberId ?? '';
  const ready = owners.filter((owner) => chosen(owner));
  const send = (those: readonly Owner[]) =>
    map.mutate({
      body: { mappings: those.map((owner) => ({ ownerId: owner.ownerId, memberId: chosen(owner) })) },
    });
  return (
    <Card
      title={<Trans>Owners to map</Trans>}
      hint={<Trans>Their deals count for the total, but for no person and no squad yet.</Trans>}
      actions={
        ready.length > 1 ? (
          <Button kind="primary" disabled={map.isPending} onClick={() => send(ready)}>
            <Plural value={ready.length} one="Map the one with a person" other="Map all # with a person" />
          </Button>
        ) : null
      }
    >
      {map.data ? <Done mapping={map.data} undone={map.reset} /> : null}
      {map.error ? <PanelFailure error={map.error} /> : null}
      <ul className={s.owners}>
        {owners.map((owner) => (
          <OneOwner
            key={owner.ownerId}
            owner={owner}
            members={members}
            chosen={chosen(owner)}
            choose={(id) => choose({ ...choices, [owner.ownerId]: id })}
            map={() => send([owner])}
            busy={map.isPending}
          />
        ))}
      </ul>
    </Card>
  );
}

/** What was just mapped can be taken back in one step. */
function Done({ mapping, undone }: { mapping: Schemas['OwnerMapping']; undone: () => void }) {
  const undo = useUndoMapping();
  return (
    <div className={s.acts} role="status">
      <p>
        <Plural value={mapping.mappings.length} one="# owner is mapped." other="# owners are mapped." />
      </p>
      <Button
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate(
            { params: { path: { id: mapping.id }, header: ifMatch(mapping.version) } },
            { onSuccess: undone },
          )
        }
      >
        <Undo2 size={15} aria-hidden="true" />
        <Trans>Undo</Trans>
      </Button>
      {undo.error ? <PanelFailure error={undo.error} /> : null}
    </div>
  );
}

type P = {
  owner: Owner;
  members: readonly Member[];
  chosen: string;
  choose: (id: string) => void;
  map: () => void;
  busy: boolean;
};
function OneOwner({ owner, members, chosen, choose, map, busy }: P) {
  const { t } = useLingui();
  const reason = useReason();
  const rank = (m: Member) => {
    const place = owner.suggestions.indexOf(m.id);
    return place < 0 ? owner.suggestions.length : place;
  };
  const ordered = members
    .filter((m) => !m.leftAt)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const why = owner.proposals.find((one) => one.memberId === chosen)?.reason;
  return (
    <li>
      <p>
        <code>{owner.ownerId}</code>
        <small>
          <Plural value={owner.deals} one="# deal" other="# deals" />
        </small>
      </p>
      <SelectField
        label={<span className="sr">{t`Person for ${owner.ownerId}`}</span>}
        hint={why ? reason(why) : undefined}
        value={chosen}
        onChange={(e) => choose(e.target.value)}
      >
        <option value="">{t`Choose a person`}</option>
        {ordered.map((m) => (
          <option key={m.id} value={m.id}>
            {m.name}
          </option>
        ))}
      </SelectField>
      <Button disabled={!chosen || busy} onClick={map} aria-label={t`Map ${owner.ownerId}`}>
        <Link2 size={15} aria-hidden="true" />
        <Trans>Map</Trans>
      </Button>
    </li>
  );
}
