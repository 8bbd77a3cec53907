import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { SelectField } from '#/ui/Field.tsx';
import s from './Members.module.css';
import { useChangeMember, useUnmapped } from './queries.ts';

type Member = Schemas['Member'];

/** Owners of the CRM that are nobody yet: their deals count for the total, but for no person. */
export function Unmapped({ members }: { members: readonly Member[] }) {
  const { data, error, refetch } = useUnmapped(true);
  if (error && !data) return <PanelFailure error={error} retry={() => void refetch()} />;
  if (!data?.items.length) return null;
  return (
    <Card
      title={<Trans>Owners to map</Trans>}
      hint={<Trans>Their deals count for the total, but for no person and no squad yet.</Trans>}
    >
      <ul className={s.owners}>
        {data.items.map((owner) => (
          <Owner key={owner.ownerId} owner={owner} members={members} />
        ))}
      </ul>
    </Card>
  );
}

function Owner({ owner, members }: { owner: Schemas['UnmappedOwner']; members: readonly Member[] }) {
  const { t } = useLingui();
  const [chosen, choose] = useState(owner.suggestions[0] ?? '');
  const change = useChangeMember();
  const member = members.find((m) => m.id === chosen);
  const rank = (m: Member) => (owner.suggestions.includes(m.id) ? 0 : 1);
  const ordered = [...members].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
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
      <Button
        disabled={!member || change.isPending}
        onClick={() =>
          member &&
          change.mutate({
            params: { path: { id: member.id }, header: ifMatch(member.version) },
            body: { crmOwnerIds: [...member.crmOwnerIds, owner.ownerId] },
          })
        }
      >
        <Link2 size={15} aria-hidden="true" />
        <Trans>Map</Trans>
      </Button>
      {change.error ? <PanelFailure error={change.error} /> : null}
    </li>
  );
}
